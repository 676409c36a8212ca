package zhixiao.spec.catalogue;

import java.util.Optional;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A measure as written. One that has no day at all was not whole: its author has been told.
 *
 * @param name its name
 * @param title what people call it
 * @param aggregation what is done with the rows
 * @param table the table whose rows are counted
 * @param value what is summed or distributed, or of which different ones are counted; empty for a count
 * @param within the column whose courts each have different ones of their own, for distinct counts; or empty
 * @param on the date of the event, for a flow
 * @param from the first day of the state, for a stock
 * @param until the day on which the state is over, for a stock
 * @param where a condition, or empty
 */
public record MeasureSpec(
        YamlScalar name,
        LocalizedText title,
        Aggregation aggregation,
        YamlScalar table,
        Optional<YamlScalar> value,
        Optional<YamlScalar> within,
        Optional<YamlScalar> on,
        Optional<YamlScalar> from,
        Optional<YamlScalar> until,
        Optional<YamlScalar> where) {

    /** What is done with the rows. */
    public enum Aggregation {
        /** They are counted. */
        COUNT,
        /** A value of theirs is added up. */
        SUM,
        /** How often each whole number of days occurs is kept, so that means and quantiles are exact at every level. */
        DISTRIBUTION,
        /** Different values of theirs are counted, each once: such a number adds up over nothing. */
        DISTINCT
    }
}
