package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeLookupSql;
import zhixiao.spec.expression.Hierarchy;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;

/**
 * What figures are told by beside court and time: the line of cases, or a dimension that the catalogue breaks them down
 * by. While they are computed, the code stands in the column {@link States#LINE} either way.
 *
 * @param breakdown the dimension, or empty for the lines
 * @param codes the codes, in order
 */
record Grouping(Optional<Breakdown> breakdown, CodeList codes) {
    /** The code that stands for all lines; a breakdown has none, as all of it is told among the lines. */
    static final int ALL = -1;

    private static final String ABOVE = "_above";

    static Grouping lines(CaseModel model) {
        return new Grouping(Optional.empty(), model.lines());
    }

    static Grouping by(Breakdown breakdown) {
        return new Grouping(Optional.of(breakdown), breakdown.codes());
    }

    /** The column of a table that holds the code. */
    String column(Table table) {
        return breakdown.map(by -> by.column(table).name()).orElse(table.breakdown());
    }

    /** The SQL of the code that a row of a table counts for; null if it has none. */
    String code(Table table) {
        String column = SparkSql.name(column(table));
        return breakdown
                .filter(by -> by.levels().isPresent())
                .map(by -> CodeLookupSql.of(
                        by.toldAs().stream()
                                .map(entry -> Optional.of(entry.id()))
                                .toList(),
                        column))
                .orElse(column);
    }

    /** How the code is called in stored states. */
    String key() {
        return breakdown.isEmpty() ? "line" : "code";
    }

    /** Where its blocks are, below the folder of all states. */
    Path folder(Path states) {
        return states.resolve(path(""));
    }

    /** Where one of its blocks is, below the folder of all states. */
    String path(String block) {
        return breakdown.map(by -> "by_" + by.dimension() + "/" + block).orElse(block);
    }

    /**
     * The rows, and what they come to for all lines together; or, where codes stand under others, with what stands under a
     * code counted for it, too.
     *
     * @param rows rows with a code
     * @param summed adds up rows of one code that are otherwise alike
     */
    Dataset<Row> withTotals(Dataset<Row> rows, UnaryOperator<Dataset<Row>> summed) {
        if (breakdown.isEmpty()) {
            return rows.unionByName(summed.apply(rows.withColumn(States.LINE, expr(String.valueOf(ALL)))));
        }
        return codes.hasParents()
                ? summed.apply(rows.join(broadcast(above(rows.sparkSession())), States.LINE)
                        .drop(States.LINE)
                        .withColumnRenamed(ABOVE, States.LINE))
                : rows;
    }

    /** Each code that is told, with itself and with all that it stands under. */
    private Dataset<Row> above(SparkSession spark) {
        List<Row> rows = new ArrayList<>(List.of(RowFactory.create(States.UNMAPPED, States.UNMAPPED)));
        Hierarchy hierarchy = new Hierarchy(codes);
        for (CodeList.Entry entry : told()) {
            hierarchy.way(entry).forEach(top -> rows.add(RowFactory.create(entry.id(), top.id())));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(States.LINE, DataTypes.IntegerType, false)
                        .add(ABOVE, DataTypes.IntegerType, false));
    }

    /** Which code counts for which: equal texts where {@link #withTotals} does the same. */
    String text() {
        Hierarchy hierarchy = new Hierarchy(codes);
        return told().stream()
                .map(entry -> entry.id() + " under "
                        + hierarchy.way(entry).stream().map(CodeList.Entry::id).toList())
                .collect(Collectors.joining("; ", key() + ": ", ""));
    }

    private List<CodeList.Entry> told() {
        return breakdown.map(Breakdown::told).orElse(codes.entries());
    }

    /** The codes by their stored number, all lines together first, rows without a code last. */
    Dataset<Row> labels(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        if (breakdown.isEmpty()) {
            rows.add(RowFactory.create(ALL, "all", 0));
        }
        told().forEach(entry -> rows.add(RowFactory.create(entry.id(), entry.code(), entry.id())));
        rows.add(RowFactory.create(States.UNMAPPED, "unmapped", codes.entries().size() + 1));
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(States.LINE, DataTypes.IntegerType, false)
                        .add("line_code", DataTypes.StringType, false)
                        .add("line_order", DataTypes.IntegerType, false));
    }
}
