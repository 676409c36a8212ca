package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.AsOfView;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.LinkSql;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.review.Candidate;
import zhixiao.jobs.review.CellKey;
import zhixiao.jobs.review.Drawing;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.review.ReviewPlan;

/**
 * The frame of a review in the stored cases: how large its parts are, and which cases come first in the order of the draw. The
 * same SQL as figures are counted by; SHA-256 is a built-in expression, so that partitions and the order of rows do not matter.
 */
public final class ReviewFrame {
    private static final String COURT = "_court";
    private static final String KEY = "_key";
    private static final String STRATUM = "_stratum";
    private static final String JUDGE = "_judge";
    private static final String ORDER = "_order";
    private static final String PLACE = "_place";
    private static final String SIZE = "_size";
    private static final String DRAWN = "_drawn";
    private static final String TARGET = "_target";

    private final SparkSession spark;
    private final Compute.Cases cases;
    private final Drawing drawing;
    private final ReviewPlan plan;
    private final Table table;
    private final StoredTable stored;

    /** Prepares it. @param cases what intake left; they are of the model of the plan */
    ReviewFrame(SparkSession spark, Compute.Cases cases, Drawing drawing) {
        this.spark = spark;
        this.cases = cases;
        this.drawing = drawing;
        this.plan = drawing.plan();
        this.table = plan.model().cases();
        this.stored = StoredTable.read(spark, cases, table);
    }

    /** How many cases each part of the frame has; the stratum is empty for cases outside of all strata. */
    public Map<CellKey, Long> sizes() {
        Map<CellKey, Long> sizes = new HashMap<>();
        for (org.apache.spark.sql.Row row :
                frame().groupBy(COURT, STRATUM, JUDGE).count().collectAsList()) {
            sizes.put(cell(row), row.getLong(3));
        }
        return sizes;
    }

    /** The cases that come first in each part of the frame, so many as are drawn, and those that are chosen for a reason. */
    public List<Candidate> candidates(Map<CellKey, Long> sizes) {
        Dataset<org.apache.spark.sql.Row> ranked = frame().withColumn(
                        PLACE,
                        row_number()
                                .over(Window.partitionBy(COURT, STRATUM, JUDGE).orderBy(col(ORDER), col(KEY))));
        Dataset<org.apache.spark.sql.Row> rows = ranked.join(
                        broadcast(sizes(sizes)), new String[] {COURT, STRATUM, JUDGE}, "left_outer")
                .withColumn(DRAWN, expr("coalesce(" + PLACE + " <= " + SIZE + ", FALSE)"));
        List<Column> chosen = new ArrayList<>(List.of(col(DRAWN)));
        for (int i = 0; i < plan.targets().size(); i++) {
            rows = withTarget(rows, plan.targets().get(i), TARGET + i);
            chosen.add(col(TARGET + i));
        }
        Column any = chosen.stream().reduce(Column::or).orElseThrow();
        return rows.filter(any).collectAsList().stream().map(this::candidate).toList();
    }

    /** The columns that decide which cases are drawn or chosen, and in which stratum they are. */
    private Set<String> read() {
        Set<String> read = new LinkedHashSet<>(plan.frame().cases().columns());
        plan.strata().forEach(stratum -> read.addAll(stratum.cases().columns()));
        plan.targets().forEach(target -> read.addAll(target.rows().columns()));
        return read;
    }

    private Dataset<org.apache.spark.sql.Row> frame() {
        String key = LinkSql.key(number().kind(), SparkSql.name(number().name()));
        String judge = plan.perJudge()
                .filter(one -> one.least().isPresent())
                .map(one -> "coalesce(" + SparkSql.name(one.field()) + ", '')")
                .orElse("''");
        Dataset<org.apache.spark.sql.Row> rows = AsOfView.of(stored.rows(), table, new AsOf(drawing.asOf()), read());
        List<String> conditions =
                plan.frame().notSet().isEmpty() ? conditions(plan.frame().cases()) : List.of("FALSE");
        return rows.filter(conjunction(conditions))
                .withColumn(COURT, col(SparkSql.name(table.court())))
                .withColumn(KEY, expr(key))
                .withColumn(STRATUM, stratum())
                .withColumn(JUDGE, expr(judge))
                .withColumn(
                        ORDER,
                        sha2(concat(lit(drawing.order().prefix()), col(KEY)).cast("binary"), 256));
    }

    /** The place of the first stratum whose condition is true; −1 for none. */
    private Column stratum() {
        Column stratum = lit(-1);
        for (int i = plan.strata().size() - 1; i >= 0; i--) {
            stratum = when(expr(holds(plan.strata().get(i).cases())), lit(i)).otherwise(stratum);
        }
        return stratum;
    }

    private Dataset<org.apache.spark.sql.Row> withTarget(
            Dataset<org.apache.spark.sql.Row> rows, ReviewPlan.Target target, String name) {
        if (!target.active()) {
            return rows.withColumn(name, lit(false));
        }
        Dataset<org.apache.spark.sql.Row> marked;
        if (target.rows().table().name().equals(Table.CASES)) {
            marked = rows.withColumn(name, expr(holds(target.rows())));
        } else {
            Table.Parent parent = target.rows().table().parent().orElseThrow();
            Field linked = table.fields().get(parent.parentField());
            StoredTable events = StoredTable.read(spark, cases, target.rows().table());
            Dataset<org.apache.spark.sql.Row> named = AsOfView.of(
                            events.rows(),
                            target.rows().table(),
                            new AsOf(drawing.asOf()),
                            target.rows().columns())
                    .filter(conjunction(conditions(target.rows())))
                    .select(expr(LinkSql.key(linked.kind(), SparkSql.name(parent.field())))
                            .as(name + "key"))
                    .filter(col(name + "key").isNotNull())
                    .distinct()
                    .withColumn(name, lit(true));
            Column same = expr(LinkSql.key(linked.kind(), SparkSql.name(linked.name())))
                    .equalTo(col(name + "key"));
            marked = rows.join(named, same, "left_outer")
                    .withColumn(name, expr("coalesce(" + name + ", FALSE)"))
                    .drop(name + "key");
        }
        return target.most().isEmpty()
                ? marked
                : first(marked, name, target.most().getAsLong());
    }

    /** Of each court only so many, in the order of the draw. */
    private static Dataset<org.apache.spark.sql.Row> first(
            Dataset<org.apache.spark.sql.Row> rows, String name, long most) {
        return rows.withColumn(
                        name + "place",
                        row_number()
                                .over(Window.partitionBy(col(COURT), col(name)).orderBy(col(ORDER), col(KEY))))
                .withColumn(name, col(name).and(col(name + "place").leq(most)))
                .drop(name + "place");
    }

    private Dataset<org.apache.spark.sql.Row> sizes(Map<CellKey, Long> sizes) {
        StructType type = new StructType()
                .add(COURT, DataTypes.IntegerType)
                .add(STRATUM, DataTypes.IntegerType)
                .add(JUDGE, DataTypes.StringType)
                .add(SIZE, DataTypes.LongType);
        List<org.apache.spark.sql.Row> rows = new ArrayList<>();
        sizes.forEach((cell, size) -> rows.add(RowFactory.create(
                cases.courts().court(cell.court()).order(), names().indexOf(cell.stratum()), cell.judge(), size)));
        return spark.createDataFrame(rows, type);
    }

    private Candidate candidate(org.apache.spark.sql.Row row) {
        Row readable = stored.row(row);
        CellKey cell = cell(row);
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            if (row.<Boolean>getAs(TARGET + i)) {
                targets.add(plan.targets().get(i).name());
            }
        }
        Set<String> judges = new LinkedHashSet<>();
        plan.reviewers().judges().forEach(field -> readable.text(field).ifPresent(judges::add));
        return new Candidate(
                new CaseKey(cell.court(), row.getAs(KEY)),
                readable.name(),
                row.getAs(ORDER),
                row.<Boolean>getAs(DRAWN) ? Optional.of(cell) : Optional.empty(),
                targets,
                shown(readable),
                judges,
                plan.reviewers().division().flatMap(readable::text));
    }

    private Map<String, String> shown(Row row) {
        Set<String> fields = new LinkedHashSet<>(plan.show());
        plan.items().forEach(item -> item.field().ifPresent(fields::add));
        Map<String, String> shown = new LinkedHashMap<>();
        for (String field : fields) {
            row.value(field)
                    .ifPresent(value -> shown.put(
                            field, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        }
        return new TreeMap<>(shown);
    }

    private CellKey cell(org.apache.spark.sql.Row row) {
        int stratum = row.<Integer>getAs(STRATUM);
        return new CellKey(
                cases.courts().courts().get(row.<Integer>getAs(COURT) - 1).code(),
                stratum < 0 ? "" : names().get(stratum),
                row.getAs(JUDGE));
    }

    private List<String> names() {
        return plan.strata().stream().map(ReviewPlan.Stratum::name).toList();
    }

    private Field number() {
        return table.fields().get(StoredTable.caseField(table).orElseThrow());
    }

    private String holds(Measure measure) {
        // What is not known to hold does not.
        return "coalesce(" + conjunction(conditions(measure)) + ", FALSE)";
    }

    private List<String> conditions(Measure measure) {
        List<String> conditions = new ArrayList<>();
        measure.condition().map(SparkSql::of).ifPresent(conditions::add);
        if (measure.timing() instanceof Measure.Stock stock) {
            conditions.addAll(FigureCases.inStock(stock, drawing.asOf()));
        } else if (measure.timing() instanceof Measure.Flow flow) {
            conditions.add(SparkSql.of(flow.on()) + " BETWEEN DATE'"
                    + drawing.from().orElse(drawing.asOf()) + "' AND DATE'" + drawing.asOf() + "'");
        }
        return conditions;
    }

    private static String conjunction(List<String> conditions) {
        return conditions.stream().collect(Collectors.joining(") AND (", "((", "))"));
    }
}
