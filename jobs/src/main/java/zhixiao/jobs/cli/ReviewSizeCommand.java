package zhixiao.jobs.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.sampling.SampleSize;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao review size}: how many cases to draw for what a review is to show. Needs neither Spark nor data. */
@Command(name = "size", sortOptions = false)
final class ReviewSizeCommand implements Callable<Integer> {
    private static final Confidence USUAL = Confidence.NINETY_FIVE;

    private final Console console;

    @ArgGroup(multiplicity = "1")
    private Aim aim;

    @Option(names = "--expect", paramLabel = "SHARE", descriptionKey = "review.size.expect")
    private String expected = "50%";

    @Option(names = "--frame", paramLabel = "N", descriptionKey = "review.size.frame")
    private long frame = 1_000_000_000_000L;

    ReviewSizeCommand(Console console) {
        this.console = console;
    }

    /** What the number is for: one of these. */
    private static final class Aim {
        @Option(names = "--see-one", paramLabel = "SHARE", required = true, descriptionKey = "review.size.seeOne")
        private String seeOne;

        @Option(names = "--margin", paramLabel = "SHARE", required = true, descriptionKey = "review.size.margin")
        private String margin;

        @Option(names = "--clean", paramLabel = "N", required = true, descriptionKey = "review.size.clean")
        private Long clean;
    }

    @Override
    public Integer call() {
        if (aim.seeOne != null) {
            console.print(
                    "review.size.seeOne.done",
                    aim.seeOne,
                    number("--see-one", SampleSize.toSeeOne(share("--see-one", aim.seeOne), USUAL)));
        } else if (aim.margin != null) {
            double margin = share("--margin", aim.margin);
            Outcome<Long> size = SampleSize.forMargin(share("--expect", expected), margin, frame, USUAL);
            console.print("review.size.margin.done", expected, aim.margin, number("--margin", size));
        } else {
            double left = number("--clean", SampleSize.leftByNone(aim.clean, USUAL));
            console.print("review.size.clean.done", aim.clean, Numbers.percent(left));
        }
        return ExitCode.DONE.number();
    }

    private static <T> T number(String option, Outcome<T> outcome) {
        return outcome.optional()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemCode.BAD_VALUE, option).found("…", List.of("2%", "80"))));
    }

    private static double share(String option, String written) {
        if (written.matches("\\d{1,3}(\\.\\d{1,6})?%")) {
            return new BigDecimal(written.substring(0, written.length() - 1))
                    .movePointLeft(2)
                    .doubleValue();
        }
        throw new ProblemException(Problem.of(ProblemCode.BAD_VALUE, option).found(written, List.of("2%")));
    }
}
