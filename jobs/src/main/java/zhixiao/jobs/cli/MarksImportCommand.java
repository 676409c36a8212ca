package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.marks.MarkFile;
import zhixiao.jobs.marks.Marks;
import zhixiao.jobs.register.Person;

/** {@code zhixiao marks import}: enters which proposed marks people confirm or refuse, all of it or nothing. Needs no Spark. */
@Command(name = "import", sortOptions = false)
final class MarksImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "marks.name")
    private String name;

    @Parameters(index = "1", paramLabel = "CSV", descriptionKey = "marks.file")
    private Path file;

    @Mixin
    private EntryOptions entry;

    @Mixin
    private LedgerOption ledger;

    MarksImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Person by = entry.person();
        MarkFile decisions = MarkFile.read(file, name);
        try (Marks marks = Marks.open(ledger.place(), name)) {
            console.print("marks.decided", marks.decide(entry.day(), by, decisions::drafts));
        }
        return ExitCode.DONE.number();
    }
}
