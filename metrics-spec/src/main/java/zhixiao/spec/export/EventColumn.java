package zhixiao.spec.export;

import zhixiao.spec.bind.Measure;

/**
 * What one measure is worth, as a column of the table of events: empty in a row that it does not count.
 *
 * @param name the column
 * @param measure the measure, a flow
 */
record EventColumn(String name, Measure measure) {

    static EventColumn of(Measure measure) {
        return new EventColumn(measure.id() + "_n", measure);
    }

    /** The days on which its rows count. */
    Measure.Flow flow() {
        return (Measure.Flow) measure.timing();
    }
}
