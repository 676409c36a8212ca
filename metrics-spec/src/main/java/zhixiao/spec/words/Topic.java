package zhixiao.spec.words;

import zhixiao.spec.text.Word;

/** What a section of an explanation is about, in the order in which they stand. */
public enum Topic {
    /** What it is, in a sentence. */
    MEANING,
    /** Its class and kind, and which way is better. */
    KIND,
    /** Where nothing is divided by something else: what is counted, or measured of each row. */
    MEASURED,
    /** What is above the line. */
    NUMERATOR,
    /** What is below the line. */
    DENOMINATOR,
    /** The unit of the value, and of its change. */
    UNIT,
    /** Whose figure a row is part of. */
    COURT,
    /** The levels of courts, the periods and the breakdowns that it is computed for. */
    EXTENT,
    /** What it counts, as its author says. */
    INCLUDES,
    /** What it leaves out, as its author says. */
    EXCLUDES,
    /** Which of several formulas in use it is. */
    VARIANT,
    /** How sure the catalogue is of it, and by which sources. */
    EVIDENCE,
    /** The reference ranges. */
    REFERENCE,
    /** The days from which on something else is counted. */
    BREAKS,
    /** The formula in symbols. */
    FORMULA,
    /** What the engine runs. */
    SPARK,
    /** A query that computes the same. */
    DUCKDB;

    /** True if the lines are code, which is printed as it stands. */
    boolean isCode() {
        return this == SPARK || this == DUCKDB;
    }

    /** The word for it in bundles. */
    String word() {
        return Word.of(this);
    }
}
