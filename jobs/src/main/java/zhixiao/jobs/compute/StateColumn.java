package zhixiao.jobs.compute;

import zhixiao.spec.bind.Measure;

/**
 * A column of a block of states.
 *
 * @param name its name: the measure's id, with what it holds after it
 * @param measure the measure that it belongs to
 * @param aggregate the aggregation as SQL
 */
record StateColumn(String name, Measure measure, String aggregate) {
    /** Entries into a stock. */
    static String in(Measure measure) {
        return measure.id() + "_in";
    }

    /** Exits from a stock. */
    static String out(Measure measure) {
        return measure.id() + "_out";
    }

    /** Rows of a distribution. */
    static String rows(Measure measure) {
        return measure.id() + "_n";
    }

    /** The sum of a distribution's values. */
    static String sum(Measure measure) {
        return measure.id() + "_sum";
    }
}
