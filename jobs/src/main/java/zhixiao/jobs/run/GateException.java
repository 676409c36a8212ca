package zhixiao.jobs.run;

import java.nio.file.Path;
import java.util.List;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/** The data fell short of a gate; what was made of them is kept aside, for people to look at. */
public final class GateException extends ProblemException {
    private final transient Path kept;

    GateException(Problem problem, Path kept) {
        super(List.of(problem));
        this.kept = kept;
    }

    /** Where the tables are that did not pass. */
    public Path kept() {
        return kept;
    }
}
