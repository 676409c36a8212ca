package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.review.Book;
import zhixiao.jobs.review.Part;
import zhixiao.jobs.review.ReviewBooks;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.review.ReviewPlan;

/** {@code zhixiao review form}: workbooks of a review for people to fill in. Needs no Spark. */
@Command(name = "form", sortOptions = false)
final class ReviewFormCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Option(names = "--part", paramLabel = "WORD", required = true, descriptionKey = "review.part")
    private Part part;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "register.to")
    private Path to;

    ReviewFormCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReviewPlan plan = review.plan(console);
        try (Reviews reviews = review.open()) {
            Book book = ChosenReview.verified(reviews.book(), plan);
            Map<Path, Integer> written = new ReviewBooks(plan, part, console.language()).write(book, to);
            CourtFilesOptions.tell(console, review.name(), written, "review.form.none", "review.form.done");
        }
        return ExitCode.DONE.number();
    }
}
