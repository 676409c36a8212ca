package zhixiao.jobs.compute;

import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.expression.SparkSql;

/**
 * A column of a block of states.
 *
 * @param name its name: the measure's id, with what it holds after it
 * @param measure the measure that it belongs to
 * @param aggregate the aggregation as SQL
 * @param sign what it adds to the history of its measure: −1 for exits from a stock, else 1
 */
record StateColumn(String name, Measure measure, String aggregate, int sign) {
    /** Histories hold whole numbers: amounts in hundredths. */
    static final int HUNDREDTHS = 100;

    /** Entries into a stock. */
    static String in(Measure measure) {
        return measure.id() + "_in";
    }

    /** Exits from a stock. */
    static String out(Measure measure) {
        return measure.id() + "_out";
    }

    /** Rows of a distribution, or of a distinct count; these rows add up, their keys do not. */
    static String rows(Measure measure) {
        return measure.id() + "_n";
    }

    /** The sum of a distribution's values. */
    static String sum(Measure measure) {
        return measure.id() + "_sum";
    }

    /** True for amounts, which have two decimals. */
    static boolean isAmount(Measure measure) {
        return measure.aggregation() == Aggregation.SUM;
    }

    /** The history that the column adds to: a stock's entries and exits share one. */
    String history() {
        return measure.timing() instanceof Measure.Stock ? measure.isDistinct() ? rows(measure) : measure.id() : name;
    }

    /** What it adds to its history, as SQL over a row of states. */
    String addend() {
        String column = SparkSql.name(name);
        String whole = isAmount(measure) ? "CAST(" + column + " * " + HUNDREDTHS + " AS BIGINT)" : column;
        return sign < 0 ? "-" + whole : whole;
    }
}
