package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterBooks;
import zhixiao.spec.lists.CaseList;

/** {@code zhixiao register export}: a workbook for each court, for people to fill in. Needs no Spark. */
@Command(name = "export", sortOptions = false)
final class RegisterExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenListParameters chosen;

    @Mixin
    private CourtFilesOptions files;

    @Mixin
    private LedgerOption ledger;

    RegisterExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CaseList list = chosen.read(console).lists().get(0);
        try (Register register = Register.open(ledger.place(), chosen.name())) {
            Map<Path, Integer> written =
                    new RegisterBooks(list, console.language()).write(register.book(), files.courts(), files.to());
            CourtFilesOptions.tell(console, chosen.name(), written, "register.none", "register.export.done");
        }
        return ExitCode.DONE.number();
    }
}
