package zhixiao.jobs.revisions;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.AsOfView;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.intake.LinkSql;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * Cases as two runs know them of one day: the earlier cut-off. What has happened since is no revision, and is in
 * neither. Counts only: no case is named.
 */
final class RevisedCases {
    /** The name of the table. */
    static final String TABLE = "revised_cases";

    /** The columns of the contract in {@code docs/tables.md}, in order. */
    static final List<String> COLUMNS = List.of("court", "court_order", "change", "field", "n");

    /** What its rows are sorted by; together without ties. */
    static final List<String> ORDER = List.of("court_order", "court", "change", "field");

    static final String ADDED = "added";
    static final String REMOVED = "removed";
    static final String CHANGED = "changed";

    private static final String KEY = "_key";
    private static final String OWNER = "_court";

    private final SparkSession spark;
    private final Table table;
    private final Compute.Cases before;
    private final Compute.Cases now;
    private final AsOf asOf;

    /**
     * Compares the cases of two runs by one model.
     *
     * @param table the table of cases
     * @param asOf the earlier cut-off
     */
    RevisedCases(SparkSession spark, Table table, Compute.Cases before, Compute.Cases now, AsOf asOf) {
        this.spark = spark;
        this.table = table;
        this.before = before;
        this.now = now;
        this.asOf = asOf;
    }

    /** The rows of the contract; those without a field count each case once. */
    Dataset<Row> rows() {
        // What is told of a time limit follows from what is compared.
        List<Field> compared = table.stored().stream()
                .filter(field -> !field.name().equals(table.key().orElseThrow()))
                .toList();
        String fields = compared.stream()
                .map(Field::name)
                .map(name -> "IF(b." + SparkSql.name(name) + " <=> n." + SparkSql.name(name) + ", NULL, "
                        + SparkSql.text(name) + ")")
                .collect(Collectors.joining(", ", "array_compact(array(", "))"));
        Dataset<Row> pairs = view(before)
                .as("b")
                .join(view(now).as("n"), expr("b." + KEY + " = n." + KEY), "full_outer")
                .select(
                        expr("coalesce(n." + OWNER + ", b." + OWNER + ")").as("court"),
                        expr("CASE WHEN b." + KEY + " IS NULL THEN '" + ADDED + "' WHEN n." + KEY + " IS NULL THEN '"
                                        + REMOVED + "' ELSE '" + CHANGED + "' END")
                                .as("change"),
                        expr("IF(b." + KEY + " IS NULL OR n." + KEY + " IS NULL, array(), " + fields + ")")
                                .as("fields"))
                .filter("change <> '" + CHANGED + "' OR size(fields) > 0");
        Dataset<Row> each = pairs.select(
                col("court"), col("change"), lit(null).cast("string").as("field"));
        Dataset<Row> byField = pairs.select(
                col("court"), col("change"), expr("explode(fields)").as("field"));
        return each.unionByName(byField)
                .groupBy("court", "change", "field")
                .agg(expr("count(1)").as("n"))
                .join(broadcast(order()), "court");
    }

    /** The cases of a run at the cut-off, courts by their codes: their places may differ from run to run. */
    private Dataset<Row> view(Compute.Cases cases) {
        Dataset<Row> rows = AsOfView.of(
                spark.read().parquet(cases.folder().resolve(table.name()).toString()), table, asOf, List.of());
        for (Field field : table.stored()) {
            if (field.kind() == FieldKind.COURT) {
                String order = "_order_of_" + field.name();
                Dataset<Row> codes = codes(cases.courts()).toDF(order, "_code_of_" + field.name());
                rows = rows.join(
                                broadcast(codes),
                                col(SparkSql.name(field.name())).equalTo(col(order)),
                                "left")
                        .drop(field.name(), order)
                        .withColumnRenamed("_code_of_" + field.name(), field.name());
            }
        }
        Field key = table.column(table.key().orElseThrow()).orElseThrow();
        return rows.withColumn(KEY, expr(LinkSql.key(key.kind(), SparkSql.name(key.name()))))
                .withColumn(OWNER, col(SparkSql.name(table.court())));
    }

    private Dataset<Row> codes(CourtTree courts) {
        List<Row> rows = new ArrayList<>();
        courts.courts().forEach(court -> rows.add(RowFactory.create(court.order(), court.code())));
        return spark.createDataFrame(
                rows,
                new StructType().add("order", DataTypes.IntegerType, false).add("code", DataTypes.StringType, false));
    }

    /** The places of courts in official order; those that this run does not know any more come last. */
    private Dataset<Row> order() {
        List<Row> rows = new ArrayList<>();
        now.courts().courts().forEach(court -> rows.add(RowFactory.create(court.code(), court.order())));
        int last = rows.size();
        for (Court court : before.courts().courts()) {
            if (!now.courts().codes().contains(court.code())) {
                rows.add(RowFactory.create(court.code(), last + court.order()));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("court", DataTypes.StringType, false)
                        .add("court_order", DataTypes.IntegerType, false));
    }
}
