package zhixiao.spec.words;

import zhixiao.spec.text.Word;

/** A side of an indicator that can be told, and compared with that of another one, by itself. */
public enum Facet {
    KIND(true),
    NUMERATOR(true),
    DENOMINATOR(true),
    POPULATION(true),
    QUANTILE(true),
    LEVELS(true),
    NAME(false),
    CLASS(false),
    BETTER(false),
    UNIT(false),
    PERIODS(false),
    BREAKDOWNS(false),
    STRATA(false),
    SCREEN(false),
    REFERENCE(false),
    BREAKS(false),
    INCLUDES(false),
    EXCLUDES(false),
    VARIANT(false),
    EVIDENCE(false),
    /** How the formula reads, names of measures and populations included; the formula may still be the same. */
    WORDING(false);

    private final boolean meaning;

    Facet(boolean meaning) {
        this.meaning = meaning;
    }

    /** True if it decides what is counted; all others are words, ranges and labels. */
    public boolean isMeaning() {
        return meaning;
    }

    /** The word for it in bundles. */
    public String word() {
        return Word.of(this);
    }
}
