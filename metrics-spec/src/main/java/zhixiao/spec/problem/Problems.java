package zhixiao.spec.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one run, each once, in the order in which they were met. */
public final class Problems {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Adds a problem. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** All problems so far. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** True if one of them is an error. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** How many of them are errors. */
    public long errors() {
        return problems.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .count();
    }

    /**
     * Ends the work here if there is an error.
     *
     * @throws ProblemException with all problems, if one of them is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemException(all());
        }
    }
}
