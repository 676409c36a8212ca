package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.bind.Measure;

/**
 * The states of distinct counts, {@code states/distinct}. A distinct count adds up over nothing: a key that counts in two
 * months, lines or courts counts once in both together. So there is no state of a court and a month that others could be
 * made of, but there is one of a whole scope and line from which every window comes exactly, without any key in it:
 *
 * <p>Of each key's days in a scope and line, each one is told with the one before. A window counts a key once if exactly
 * one of its days lies in the window while the one before lies ahead of it: its first day there. So <em>how many keys have
 * a day in {@code until} and had none after {@code since}</em> is enough; a window that opens in [since, until) and closes
 * in {@code until} or later counts them. Of a stock, a span [since, until) is one in which a key has some row in the
 * stock, overlapping ones put together; each moment in it counts the key. Spans add up over keys, never over scopes.
 *
 * <p>Nearly all keys are at home in one court and one line. Theirs are counted there and added up to court trees and all
 * lines, for in each of those they have the same days; only the others are followed in every scope and line they are in.
 */
final class DistinctStates {
    /** The folder, and the name in lists of blocks. */
    static final String DISTINCT = "distinct";

    /** The time key from which on a span counts. */
    static final String SINCE = "since";

    /** The time key before which it ends. */
    static final String UNTIL = "until";

    /** Since ever: no day before. */
    private static final int NEVER = 0;

    /** Still in the stock at the cut-off. */
    private static final int OPEN = Integer.MAX_VALUE;

    private static final String SCOPE = "scope";
    private static final String TREE = "scope_id";
    private static final String AT_HOME = "_at_home";

    private final SparkSession spark;
    private final Scopes scopes;
    private final Map<String, Dataset<Row>> tables;
    private final StateSql sql;
    private final Grouping grouping;
    private final StateStore store;

    /** Counts in tables as they were known at the cut-off, by name. */
    DistinctStates(
            SparkSession spark,
            Scopes scopes,
            Map<String, Dataset<Row>> tables,
            AsOf asOf,
            Grouping grouping,
            StateStore store) {
        this.spark = spark;
        this.scopes = scopes;
        this.tables = tables;
        this.sql = new StateSql(asOf, grouping);
        this.grouping = grouping;
        this.store = store;
    }

    /** Writes the spans of some measures, but for those that the run before has left; nothing if there are none. */
    void write(List<Measure> measures) throws IOException {
        if (measures.isEmpty()) {
            return;
        }
        // What stands above what decides, too: spans are told for trees of courts, and for codes that others stand
        // under.
        String ways = scopes.text() + "\n" + grouping.text();
        Map<String, String> words = new LinkedHashMap<>();
        List<Dataset<Row>> parts = new ArrayList<>();
        for (Measure measure : measures) {
            String word = store.word(measure.table(), sql.keyed(measure, "") + "\n" + ways);
            words.put(measure.id(), word);
            Optional<StateIndex.Place> place = store.kept(word);
            store.count(place.isEmpty());
            parts.add(place.map(kept ->
                            store.rows(kept.block()).filter(col("measure").equalTo(kept.column())))
                    .orElseGet(() -> told(spans(measure)))
                    .withColumn("measure", lit(measure.id())));
        }
        String path = grouping.path(DISTINCT);
        if (store.takeOver(path, words)) {
            return;
        }
        List<String> order = List.of("measure", States.COURT, SCOPE, grouping.key(), SINCE, UNTIL);
        List<Column> columns =
                new ArrayList<>(order.stream().map(functions::col).toList());
        columns.add(col("n"));
        Dataset<Row> rows = parts.stream()
                .map(part -> part.select(columns.toArray(Column[]::new)))
                .reduce(Dataset::union)
                .orElseThrow();
        TableWriter.write(rows, store.states().resolve(path), 1, order, order);
        store.written(path, words);
    }

    /** The spans of a run by measure, scope and line. */
    Dataset<Row> read() {
        return spark.read()
                .parquet(store.states().resolve(grouping.path(DISTINCT)).toString())
                .withColumnRenamed(grouping.key(), States.LINE)
                .withColumnRenamed(SCOPE, "scope_kind")
                .join(broadcast(numbered()), new String[] {States.COURT, "scope_kind"})
                .select(col("measure"), col(TREE).as(SCOPE), col(States.LINE), col(SINCE), col(UNTIL), col("n"));
    }

    private Dataset<Row> told(Dataset<Row> spans) {
        return spans.join(broadcast(numbered()), spans.col(SCOPE).equalTo(col(TREE)))
                .drop(SCOPE)
                .withColumnRenamed("scope_kind", SCOPE)
                .withColumnRenamed(States.LINE, grouping.key());
    }

    private Dataset<Row> numbered() {
        return scopes.table(spark).toDF(TREE, States.COURT, "scope_kind");
    }

    /** How many keys have a span, by scope, line and span. */
    Dataset<Row> spans(Measure measure) {
        List<String> keys = StateSql.keyNames(measure);
        Dataset<Row> judged = withSpans(measure, keyed(measure), keys).withColumn(AT_HOME, expr(atHome(keys)));
        Dataset<Row> members = broadcast(scopes.members(spark));
        Dataset<Row> atHome = grouping.withTotals(
                counted(judged.filter(AT_HOME), States.COURT, "count(1)"),
                rows -> counted(rows, States.COURT, "sum(n)"));
        Dataset<Row> everywhere = grouping.withTotals(
                        judged.filter("NOT " + AT_HOME).drop(AT_HOME, SINCE, UNTIL), Dataset::distinct)
                .join(members, States.COURT)
                .drop(States.COURT)
                .distinct();
        List<String> within = new ArrayList<>(keys);
        within.addAll(List.of(SCOPE, States.LINE));
        Dataset<Row> abroad = counted(withSpans(measure, everywhere, within), SCOPE, "count(1)");
        return counted(
                counted(atHome.join(members, States.COURT), SCOPE, "sum(n)").union(abroad), SCOPE, "sum(n)");
    }

    /** Keys with the court, line and time keys of their rows, each once. */
    private Dataset<Row> keyed(Measure measure) {
        Dataset<Row> anchored = tables.get(measure.table().name())
                .withColumn(StateSql.ON, expr(StateSql.anchor(measure)))
                .filter(sql.happened())
                .filter(sql.hasKey(measure));
        Column[] columns = sql.keyColumns(measure).entrySet().stream()
                .map(column -> expr(column.getValue()).as("_" + column.getKey()))
                .toArray(Column[]::new);
        Dataset<Row> keyed = anchored.select(columns).distinct();
        for (String name : sql.keyColumns(measure).keySet()) {
            keyed = keyed.withColumnRenamed("_" + name, name.equals(grouping.key()) ? States.LINE : name);
        }
        return keyed;
    }

    /** Each day of a key with the one before; or, of a stock, what each row adds to the time in which the key is in it. */
    private static Dataset<Row> withSpans(Measure measure, Dataset<Row> keyed, List<String> within) {
        String by = "PARTITION BY " + String.join(", ", within) + " ORDER BY ";
        if (measure.timing() instanceof Measure.Flow) {
            return keyed.withColumn(
                            SINCE,
                            expr("lag(" + States.TIME_KEY + ", 1, " + NEVER + ") OVER (" + by + States.TIME_KEY + ")"))
                    .withColumn(UNTIL, col(States.TIME_KEY));
        }
        String over = "coalesce(" + StateSql.END + ", " + OPEN + ")";
        String reached = "max(" + over + ") OVER (" + by + States.TIME_KEY + ", " + over
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";
        return keyed.withColumn(
                        SINCE, expr("greatest(" + States.TIME_KEY + ", coalesce(" + reached + ", " + NEVER + "))"))
                .withColumn(UNTIL, expr(over));
    }

    /** A span that ends where it begins counts nowhere; so does a row of a stock that others reach beyond. */
    private static Dataset<Row> counted(Dataset<Row> rows, String of, String aggregate) {
        return rows.filter(SINCE + " < " + UNTIL)
                .groupBy(of, States.LINE, SINCE, UNTIL)
                .agg(expr(aggregate).as("n"));
    }

    /** True for keys all of whose rows are of one court and one line. */
    private static String atHome(List<String> keys) {
        String by = ") OVER (PARTITION BY " + String.join(", ", keys) + ")";
        return "min(" + States.COURT + by + " = max(" + States.COURT + by + " AND min(" + States.LINE + by + " = max("
                + States.LINE + by;
    }
}
