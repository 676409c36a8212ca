package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import zhixiao.jobs.ledger.Head;
import zhixiao.spec.limits.Constraint;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Rule;

/**
 * What the check found.
 *
 * @param use the use
 * @param verdicts its verdicts
 * @param limits the ids and hashes of the limits that were applied
 * @param allOrNothing true if one refusal refuses all
 * @param head where the ledger stood afterwards
 */
public record CheckSummary(
        IntendedUse use, List<Verdict> verdicts, List<AppliedLimits> limits, boolean allOrNothing, Head head) {
    /** The table of what was not shown to the public, for the court that issues; there only after such a release. */
    public static final String DISCLOSURE = "disclosure";

    /** The tables that the check writes: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES = List.of("verdicts", BurdenTable.NAME, DISCLOSURE);

    /**
     * Limits that were applied.
     *
     * @param caps their rules of how many uses or indicators there may be, in the order of the file
     */
    public record AppliedLimits(String id, String hash, List<Cap> caps) {}

    /** A rule of how many there may be, in force on the day of the use. */
    public record Cap(Rule rule, Constraint.AtMost most) {
        /** Those of some limits on a day. */
        static List<Cap> of(Limits limits, LocalDate day) {
            return limits.rules().stream()
                    .filter(rule -> rule.inForce(day))
                    .filter(rule -> rule.constraint() instanceof Constraint.AtMost)
                    .map(rule -> new Cap(rule, (Constraint.AtMost) rule.constraint()))
                    .toList();
        }
    }

    /** Copies the lists, so that the value cannot change. */
    public CheckSummary {
        verdicts = List.copyOf(verdicts);
        limits = List.copyOf(limits);
    }

    /** How many verdicts say so. */
    public long count(Verdict.Decision decision) {
        return verdicts.stream()
                .filter(verdict -> verdict.decision() == decision)
                .count();
    }

    /** True if something may go out. */
    public boolean anyPermitted() {
        return allOrNothing
                ? verdicts.stream().allMatch(Verdict::permitted)
                : verdicts.stream().anyMatch(Verdict::permitted);
    }
}
