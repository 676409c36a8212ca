package zhixiao.spec.limits;

import java.time.LocalDate;

/** Over which stretch uses are counted. Windows are those of the calendar, so that everybody counts alike. */
public enum Window {
    /** One use: how much it may hold. */
    USE,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the window that a day lies in; of a single use the day itself. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case USE -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
