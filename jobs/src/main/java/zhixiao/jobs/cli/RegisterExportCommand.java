package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterBooks;
import zhixiao.spec.lists.CaseList;

/** {@code zhixiao register export}: a workbook for each court, for people to fill in. Needs no Spark. */
@Command(name = "export", sortOptions = false)
final class RegisterExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "register.file")
    private String file;

    @Parameters(index = "1", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "register.to")
    private Path to;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "register.export.court")
    private Set<String> courts = new TreeSet<>();

    @Mixin
    private LedgerOption ledger;

    RegisterExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CaseList list = ChosenLists.of(new SpecReader(console).lists(List.of(file)), List.of(name))
                .get(0)
                .lists()
                .get(0);
        try (Register register = Register.open(ledger.place(), name)) {
            Map<Path, Integer> written = new RegisterBooks(list, console.language()).write(register.book(), courts, to);
            if (written.isEmpty()) {
                console.err().println(console.messages().get("register.none", name));
            }
            written.forEach((book, entries) -> console.print("register.export.done", book, entries));
        }
        return ExitCode.DONE.number();
    }
}
