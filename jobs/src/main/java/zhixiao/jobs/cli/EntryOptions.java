package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/** Who enters what people have written, and on which day. */
final class EntryOptions {
    @Option(names = "--by", paramLabel = "ROLE|ID", required = true, descriptionKey = "register.import.by")
    private String by;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "register.import.on")
    private LocalDate day;

    /** A role or a keyed id. @throws ProblemException if it is neither: it may be a name, and is not repeated */
    Person person() {
        return Person.of(by)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "--by")
                        .found("…", Stream.of(Role.values()).map(Word::of).toList())));
    }

    LocalDate day() {
        return day;
    }
}
