package zhixiao.jobs.cli;

import java.util.List;
import java.util.Optional;
import zhixiao.jobs.form.CellValues;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Words that somebody enters on the command line, under the rules of the cells of workbooks. */
final class WordsOption {
    private static final int LONGEST = 500;

    private WordsOption() {}

    /** The words. @throws ProblemException if they are none that may be entered; they may hold a name, and are not repeated */
    static String read(String option, String written) {
        return (written.isBlank() ? Optional.<String>empty() : CellValues.text(written.strip(), LONGEST))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.BAD_VALUE, option)
                        .found("…", List.of("1–" + LONGEST + ", not = + - @"))));
    }
}
