package zhixiao.spec.catalogue;

import zhixiao.spec.text.Word;

/** The kinds of periods. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** From 1 January to the cut-off. */
    YEAR_TO_DATE(0);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** How many months it has; 0 where that depends on the cut-off. */
    public int months() {
        return months;
    }

    /** The word for it in specs and tables. */
    public String word() {
        return Word.of(this);
    }
}
