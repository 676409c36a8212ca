package zhixiao.jobs.statistics.evenness;

import java.util.Arrays;
import java.util.List;

/**
 * The closings of successive months.
 *
 * @param closings one count per month, 0 or more
 * @param complete false if one of the months is not over
 */
public record MonthlyClosings(List<Long> closings, boolean complete) {

    /** Copies the list. */
    public MonthlyClosings {
        closings = List.copyOf(closings);
    }

    /** Complete months. */
    public static MonthlyClosings of(long... closings) {
        return new MonthlyClosings(Arrays.stream(closings).boxed().toList(), true);
    }

    /** All closings together. */
    public long total() {
        return closings.stream().mapToLong(Long::longValue).sum();
    }
}
