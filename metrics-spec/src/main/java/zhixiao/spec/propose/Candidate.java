package zhixiao.spec.propose;

import java.util.Optional;
import zhixiao.spec.model.Field;

/**
 * A column that may feed a field.
 *
 * @param reading the column
 * @param field the field
 * @param named how well its name says the field, from 0 to 1
 * @param fits the share of its values that the field could take, from 0 to 1
 * @param codes its words as codes, of a field of codes
 */
record Candidate(ColumnReading reading, Field field, double named, double fits, Optional<CodeReading> codes) {
    private static final double NAME_WEIGHS = 0.6;
    private static final double NEARLY_ALL = 0.9;

    /** By this, the better of two candidates is chosen. */
    double score() {
        return NAME_WEIGHS * named + (1 - NAME_WEIGHS) * fits;
    }

    /** How sure it is. */
    Confidence confidence() {
        if (named == ColumnWords.EXACT && fits >= NEARLY_ALL) {
            return Confidence.SURE;
        }
        return fits >= NEARLY_ALL || named == ColumnWords.EXACT || (named > 0 && fits >= ColumnFit.MOST)
                ? Confidence.LIKELY
                : Confidence.GUESS;
    }
}
