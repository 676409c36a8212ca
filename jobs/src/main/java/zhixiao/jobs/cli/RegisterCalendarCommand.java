package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterCalendar;

/** {@code zhixiao register calendar}: the days to come as a calendar for each court. Needs no Spark. */
@Command(name = "calendar", sortOptions = false)
final class RegisterCalendarCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "register.to")
    private Path to;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "register.export.court")
    private Set<String> courts = new TreeSet<>();

    @Mixin
    private LedgerOption ledger;

    RegisterCalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Register register = Register.open(ledger.place(), name)) {
            Map<Path, Integer> written = new RegisterCalendar(console.language()).write(register.book(), courts, to);
            if (written.isEmpty()) {
                console.err().println(console.messages().get("register.calendar.none", name));
            }
            written.forEach((calendar, days) -> console.print("register.calendar.done", calendar, days));
        }
        return ExitCode.DONE.number();
    }
}
