package zhixiao.jobs.cli;

import java.util.Collection;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** What the process tells whoever called it. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** The run failed. */
    FAILED(1),
    /** Usage, an invalid spec, mapping or limits file, a golden example that fails, or sources that do not fit the mapping. */
    INVALID(2),
    /** The data fell short of a gate: quality or balance. */
    GATE(3),
    /** Refused by the limits on use. */
    REFUSED(4),
    /** Another run holds the output. */
    HELD(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number. */
    public int number() {
        return number;
    }

    /** The code that some problems end a run with: that of the first one. */
    static ExitCode of(Collection<Problem> problems) {
        return problems.stream().findFirst().map(problem -> of(problem.code())).orElse(DONE);
    }

    private static ExitCode of(ProblemCode code) {
        return switch (code) {
            case TOO_MANY_REJECTS, BALANCE_BROKEN, SOURCE_EMPTY, LIST_NOT_EQUAL -> GATE;
            case NOTHING_PERMITTED -> REFUSED;
            case OUTPUT_HELD -> HELD;
            case RUN_FAILED, STORE_FAILED -> FAILED;
            default -> INVALID;
        };
    }
}
