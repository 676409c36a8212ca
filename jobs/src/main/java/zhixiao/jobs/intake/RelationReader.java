package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.spec.Hash;
import zhixiao.spec.mapping.Database;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.mapping.SourceRelation;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * Reads a table of a database or a catalog. It is read once, into the work folder, and everything afterwards reads that
 * copy: a table that changes meanwhile cannot give rows that contradict each other, and the copy has a fingerprint.
 */
final class RelationReader {
    private static final String FETCHED_AT_ONCE = "10000";
    private static final String PLACE = "_place";

    private final SparkSession spark;
    private final ZoneId zone;
    private final Path work;
    private final Secrets secrets;

    /**
     * Prepares it.
     *
     * @param zone the zone in which instants become days
     * @param work a folder that the caller deletes
     */
    RelationReader(SparkSession spark, ZoneId zone, Path work, Secrets secrets) {
        this.spark = spark;
        this.zone = zone;
        this.work = work;
        this.secrets = secrets;
    }

    /**
     * Copies the table and opens the copy.
     *
     * @throws ProblemException if it cannot be read
     */
    SourceTable open(Source source) throws IOException {
        SourceRelation relation = source.table().orElseThrow();
        String copy = work.resolve("copied-" + source.name()).toString();
        List<String> columns;
        try {
            Dataset<Row> table = relation.database().isPresent()
                    ? database(source, relation, relation.database().get())
                    : spark.table(relation.name());
            columns = Arrays.asList(table.columns());
            verifyRowId(source, relation, columns);
            List<Column> texts = new ArrayList<>(SourceTable.texts(table, zone));
            String place = relation.rowId()
                    .map(id -> "try_cast(" + SourceTable.quoted(id.name()) + " AS BIGINT)")
                    .orElse("CAST(NULL AS BIGINT)");
            texts.add(expr(place).as(PLACE));
            table.select(texts.toArray(Column[]::new)).write().parquet(copy);
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            throw unreachable(source, relation, e);
        }
        Dataset<Row> rows = spark.read().parquet(copy);
        List<Column> selected = new ArrayList<>();
        columns.forEach(column -> selected.add(col(SourceTable.quoted(column))));
        selected.add(lit(false).as(SourceTable.MALFORMED));
        selected.add(lit(relation.name()).as(SourceTable.FILE));
        selected.add(lit(0L).as(SourceTable.BLOCK));
        selected.add(col(PLACE).as(SourceTable.ROW));
        return new SourceTable(
                SourceFiles.ofTable(source, content(rows, relation.name(), columns)),
                columns,
                rows.select(selected.toArray(Column[]::new)));
    }

    private Dataset<Row> database(Source source, SourceRelation relation, Database database) throws IOException {
        String password = database.password().isPresent()
                ? secrets.read(database.password().get(), source.name())
                : null;
        if (database.partitions() == 1) {
            return reader(database, password).option("dbtable", relation.name()).load();
        }
        String id = relation.rowId().orElseThrow().name();
        String name = "\"" + id.replace("\"", "\"\"") + "\"";
        Row bounds = reader(database, password)
                .option("query", "SELECT min(" + name + ") AS low, max(" + name + ") AS high FROM " + relation.name())
                .load()
                .selectExpr("try_cast(low AS BIGINT)", "try_cast(high AS BIGINT)")
                .head();
        DataFrameReader reader = reader(database, password).option("dbtable", relation.name());
        if (bounds.isNullAt(0) || bounds.getLong(0) == bounds.getLong(1)) {
            return reader.load();
        }
        return reader.option("partitionColumn", name)
                .option("lowerBound", String.valueOf(bounds.getLong(0)))
                .option("upperBound", String.valueOf(bounds.getLong(1)))
                .option("numPartitions", String.valueOf(database.partitions()))
                .load();
    }

    private DataFrameReader reader(Database database, String password) {
        DataFrameReader reader = spark.read()
                .format("jdbc")
                .option("url", database.url())
                // A time without a zone is what the clock on the wall says, whatever the zone of this machine.
                .option("preferTimestampNTZ", "true")
                .option("fetchsize", FETCHED_AT_ONCE);
        database.user().ifPresent(user -> reader.option("user", user));
        return password == null ? reader : reader.option("password", password);
    }

    private static void verifyRowId(Source source, SourceRelation relation, List<String> columns) {
        relation.rowId().filter(id -> !columns.contains(id.name())).ifPresent(id -> {
            throw new ProblemException(Problem.at(id.position(), ProblemCode.COLUMN_MISSING, id.name(), source.name())
                    .found(id.name(), columns));
        });
    }

    /** The number of rows, and a hash of what they hold that does not depend on their order. */
    private static SourceFiles.SourceContent content(Dataset<Row> rows, String name, List<String> columns) {
        String all = columns.stream().map(SourceTable::quoted).collect(Collectors.joining(", "));
        Row counted = rows.selectExpr(
                        "count(1)",
                        "coalesce(sum(CAST(xxhash64(" + all + ") AS DECIMAL(38,0))), 0)",
                        "coalesce(sum(CAST(xxhash64(1, " + all + ") AS DECIMAL(38,0))), 0)")
                .head();
        return new SourceFiles.SourceContent(
                name,
                counted.getLong(0),
                Hash.of(
                        String.join(",", columns),
                        String.valueOf(counted.getLong(0)),
                        counted.getDecimal(1).toPlainString(),
                        counted.getDecimal(2).toPlainString()));
    }

    /** What the database says, in one line and without what it quotes; nothing of ours holds the password. */
    private static ProblemException unreachable(Source source, SourceRelation relation, Exception failure) {
        Throwable told = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            told = cause;
            if (cause instanceof SQLException || cause instanceof AnalysisException) {
                break;
            }
        }
        String state = told instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() + " " : "";
        String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
        String masked = message.replaceAll("'[^']*'|\"[^\"]*\"|`[^`]*`", "…");
        return new ProblemException(Problem.at(
                source.position(),
                ProblemCode.DATABASE_UNREACHABLE,
                source.name(),
                relation.name(),
                String.format(Locale.ROOT, "%s%s", state, masked)));
    }
}
