package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterImport;

/** {@code zhixiao register import}: enters what people have written into workbooks, all of it or nothing. Needs no Spark. */
@Command(name = "import", sortOptions = false)
final class RegisterImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "XLSX", descriptionKey = "register.import.files")
    private List<Path> files;

    @Mixin
    private EntryOptions entry;

    @Mixin
    private LedgerOption ledger;

    RegisterImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Person person = entry.person();
        RegisterImport books = RegisterImport.read(files, name, entry.day());
        try (Register register = Register.open(ledger.place(), name)) {
            int entered = register.enter(entry.day(), person, books::drafts);
            console.print("register.import.done", books.rows(), entered, books.rows() - entered);
        }
        return ExitCode.DONE.number();
    }
}
