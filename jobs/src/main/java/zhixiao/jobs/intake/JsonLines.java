package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * Reads JSON lines: one object on each line. Every key that any line has is a column; a line without it has no value
 * there, and a key that no line has is no column. Numbers, yes and no become text as they are written; objects and lists within become JSON text. A line that is no
 * object, holds more than one, or is empty is malformed.
 */
final class JsonLines {
    private static final String LINE = "value";
    private static final String OBJECTS = "_objects";

    private JsonLines() {}

    static SourceTable open(SparkSession spark, SourceFiles files) {
        Dataset<Row> lines = spark.read().text(files.path().toString());
        List<String> columns = columns(lines);
        if (columns.isEmpty()) {
            boolean empty = lines.isEmpty();
            throw new ProblemException(Problem.at(
                    files.source().position(),
                    empty ? ProblemCode.SOURCE_EMPTY : ProblemCode.SOURCE_UNREADABLE,
                    files.source().name(),
                    files.path().getFileName().toString()));
        }
        StructType object = new StructType();
        for (String column : columns) {
            object = object.add(column, DataTypes.StringType);
        }
        // In a list of its own, a line with two objects, or with something behind its object, does not pass for one.
        Column objects = from_json(
                expr("concat('[', " + LINE + ", ']')"),
                DataTypes.createArrayType(object),
                Map.of("mode", "PERMISSIVE"));
        Dataset<Row> placed = lines.select(
                objects.as(OBJECTS),
                expr("coalesce(ltrim(" + LINE + ") NOT LIKE '{%', TRUE)").as("_other"),
                expr("_metadata.file_name").as(SourceTable.FILE),
                expr("_metadata.file_block_start").as(SourceTable.BLOCK),
                monotonically_increasing_id().as(SourceTable.ROW));
        List<Column> selected = new ArrayList<>();
        for (String column : columns) {
            selected.add(expr("get(" + OBJECTS + ", 0)").getField(column).as(column));
        }
        selected.add(
                expr("_other OR coalesce(size(" + OBJECTS + ") <> 1, TRUE)").as(SourceTable.MALFORMED));
        selected.add(col(SourceTable.FILE));
        selected.add(col(SourceTable.BLOCK));
        selected.add(col(SourceTable.ROW));
        return new SourceTable(files, columns, placed.select(selected.toArray(Column[]::new)));
    }

    /** The keys of all lines, in the order of the alphabet: an order of their own they do not have. */
    private static List<String> columns(Dataset<Row> lines) {
        return lines
                .select(expr("explode(json_object_keys(" + LINE + "))").as("key"))
                .distinct()
                .orderBy("key")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
