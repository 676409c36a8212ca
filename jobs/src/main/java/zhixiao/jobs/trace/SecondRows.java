package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.AsOfView;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.LinkSql;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.lists.Second;
import zhixiao.spec.model.Table;

/**
 * Tells of the rows of a list which ones have the second row that a reason asks for: an equi-join of the rows for which the
 * rest of the reason holds with those that can be a second one, so that what is joined is small and nothing is collected.
 */
final class SecondRows {
    private static final String FOUND = "_found";
    private static final String OTHER = "_other_";

    private final SparkSession spark;
    private final Compute.Cases cases;
    private final LocalDate asOf;

    SecondRows(SparkSession spark, Compute.Cases cases, LocalDate asOf) {
        this.spark = spark;
        this.cases = cases;
        this.asOf = asOf;
    }

    /**
     * A reason that asks for a second row.
     *
     * @param first the table of the first row
     * @param holds the SQL of the rest of the reason
     * @param name the column that is to tell
     */
    record Asked(Table first, Second second, String holds, String name) {
        private String key(int place) {
            return name + "_key_" + place;
        }

        private String from() {
            return name + "_from";
        }

        private String until() {
            return name + "_until";
        }

        private String apart() {
            return name + "_apart";
        }

        /** What two rows that are alike for this question have in common. */
        private List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < second.same().size(); i++) {
                keys.add(key(i));
            }
            keys.add(from());
            second.until().ifPresent(until -> keys.add(until()));
            second.apart(first).ifPresent(field -> keys.add(apart()));
            return keys;
        }
    }

    /**
     * The rows with a further column for each question, true for those that have a second row. Each question reads the rows as
     * they came, so that the work grows with the number of questions and not faster.
     *
     * @param rows the rows of the list's table as they are known
     */
    Dataset<Row> with(Dataset<Row> rows, List<Asked> questions) {
        if (questions.isEmpty()) {
            return rows;
        }
        List<Column> added = new ArrayList<>(List.of(col("*")));
        questions.forEach(asked -> added.addAll(columns(asked)));
        Dataset<Row> keyed = rows.select(added.toArray(Column[]::new));
        Dataset<Row> told = keyed;
        for (Asked asked : questions) {
            told = told.join(found(keyed, asked), same(asked), "left");
        }
        List<Column> kept = new ArrayList<>();
        for (String column : rows.columns()) {
            kept.add(col(SparkSql.name(column)));
        }
        questions.forEach(
                asked -> kept.add(coalesce(col(asked.name()), lit(false)).as(asked.name())));
        return told.select(kept.toArray(Column[]::new));
    }

    private static List<Column> columns(Asked asked) {
        List<Column> columns = new ArrayList<>();
        for (String column : asked.second().same().keySet()) {
            columns.add(compared(asked.first(), column).as(asked.key(columns.size())));
        }
        columns.add(expr(SparkSql.of(asked.second().from())).as(asked.from()));
        asked.second()
                .until()
                .ifPresent(until -> columns.add(expr(SparkSql.of(until)).as(asked.until())));
        asked.second()
                .apart(asked.first())
                .ifPresent(key -> columns.add(col(SparkSql.name(key)).as(asked.apart())));
        return columns;
    }

    /** What rows that have a second one look like, each once. */
    private Dataset<Row> found(Dataset<Row> keyed, Asked asked) {
        List<String> keys = asked.keys();
        Column[] own = keys.stream().map(key -> col(key)).toArray(Column[]::new);
        Column[] renamed = keys.stream().map(key -> col(key).as(FOUND + key)).toArray(Column[]::new);
        return keyed.filter(asked.holds())
                .select(own)
                .join(seconds(asked), condition(asked))
                .select(renamed)
                .distinct()
                .withColumn(asked.name(), lit(true));
    }

    /** None of them is null where a second row was found: it was compared with each. */
    private static Column same(Asked asked) {
        return asked.keys().stream()
                .map(key -> col(key).equalTo(col(FOUND + key)))
                .reduce(Column::and)
                .orElseThrow();
    }

    private Dataset<Row> seconds(Asked asked) {
        Second second = asked.second();
        Table other = second.state().table();
        Set<String> read = new LinkedHashSet<>(second.state().columns());
        read.addAll(second.same().values());
        List<Column> columns = new ArrayList<>();
        for (String column : second.same().values()) {
            columns.add(compared(other, column).as(OTHER + columns.size()));
        }
        columns.add(col(SparkSql.name(second.on())).as(OTHER + "on"));
        second.apart(asked.first())
                .ifPresent(key -> columns.add(col(SparkSql.name(key)).as(OTHER + "apart")));
        List<String> conditions = new ArrayList<>(
                FigureCases.inStock((Measure.Stock) second.state().timing(), asOf));
        second.state().condition().map(SparkSql::of).ifPresent(conditions::add);
        return AsOfView.of(StoredTable.read(spark, cases, other).rows(), other, new AsOf(asOf), read)
                .filter("(" + String.join(") AND (", conditions) + ")")
                .select(columns.toArray(Column[]::new));
    }

    private static Column condition(Asked asked) {
        Second second = asked.second();
        List<Column> conditions = new ArrayList<>();
        for (int i = 0; i < second.same().size(); i++) {
            conditions.add(col(asked.key(i)).equalTo(col(OTHER + i)));
        }
        Column on = col(OTHER + "on");
        Column from = col(asked.from());
        conditions.add(second.strictlyLater(asked.first()) ? on.gt(from) : on.geq(from));
        second.until().ifPresent(until -> conditions.add(on.leq(col(asked.until()))));
        second.apart(asked.first())
                .ifPresent(key -> conditions.add(col(OTHER + "apart").notEqual(col(asked.apart()))));
        return conditions.stream().reduce(Column::and).orElseThrow();
    }

    private static Column compared(Table table, String column) {
        return expr(LinkSql.key(table.column(column).orElseThrow().kind(), SparkSql.name(column)));
    }
}
