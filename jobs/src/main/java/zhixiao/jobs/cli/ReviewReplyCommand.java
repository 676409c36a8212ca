package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.review.Reviews;

/** {@code zhixiao review reply}: enters what came back to something that a review has handed on. Needs no Spark. */
@Command(name = "reply", sortOptions = false)
final class ReviewReplyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Parameters(index = "2", paramLabel = "NUMBER", descriptionKey = "review.reply.number")
    private int number;

    @Option(names = "--reply", paramLabel = "TEXT", required = true, descriptionKey = "review.reply.words")
    private String words;

    @Mixin
    private EntryOptions entry;

    ReviewReplyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Person by = entry.person();
        String reply = WordsOption.read("--reply", words);
        review.plan(console);
        try (Reviews reviews = review.open()) {
            reviews.reply(number, entry.day(), by, reply);
        }
        return ExitCode.DONE.number();
    }
}
