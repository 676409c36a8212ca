package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.Second;
import zhixiao.spec.model.Table;

/**
 * Tells of the rows of a list which ones have the second row that a reason asks for: an equi-join of the rows for which the
 * rest of the reason holds with those that can be a second one, so that what is joined is small and nothing is collected.
 */
final class SecondRows {
    private static final String FIRST = "_first_";
    private static final String OTHER = "_other_";
    private static final String FROM = "_first_from";
    private static final String UNTIL = "_first_until";
    private static final String APART = "_first_apart";

    private final SparkSession spark;
    private final Compute.Cases cases;
    private final LocalDate asOf;

    SecondRows(SparkSession spark, Compute.Cases cases, LocalDate asOf) {
        this.spark = spark;
        this.cases = cases;
        this.asOf = asOf;
    }

    /**
     * The rows with a further column, true for those that have a second row.
     *
     * @param rows the rows of the list's table as they are known
     * @param holds the SQL of the rest of the reason
     * @param name the name of the column
     */
    Dataset<Row> with(Dataset<Row> rows, CaseList.Reason reason, Second second, String holds, String name) {
        Table first = reason.state().table();
        Table other = second.state().table();
        List<Column> added = new ArrayList<>(List.of(col("*")));
        List<String> keys = new ArrayList<>();
        for (String column : second.same().keySet()) {
            keys.add(FIRST + keys.size());
            added.add(compared(first, column).as(keys.get(keys.size() - 1)));
        }
        added.add(expr(SparkSql.of(second.from())).as(FROM));
        keys.add(FROM);
        if (second.until().isPresent()) {
            added.add(expr(SparkSql.of(second.until().get())).as(UNTIL));
            keys.add(UNTIL);
        }
        if (second.apart(first).isPresent()) {
            added.add(col(SparkSql.name(second.apart(first).get())).as(APART));
            keys.add(APART);
        }
        Dataset<Row> asked = rows.select(added.toArray(Column[]::new));
        Column[] own = keys.stream().map(key -> col(key)).toArray(Column[]::new);
        Dataset<Row> found = asked.filter(holds)
                .select(own)
                .join(seconds(other, first, second), condition(first, second))
                .select(own)
                .distinct()
                .withColumn(name, lit(true));
        Column same = keys.stream()
                .map(key -> asked.col(key).eqNullSafe(found.col(key)))
                .reduce(Column::and)
                .orElseThrow();
        List<Column> kept = new ArrayList<>();
        for (String column : rows.columns()) {
            kept.add(asked.col(SparkSql.name(column)));
        }
        kept.add(coalesce(found.col(name), lit(false)).as(name));
        return asked.join(found, same, "left").select(kept.toArray(Column[]::new));
    }

    private Dataset<Row> seconds(Table other, Table first, Second second) {
        Set<String> read = new LinkedHashSet<>(second.state().columns());
        read.addAll(second.same().values());
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, String> pair : second.same().entrySet()) {
            columns.add(compared(other, pair.getValue()).as(OTHER + columns.size()));
        }
        columns.add(col(SparkSql.name(second.on())).as(OTHER + "on"));
        second.apart(first).ifPresent(key -> columns.add(col(SparkSql.name(key)).as(OTHER + "apart")));
        List<String> conditions = new ArrayList<>(
                FigureCases.inStock((Measure.Stock) second.state().timing(), asOf));
        second.state().condition().map(SparkSql::of).ifPresent(conditions::add);
        return AsOfView.of(StoredTable.read(spark, cases, other).rows(), other, new AsOf(asOf), read)
                .filter("(" + String.join(") AND (", conditions) + ")")
                .select(columns.toArray(Column[]::new));
    }

    private static Column condition(Table first, Second second) {
        List<Column> conditions = new ArrayList<>();
        for (int i = 0; i < second.same().size(); i++) {
            conditions.add(col(FIRST + i).equalTo(col(OTHER + i)));
        }
        Column on = col(OTHER + "on");
        conditions.add(second.strictlyLater(first) ? on.gt(col(FROM)) : on.geq(col(FROM)));
        if (second.until().isPresent()) {
            conditions.add(on.leq(col(UNTIL)));
        }
        if (second.apart(first).isPresent()) {
            conditions.add(col(OTHER + "apart").notEqual(col(APART)));
        }
        return conditions.stream().reduce(Column::and).orElseThrow();
    }

    private static Column compared(Table table, String column) {
        return expr(LinkSql.key(table.column(column).orElseThrow().kind(), SparkSql.name(column)));
    }
}
