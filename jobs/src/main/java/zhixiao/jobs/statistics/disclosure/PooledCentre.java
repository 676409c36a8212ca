package zhixiao.jobs.statistics.disclosure;

import java.util.List;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * What comparable courts have together, for a court that receives only its own figures. It is rounded so far that even all
 * other courts, who pool what they received, cannot tell the figure of the last one: with the parts of all others known
 * the part of each stays open by {@link #FEWEST_OPEN} cases at least, and by a tenth of its cases.
 *
 * @param centre all parts to all wholes, rounded
 * @param step to what it is rounded
 * @param courts how many courts contribute
 */
public record PooledCentre(double centre, double step, int courts) {
    /** So many numbers more than one stay possible for every court. */
    public static final int FEWEST_OPEN = 5;

    private static final int OPEN_SHARE = 10;
    /** One, two or five of a hundred: to parts of one. */
    private static final List<Integer> PARTS = List.of(100, 50, 20);

    /**
     * A court that contributes.
     *
     * @param above its cases above the line
     * @param below its cases below the line, above 0
     */
    public record Contribution(long above, long below) {}

    /**
     * The centre, as finely as is safe.
     *
     * @param courts the courts that contribute, the reader among them
     * @param share true if what stands above the line is part of what stands below
     * @return refused if there are too few besides the reader, or if one is so large that it would be told
     */
    public static Outcome<PooledCentre> of(List<Contribution> courts, boolean share) {
        int others = courts.size() - 1;
        if (others < Primary.FEWEST_FOR_BAND) {
            return Outcome.refused(RefusalCode.TOO_FEW_CONTRIBUTORS, Math.max(0, others), Primary.FEWEST_FOR_BAND);
        }
        long above = courts.stream().mapToLong(Contribution::above).sum();
        long below = courts.stream().mapToLong(Contribution::below).sum();
        for (int parts : PARTS) {
            long rounded = (2 * above * parts + below) / (2 * below);
            long least = ceiling((2 * rounded - 1) * below, 2L * parts);
            long most = ceiling((2 * rounded + 1) * below, 2L * parts) - 1;
            if (courts.stream().allMatch(court -> stays(court, least - above, most - above, share))) {
                return Outcome.known(new PooledCentre((double) rounded / parts, 1.0 / parts, courts.size()));
            }
        }
        return Outcome.refused(RefusalCode.NOT_PROTECTABLE);
    }

    /** True if a court stays open. @param less how many fewer its part could be @param more how many more */
    private static boolean stays(Contribution court, long less, long more, boolean share) {
        long least = Math.max(0, court.above() + less);
        long most = share ? Math.min(court.below(), court.above() + more) : court.above() + more;
        return most - least >= Math.max(FEWEST_OPEN, ceiling(court.below(), OPEN_SHARE));
    }

    private static long ceiling(long above, long below) {
        return -Math.floorDiv(-above, below);
    }
}
