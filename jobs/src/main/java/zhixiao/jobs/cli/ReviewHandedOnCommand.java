package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.review.Book;
import zhixiao.jobs.review.DrawnCase;
import zhixiao.jobs.review.HandOn;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.text.Word;

/** {@code zhixiao review handed-on}: what a review has handed on, to whom, and what came back, as CSV. Needs no Spark. */
@Command(name = "handed-on", sortOptions = false)
final class ReviewHandedOnCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "review.handedOn.asOf")
    private LocalDate asOf;

    ReviewHandedOnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        review.plan(console);
        try (Reviews reviews = review.open()) {
            Book book = reviews.book();
            Map<Integer, DrawnCase> cases = new HashMap<>();
            book.draw().cases().forEach(one -> cases.put(one.place(), one));
            console.out().println("number,entered,by,kind,to,due,state,court,case_no,what,replied,replied_by,reply");
            for (HandOn one : reviews.handedOn()) {
                console.out()
                        .println(line(one, one.says().place().map(cases::get).orElse(null)));
            }
        }
        return ExitCode.DONE.number();
    }

    private String line(HandOn one, DrawnCase about) {
        HandOn.Reply last =
                one.replies().isEmpty() ? null : one.replies().get(one.replies().size() - 1);
        String state = last != null ? "replied" : one.overdue(asOf) ? "overdue" : "open";
        return Stream.of(
                        one.number(),
                        one.day(),
                        one.by().word(),
                        Word.of(one.says().kind()),
                        one.says().to().word(),
                        one.says().due(),
                        state,
                        about == null ? "" : about.key().court(),
                        about == null ? "" : about.written(),
                        one.says().what(),
                        last == null ? "" : last.day(),
                        last == null ? "" : last.by().word(),
                        last == null ? "" : last.words())
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }
}
