package zhixiao.samples;

import java.util.Locale;

/** What is wrong with the rows that are planted, and how many there are of each. */
public enum DirtKind {
    /** 立案日期 is 2025-02-30: an extra row, to be rejected. */
    IMPOSSIBLE_FILED_DATE(3, Effect.REJECTED),
    /** 结案日期 is 2025-02-30: an extra row, to be rejected. */
    IMPOSSIBLE_CLOSED_DATE(3, Effect.REJECTED),
    /** 立案日期 is in 2109: an extra row, to be rejected. */
    FILED_IN_2109(2, Effect.REJECTED),
    /** 结案日期 is in 2109: an extra row, to be rejected. */
    CLOSED_IN_2109(2, Effect.REJECTED),
    /** Closed before it was filed: an extra row, to be rejected. */
    CLOSED_BEFORE_FILED(6, Effect.REJECTED),
    /** 案件类型代码 is 9999: an extra row, to be rejected. */
    UNKNOWN_CASE_TYPE(4, Effect.REJECTED),
    /** 经办法院 is 瀚9999: an extra row, to be rejected. */
    UNKNOWN_COURT(4, Effect.REJECTED),
    /** No 案号: an extra row, to be rejected. */
    MISSING_CASE_NUMBER(4, Effect.REJECTED),
    /** No 立案日期: an extra row, to be rejected. */
    MISSING_FILED_DATE(4, Effect.REJECTED),
    /** 结案方式 is 其它方式X: an extra row, to be rejected. */
    UNKNOWN_CLOSING_WORD(5, Effect.REJECTED),
    /** A row that breaks off after six columns, to be rejected. */
    TOO_FEW_COLUMNS(3, Effect.REJECTED),
    /** A row with two columns too many, to be rejected. */
    TOO_MANY_COLUMNS(3, Effect.REJECTED),
    /** 有效状态 is 已删除: an extra row, to be skipped. */
    DELETED(9, Effect.DELETED),
    /** A true row that is there twice. */
    EXACT_DUPLICATE(12, Effect.DUPLICATE),
    /** An older state of a true case, still open: the row with the later 更新时间 counts. */
    OLDER_VERSION(10, Effect.DUPLICATE),
    /** The 结案日期 of an open case is 1900-01-01: a null word, not an error. */
    NULL_WORD_CLOSED_DATE(8, Effect.NONE),
    /** The 原审案号 of an appeal has half-width brackets: linked only by readers that normalise them. */
    HALF_WIDTH_ORIGINAL(6, Effect.NONE),
    /** The 原审案号 of an appeal has 宇第 before its serial number, a slip for 字第: linked only by readers that repair it. */
    MISSPELT_ORIGINAL(5, Effect.NONE),
    /** A suspension of a case that does not exist. */
    SUSPENSION_WITHOUT_CASE(5, Effect.SUSPENSION);

    /** What becomes of a planted row. */
    public enum Effect {
        /** An extra row of cases that is no case. */
        REJECTED,
        /** An extra row of cases that has been deleted in the source. */
        DELETED,
        /** An extra row for a true case. */
        DUPLICATE,
        /** A true row, written otherwise. */
        NONE,
        /** An extra row of suspensions. */
        SUSPENSION
    }

    private final int count;
    private final Effect effect;

    DirtKind(int count, Effect effect) {
        this.count = count;
        this.effect = effect;
    }

    /** How many are planted in a sample that is large enough. */
    public int count() {
        return count;
    }

    /** What becomes of the planted row. */
    public Effect effect() {
        return effect;
    }

    /** The name in known answers, such as {@code closed_before_filed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
