package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.spec.expression.SparkSql;

/**
 * The whole past of every scope and line in one row: for each state its running sum at each moment. States add up, so
 * courts add up to trees and lines to all lines; and a figure of any window is a difference of two entries or, of a
 * stock, one entry. Nothing has to be joined or sorted after this, however many indicators and periods there are.
 */
final class Histories {
    private static final String BLOCK = "block";
    private static final String SCOPE = "scope";
    private static final String PLACE = "place";
    private static final String ENTRIES = "entries";

    /** So many figures of one indicator are formed by one task at most: scopes times windows, for a line or two. */
    static final int FIGURES_PER_TASK = 20_000;

    private final SparkSession spark;
    private final Grouping grouping;
    private final IndicatorFacts facts;
    private final Scopes scopes;
    private final Moments moments;
    private final int blocks;

    /**
     * Prepares them.
     *
     * @param figuresPerTask see {@link #FIGURES_PER_TASK}
     */
    Histories(
            SparkSession spark,
            Grouping grouping,
            IndicatorFacts facts,
            Scopes scopes,
            List<Window> windows,
            Moments moments,
            int figuresPerTask) {
        this.spark = spark;
        this.grouping = grouping;
        this.facts = facts;
        this.scopes = scopes;
        this.moments = moments;
        this.blocks = 1 + scopes.all().size() * windows.size() / figuresPerTask;
    }

    /** The column of a history: no other column's name begins so. */
    static String column(String history) {
        return "_" + history;
    }

    /** How many partitions there are, one after the other in official order. */
    int blocks() {
        return blocks;
    }

    /**
     * Builds them: one row per scope and line that has rows, sorted by scope and line in official order.
     *
     * @param plan the plan by which the states were written
     * @param states the folder of all states
     * @param maps what no history tells: columns of maps from window to value, by scope and line
     * @param ofScopes what each scope adds to histories that courts do not add up to, by scope, line and place
     * @param work a folder for what is needed in between
     */
    Dataset<Row> build(
            StatePlan plan, Path states, List<Dataset<Row>> maps, Optional<Dataset<Row>> ofScopes, Path work) {
        List<String> added = plan.histories();
        List<String> names = new ArrayList<>(added);
        DistinctFigures.stocks(plan.distinct()).forEach(measure -> names.add(measure.id()));
        // Read four times below: by line and for all lines, what happened and where.
        String steps = grouping.folder(work.resolve("steps")).toString();
        steps(plan, states).write().parquet(steps);
        Dataset<Row> lines = grouping.withTotals(spark.read().parquet(steps), rows -> sums(rows, States.COURT, added));
        Dataset<Row> members = broadcast(scopes.members(spark));
        Dataset<Row> happened = lines.join(members, States.COURT).select(columns(SCOPE, added));
        // Zeros come last: before, every court would carry them up to all trees that it is in.
        Dataset<Row> zeros = lines.select(States.COURT, States.LINE)
                .distinct()
                .join(members, States.COURT)
                .select(SCOPE, States.LINE)
                .distinct()
                .crossJoin(broadcast(places()));
        Dataset<Row> parts = happened.unionByName(zeros, true);
        Dataset<Row> whole =
                sums(ofScopes.map(more -> parts.unionByName(more, true)).orElse(parts), SCOPE, names);
        Dataset<Row> entries = running(inOrder(whole), names)
                .groupBy(BLOCK, SCOPE, States.LINE)
                .agg(expr("sort_array(collect_list(" + entry(names) + "))").as(ENTRIES));
        Dataset<Row> rows = entries;
        for (Dataset<Row> map : maps) {
            rows = rows.join(broadcast(map), new String[] {SCOPE, States.LINE}, "left");
        }
        List<Column> kept = new ArrayList<>(List.of(
                col(SCOPE),
                col(States.LINE),
                col("court"),
                col("court_order"),
                col("level"),
                col("levels"),
                col("scope_kind"),
                col("line_code"),
                col("line_order")));
        names.forEach(name -> kept.add(col(ENTRIES).getField(name).as(column(name))));
        maps.forEach(map -> List.of(map.columns()).stream()
                .filter(name -> !name.equals(SCOPE) && !name.equals(States.LINE))
                .forEach(name -> kept.add(col(SparkSql.name(name)))));
        return rows.join(broadcast(facts.scopes()), SCOPE)
                .join(broadcast(grouping.labels(spark)), States.LINE)
                .sortWithinPartitions(SCOPE, "line_order")
                .select(kept.toArray(Column[]::new));
    }

    /** What each court and line adds to each history at the places where something happened. */
    private Dataset<Row> steps(StatePlan plan, Path states) {
        List<Dataset<Row>> parts = new ArrayList<>();
        for (Block block : plan.blocks()) {
            Map<String, String> addends = new LinkedHashMap<>();
            block.columns()
                    .forEach(column ->
                            addends.merge(column.history(), column.addend(), (one, other) -> one + " + " + other));
            List<Column> columns = new ArrayList<>(List.of(col(States.COURT), col(States.LINE), place()));
            addends.forEach((name, addend) -> columns.add(expr(addend).as(name)));
            parts.add(States.block(spark, grouping, states, block.name()).select(columns.toArray(Column[]::new)));
        }
        Dataset<Row> all = parts.stream()
                .reduce((left, right) -> left.unionByName(right, true))
                .orElseThrow();
        return sums(all, States.COURT, plan.histories());
    }

    private Dataset<Row> places() {
        return spark.sql("SELECT * FROM VALUES " + moments.placesSql() + " AS places(" + PLACE + ")");
    }

    private Column place() {
        return expr(moments.placeSql(States.TIME_KEY)).as(PLACE);
    }

    private static Dataset<Row> sums(Dataset<Row> rows, String of, List<String> names) {
        Column[] sums = names.stream()
                .map(name ->
                        expr("coalesce(sum(" + SparkSql.name(name) + "), 0)").as(name))
                .toArray(Column[]::new);
        return rows.groupBy(of, States.LINE, PLACE)
                .agg(sums[0], List.of(sums).subList(1, sums.length).toArray(Column[]::new))
                .select(columns(of, names));
    }

    private static Column[] columns(String of, List<String> names) {
        List<Column> columns = new ArrayList<>(List.of(col(of), col(States.LINE), col(PLACE)));
        names.forEach(name -> columns.add(col(SparkSql.name(name))));
        return columns.toArray(Column[]::new);
    }

    /** Scopes are numbered in official order: equal runs of them make the partitions. */
    private Dataset<Row> inOrder(Dataset<Row> rows) {
        Column block =
                expr("CAST(" + SCOPE + " * " + blocks + "L DIV " + scopes.all().size() + " AS INT)");
        return rows.withColumn(BLOCK, block).repartitionById(blocks, col(BLOCK));
    }

    private static Dataset<Row> running(Dataset<Row> rows, List<String> names) {
        List<Column> columns = new ArrayList<>(List.of(col(BLOCK), col(SCOPE), col(States.LINE), col(PLACE)));
        names.forEach(name -> columns.add(expr("sum(" + SparkSql.name(name) + ") OVER (PARTITION BY " + BLOCK + ", "
                        + SCOPE + ", " + States.LINE + " ORDER BY " + PLACE + " ROWS UNBOUNDED PRECEDING)")
                .as(name)));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static String entry(List<String> names) {
        return "struct(" + names.stream().map(SparkSql::name).collect(Collectors.joining(", ", PLACE + ", ", "")) + ")";
    }
}
