package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterCalendar;

/** {@code zhixiao register calendar}: the days to come as a calendar for each court. Needs no Spark. */
@Command(name = "calendar", sortOptions = false)
final class RegisterCalendarCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Mixin
    private CourtFilesOptions files;

    @Mixin
    private LedgerOption ledger;

    RegisterCalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Register register = Register.open(ledger.place(), name)) {
            Map<Path, Integer> written =
                    new RegisterCalendar(console.language()).write(register.book(), files.courts(), files.to());
            CourtFilesOptions.tell(console, name, written, "register.calendar.none", "register.calendar.done");
        }
        return ExitCode.DONE.number();
    }
}
