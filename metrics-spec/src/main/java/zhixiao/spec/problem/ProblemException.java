package zhixiao.spec.problem;

import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.text.Language;

/** The work cannot go on because of a user's mistakes; carries all that were found. */
public class ProblemException extends RuntimeException {
    private final transient List<Problem> problems;

    /** Carries the problems, of which there is at least one. */
    public ProblemException(List<Problem> problems) {
        super(problems.stream()
                .map(new ProblemPrinter(Language.EN)::print)
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Carries a single problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** The problems, in the order in which they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
