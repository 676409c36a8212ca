package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
 * Adds states up: courts to court trees, lines to all lines, months to periods. A flow is summed over the
 * time keys of a window; a stock at a moment is the running sum of its entries less its exits.
 */
final class RollUp {
    /** What a stock column is called at the end of a window. */
    static final String END = "_end";

    /** What a stock column is called at the start of a window. */
    static final String START = "_start";

    private final SparkSession spark;
    private final Scopes scopes;
    private final List<Window> windows;
    private final int lines;

    /**
     * Prepares the roll-up.
     *
     * @param lines how many lines of cases the model has
     */
    RollUp(SparkSession spark, Scopes scopes, List<Window> windows, int lines) {
        this.spark = spark;
        this.scopes = scopes;
        this.windows = windows;
        this.lines = lines;
    }

    /** One row per scope, line and window that has data, with every state column summed. */
    Dataset<Row> wide(Dataset<Row> states, List<Measure> measures) {
        List<Column> sums = new ArrayList<>();
        List<Column> flows = new ArrayList<>();
        List<String> stocks = new ArrayList<>();
        for (String name : states.columns()) {
            if (!List.of(States.COURT, States.LINE, "t").contains(name)) {
                sums.add(expr("coalesce(sum(" + SparkSql.name(name) + "), 0)").as(name));
                flows.add(expr("sum(" + SparkSql.name(name) + ")").as(name));
            }
        }
        for (Measure measure : measures) {
            if (measure.timing() instanceof Measure.Stock) {
                stocks.add(measure.id());
            }
        }
        Dataset<Row> rolled =
                expanded(states).groupBy("scope", States.LINE, "t").agg(sums.get(0), rest(sums));
        Dataset<Row> inWindows = rolled.join(broadcast(keysOfWindows()), "t")
                .groupBy("scope", States.LINE, "window")
                .agg(flows.get(0), rest(flows));
        Dataset<Row> cells = rolled.select("scope", States.LINE).distinct().crossJoin(broadcast(windowTable()));
        Dataset<Row> wide = cells.join(inWindows, seq("scope", States.LINE, "window"), "left");
        if (!stocks.isEmpty()) {
            Dataset<Row> moments = moments(rolled, stocks);
            wide = wide.join(at(moments, stocks, "closing", END), seq("scope", States.LINE, "closing"), "left")
                    .join(at(moments, stocks, "opening", START), seq("scope", States.LINE, "opening"), "left");
        }
        return wide.na().fill(0);
    }

    /** Day histograms per scope, line and window. */
    Dataset<Row> histograms(Dataset<Row> histograms) {
        return expanded(histograms)
                .join(broadcast(keysOfWindows()), "t")
                .groupBy("measure", "scope", States.LINE, "window", States.DAYS)
                .agg(expr("sum(n)").as("n"));
    }

    /** Each row once for every scope and line that it belongs to. */
    private Dataset<Row> expanded(Dataset<Row> rows) {
        return rows.join(broadcast(scopes.members(spark)), States.COURT)
                .join(broadcast(linesOfLine()), States.LINE)
                .drop(States.LINE)
                .withColumnRenamed("_into", States.LINE);
    }

    /** The running sum of each stock at each moment that a window opens or closes. */
    private Dataset<Row> moments(Dataset<Row> rolled, List<String> stocks) {
        List<Column> net = new ArrayList<>(List.of(col("scope"), col(States.LINE), col("t")));
        List<Column> zero = new ArrayList<>(List.of(col("scope"), col(States.LINE), col("t")));
        List<Column> sums = new ArrayList<>();
        List<Column> running = new ArrayList<>(List.of(col("scope"), col(States.LINE), col("t")));
        for (String stock : stocks) {
            net.add(expr(SparkSql.name(stock + "_in") + " - " + SparkSql.name(stock + "_out"))
                    .as(stock));
            zero.add(expr("0L").as(stock));
            sums.add(expr("sum(" + SparkSql.name(stock) + ")").as(stock));
            running.add(expr("sum(" + SparkSql.name(stock)
                            + ") OVER (PARTITION BY scope, line ORDER BY t ROWS UNBOUNDED PRECEDING)")
                    .as(stock));
        }
        Dataset<Row> moments = momentTable();
        Dataset<Row> grid = rolled.select("scope", States.LINE)
                .distinct()
                .crossJoin(broadcast(moments))
                .select(zero.toArray(Column[]::new));
        return rolled.select(net.toArray(Column[]::new))
                .unionByName(grid)
                .groupBy("scope", States.LINE, "t")
                .agg(sums.get(0), rest(sums))
                .select(running.toArray(Column[]::new))
                .join(broadcast(moments), "t");
    }

    private static Dataset<Row> at(Dataset<Row> moments, List<String> stocks, String key, String suffix) {
        List<Column> columns = new ArrayList<>(List.of(col("scope"), col(States.LINE), col("t").as(key)));
        stocks.forEach(stock -> columns.add(col(SparkSql.name(stock)).as(stock + suffix)));
        return moments.select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> linesOfLine() {
        List<Row> rows = new ArrayList<>();
        for (int line = States.UNMAPPED; line <= lines; line++) {
            rows.add(RowFactory.create(line, line));
            rows.add(RowFactory.create(line, Scopes.ALL_LINES));
        }
        return table(rows, States.LINE, "_into");
    }

    private Dataset<Row> keysOfWindows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            for (int t = window.from(); t <= window.to(); t++) {
                rows.add(RowFactory.create(t, window.id()));
            }
        }
        return table(rows, "t", "window");
    }

    private Dataset<Row> windowTable() {
        List<Row> rows = new ArrayList<>();
        windows.forEach(window -> rows.add(RowFactory.create(window.id(), window.opening(), window.to())));
        return table(rows, "window", "opening", "closing");
    }

    private Dataset<Row> momentTable() {
        TreeSet<Integer> moments = new TreeSet<>();
        for (Window window : windows) {
            moments.add(window.opening());
            moments.add(window.to());
        }
        return table(moments.stream().map(RowFactory::create).toList(), "t");
    }

    private Dataset<Row> table(List<Row> rows, String... names) {
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.IntegerType, false);
        }
        return spark.createDataFrame(rows, schema);
    }

    private static Column[] rest(List<Column> columns) {
        return columns.subList(1, columns.size()).toArray(Column[]::new);
    }

    private static String[] seq(String... names) {
        return names;
    }
}
