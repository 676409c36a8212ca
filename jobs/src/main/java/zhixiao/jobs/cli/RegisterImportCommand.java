package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterImport;
import zhixiao.jobs.register.Role;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/** {@code zhixiao register import}: enters what people have written into workbooks, all of it or nothing. Needs no Spark. */
@Command(name = "import", sortOptions = false)
final class RegisterImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "XLSX", descriptionKey = "register.import.files")
    private List<Path> files;

    @Option(names = "--by", paramLabel = "ROLE|ID", required = true, descriptionKey = "register.import.by")
    private String by;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "register.import.on")
    private LocalDate day;

    @Mixin
    private LedgerOption ledger;

    RegisterImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Person person = Person.of(by).orElseThrow(RegisterImportCommand::nobody);
        RegisterImport books = RegisterImport.read(files, name, day);
        try (Register register = Register.open(ledger.place(), name)) {
            int entered = register.enter(day, person, books::drafts);
            console.print("register.import.done", books.rows(), entered, books.rows() - entered);
        }
        return ExitCode.DONE.number();
    }

    /** What was written may be a name, and is not repeated. */
    static ProblemException nobody() {
        return new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "--by")
                .found("…", Stream.of(Role.values()).map(Word::of).toList()));
    }
}
