package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.review.Part;
import zhixiao.jobs.review.ReviewImport;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.review.ReviewPlan;

/** {@code zhixiao review import}: enters what people have written into workbooks, all of it or nothing. Needs no Spark. */
@Command(name = "import", sortOptions = false)
final class ReviewImportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "XLSX", descriptionKey = "register.import.files")
    private List<Path> files;

    @Option(names = "--part", paramLabel = "WORD", required = true, descriptionKey = "review.part")
    private Part part;

    @Mixin
    private EntryOptions entry;

    ReviewImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Person person = entry.person();
        ReviewPlan plan = review.plan(console);
        ReviewImport books = ReviewImport.read(files, plan, review.name(), part, entry.day());
        try (Reviews reviews = review.open()) {
            int entered = reviews.enter(entry.day(), person, book -> books.drafts(ChosenReview.verified(book, plan)));
            console.print("register.import.done", books.rows(), entered, books.rows() - entered);
        }
        return ExitCode.DONE.number();
    }
}
