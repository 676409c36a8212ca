package zhixiao.jobs.check;

import java.util.List;
import zhixiao.jobs.ledger.Head;

/**
 * What the check found.
 *
 * @param use the use
 * @param verdicts its verdicts
 * @param limits the ids and hashes of the limits that were applied
 * @param head where the ledger stood afterwards
 */
public record CheckSummary(IntendedUse use, List<Verdict> verdicts, List<AppliedLimits> limits, Head head) {
    /** The tables that the check writes: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES = List.of("verdicts", BurdenTable.NAME);

    /** Limits that were applied. */
    public record AppliedLimits(String id, String hash) {}

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
        return verdicts.stream().anyMatch(Verdict::permitted);
    }
}
