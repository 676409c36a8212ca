package zhixiao.jobs.compute;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The figures of indicators by one grouping, with what they are formed of.
 *
 * @param facts what is known of their windows and scopes
 * @param histories one row per scope and code, in order; held until this is closed
 * @param places the windows with their places in a history, in order
 * @param rows the rows of the contract, in order
 * @param small true if they may go to one file
 */
record Figures(IndicatorFacts facts, Dataset<Row> histories, Dataset<Row> places, Dataset<Row> rows, boolean small)
        implements AutoCloseable {

    /** Lets go of the histories. */
    @Override
    public void close() {
        histories.unpersist();
    }
}
