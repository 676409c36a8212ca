package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;

/**
 * Distinct counts of every scope, line and window, from their spans. Of a flow they are maps from window to number, as no
 * two entries of a history tell them; of a stock they are steps of a history that no court adds to another.
 */
final class DistinctFigures {
    private static final String WINDOW = "window";
    private static final String SCOPE = "scope";
    private static final String OPENING = "opening";
    private static final String PLACE = "place";

    private final SparkSession spark;
    private final List<Window> windows;
    private final Moments moments;
    private final List<Measure> flows;
    private final List<Measure> stocks;

    /** @param distinct the distinct counts of a plan */
    DistinctFigures(SparkSession spark, List<Window> windows, Moments moments, List<Measure> distinct) {
        this.spark = spark;
        this.windows = windows;
        this.moments = moments;
        this.flows = distinct.stream()
                .filter(measure -> measure.timing() instanceof Measure.Flow)
                .toList();
        this.stocks = stocks(distinct);
    }

    /** Those of some distinct counts that are of a stock. */
    static List<Measure> stocks(List<Measure> distinct) {
        return distinct.stream()
                .filter(measure -> measure.timing() instanceof Measure.Stock)
                .toList();
    }

    /** The column of a flow: a map from window to the number of its keys; a window without any is not in it. */
    static String column(String measure) {
        return Histories.column("keys of " + measure);
    }

    /** One row per scope and line, with a column for each flow; empty if there is none. @param spans the states */
    Optional<Dataset<Row>> maps(Dataset<Row> spans) {
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        Column[] numbers = flows.stream()
                .map(measure -> expr("sum(n) FILTER (WHERE measure = " + SparkSql.text(measure.id()) + ")")
                        .as(column(measure.id())))
                .toArray(Column[]::new);
        Column[] maps = flows.stream()
                .map(measure -> column(measure.id()))
                .map(name -> expr("map_from_entries(collect_list(struct(" + WINDOW + ", " + SparkSql.name(name)
                                + ")) FILTER (WHERE " + SparkSql.name(name) + " IS NOT NULL))")
                        .as(name))
                .toArray(Column[]::new);
        return Optional.of(spans.filter(isOf(flows))
                .withColumnRenamed(DistinctStates.UNTIL, States.TIME_KEY)
                .join(broadcast(keysOfWindows()), States.TIME_KEY)
                .filter(DistinctStates.SINCE + " <= " + OPENING)
                .groupBy(SCOPE, States.LINE, WINDOW)
                .agg(numbers[0], rest(numbers))
                .groupBy(SCOPE, States.LINE)
                .agg(maps[0], rest(maps)));
    }

    /** What each stock's number changes by, by scope, line and place: a column each. @param spans the states */
    Dataset<Row> steps(Dataset<Row> spans) {
        int last = moments.keys().get(moments.size() - 1);
        Dataset<Row> of = spans.filter(isOf(stocks));
        Dataset<Row> steps = step(of, DistinctStates.SINCE, "n")
                .union(step(of.filter(DistinctStates.UNTIL + " <= " + last), DistinctStates.UNTIL, "-n"));
        Column[] sums = stocks.stream()
                .map(measure -> expr("coalesce(sum(n) FILTER (WHERE measure = " + SparkSql.text(measure.id()) + "), 0)")
                        .as(measure.id()))
                .toArray(Column[]::new);
        return steps.groupBy(SCOPE, States.LINE, PLACE).agg(sums[0], rest(sums));
    }

    private Dataset<Row> step(Dataset<Row> spans, String at, String change) {
        return spans.select(
                col("measure"),
                col(SCOPE),
                col(States.LINE),
                expr(moments.placeSql(at)).as(PLACE),
                expr(change).as("n"));
    }

    private static Column isOf(List<Measure> measures) {
        return col("measure").isin(measures.stream().map(Measure::id).toArray());
    }

    /** The windows that each time key lies in, with the moment at which they open. */
    private Dataset<Row> keysOfWindows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            for (int t = window.from(); t <= window.to(); t++) {
                rows.add(RowFactory.create(t, window.id(), window.opening()));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(States.TIME_KEY, DataTypes.IntegerType, false)
                        .add(WINDOW, DataTypes.IntegerType, false)
                        .add(OPENING, DataTypes.IntegerType, false));
    }

    private static Column[] rest(Column[] columns) {
        return List.of(columns).subList(1, columns.length).toArray(Column[]::new);
    }
}
