package zhixiao.reports.data;

import java.time.LocalDate;

/**
 * A row of {@code daily}: how many cases came in or went out on a day.
 *
 * @param movement {@link #IN} or {@link #OUT}
 * @param courtOrder place of the court in official order
 * @param day the day
 * @param cases how many cases
 */
public record DailyCount(String movement, int courtOrder, LocalDate day, long cases) {
    /** Cases that came in. */
    public static final String IN = "in";

    /** Cases that went out. */
    public static final String OUT = "out";
}
