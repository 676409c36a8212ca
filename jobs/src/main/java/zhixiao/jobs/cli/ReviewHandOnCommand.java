package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.jobs.review.Book;
import zhixiao.jobs.review.DrawnCase;
import zhixiao.jobs.review.HandOn;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/** {@code zhixiao review hand-on}: tells somebody what a review has found, with the day by which a reply is due. Needs no Spark. */
@Command(name = "hand-on", sortOptions = false)
final class ReviewHandOnCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Option(names = "--kind", paramLabel = "WORD", required = true, descriptionKey = "review.handOn.kind")
    private HandOn.Kind kind;

    @Option(names = "--to", paramLabel = "ROLE|ID", required = true, descriptionKey = "review.handOn.to")
    private String to;

    @Option(names = "--due", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "review.handOn.due")
    private LocalDate due;

    @Option(names = "--what", paramLabel = "TEXT", required = true, descriptionKey = "review.handOn.what")
    private String what;

    @Option(names = "--case", paramLabel = "NUMBER", descriptionKey = "review.handOn.case")
    private Optional<String> written = Optional.empty();

    @Mixin
    private EntryOptions entry;

    ReviewHandOnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Person by = entry.person();
        Person addressee = Person.of(to)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "--to")
                        .found("…", Stream.of(Role.values()).map(Word::of).toList())));
        String words = WordsOption.read("--what", what);
        if (!due.isAfter(entry.day())) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_VALUE, "--due").found(due.toString(), List.of("> " + entry.day())));
        }
        review.plan(console);
        try (Reviews reviews = review.open()) {
            int number = reviews.handOn(
                    entry.day(),
                    by,
                    book -> new HandOn.Says(written.map(one -> place(book, one)), kind, addressee, due, words));
            console.print("review.handOn.done", number);
        }
        return ExitCode.DONE.number();
    }

    /** The place of a case in the draw. @throws ProblemException if it is none of the review; its number is not repeated */
    private int place(Book book, String number) {
        String key = Extract.key(number, FieldKind.CASE_NUMBER);
        return book.draw().cases().stream()
                .filter(one -> one.key().number().equals(key))
                .map(DrawnCase::place)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemCode.REGISTER_NO_ENTRY, "--case", book.draw().name())));
    }
}
