package zhixiao.jobs.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.review.Book;
import zhixiao.jobs.review.ReviewResult;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Word;

/** {@code zhixiao review result}: what a review tells, as CSV. Needs no Spark. */
@Command(name = "result", sortOptions = false)
final class ReviewResultCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "review.court")
    private Set<String> courts = new TreeSet<>();

    ReviewResultCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReviewPlan plan = review.plan(console);
        try (Reviews reviews = review.open()) {
            Book book = ChosenReview.verified(reviews.book(), plan);
            console.out().println("basis,part,about,name,cases,asked,found,figure,value,lower,upper,status");
            for (ReviewResult.Line line :
                    ReviewResult.of(plan, book, court -> courts.isEmpty() || courts.contains(court))) {
                console.out()
                        .println(String.join(
                                ",",
                                Word.of(line.basis()),
                                Word.of(line.part()),
                                Word.of(line.subject()),
                                line.name(),
                                String.valueOf(line.cases()),
                                String.valueOf(line.asked()),
                                String.valueOf(line.found()),
                                Word.of(line.figure()),
                                line.value().map(Numbers::fixed).orElse(""),
                                line.interval()
                                        .map(limits -> Numbers.fixed(limits.lower()))
                                        .orElse(""),
                                line.interval()
                                        .map(limits -> Numbers.fixed(limits.upper()))
                                        .orElse(""),
                                line.status()));
            }
            if (book.draw().outside() > 0) {
                console.note("review.outside", book.draw().outside());
            }
        }
        return ExitCode.DONE.number();
    }
}
