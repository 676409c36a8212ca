package zhixiao.spec.catalogue;

import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.text.Word;

/** The kinds of periods. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** From 1 January to the cut-off. */
    YEAR_TO_DATE(0),
    /** The twelve months that end with a month: one for every month, free of seasons, and each overlaps the next. */
    ROLLING_YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** The kinds for which an indicator is computed that names none: those that do not overlap their own kind. */
    public static List<PeriodKind> usual() {
        return Stream.of(values()).filter(kind -> !kind.rolls()).toList();
    }

    /** How many months it has; 0 where that depends on the cut-off. */
    public int months() {
        return months;
    }

    /** True if one begins with every month, however long it is. */
    public boolean rolls() {
        return this == ROLLING_YEAR;
    }

    /** The word for it in specs and tables. */
    public String word() {
        return Word.of(this);
    }
}
