package zhixiao.jobs.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The tables of runs as Iceberg tables of one namespace. Each run replaces their rows, and the rows of the run before stay as a snapshot. No catalog
 * changes several tables at once: the table {@value #RUNS} is written last and tells, for each run, which snapshot of each table is of it.
 */
public final class CatalogTables {
    /** Which snapshot of which table is of which run. */
    public static final String RUNS = "runs";

    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final String CATALOG = "spark.sql.catalog.";
    private static final StructType RUN = new StructType()
            .add("attempt", DataTypes.StringType)
            .add("fingerprint", DataTypes.StringType)
            .add("as_of", DataTypes.DateType)
            .add("table", DataTypes.StringType)
            .add("rows", DataTypes.LongType)
            .add("snapshot", DataTypes.LongType);

    private final SparkSession spark;
    private final String namespace;

    /**
     * The tables of a namespace, which is made if it is not there.
     *
     * @param namespace a catalog of Spark's settings and a namespace in it, apart by dots
     * @throws ProblemException if it is none, if no settings name its catalog, or if the catalog's classes are not there
     */
    public CatalogTables(SparkSession spark, String namespace) {
        verify(namespace);
        String catalog = namespace.substring(0, namespace.indexOf('.'));
        Optional<String> implementation = Optional.ofNullable(spark.conf().get(CATALOG + catalog, null));
        if (implementation.filter(CatalogTables::isThere).isEmpty()) {
            throw new ProblemException(Problem.of(ProblemCode.CATALOG_UNKNOWN, catalog));
        }
        this.spark = spark;
        this.namespace =
                Stream.of(namespace.split("\\.")).map(part -> "`" + part + "`").collect(Collectors.joining("."));
        spark.sql("CREATE NAMESPACE IF NOT EXISTS " + this.namespace);
    }

    /** Whether text could name a namespace. @throws ProblemException if it could not */
    public static void verify(String namespace) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_VALUE, "--to").found(namespace, List.of("CATALOG.NAMESPACE")));
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Copies the tables of a run.
     *
     * @param run its folder
     * @return the names of the tables; empty if they were copied before
     */
    public List<String> write(Path run) throws IOException {
        Manifest manifest = Manifest.read(run, "run");
        String attempt = RunReport.read(run).attempt();
        if (spark.catalog().tableExists(named(RUNS))
                && spark.table(named(RUNS))
                                .where(functions.col("attempt").equalTo(attempt))
                                .count()
                        > 0) {
            return List.of();
        }
        List<Row> written = new ArrayList<>();
        for (Path table : tables(run)) {
            Dataset<Row> rows = spark.read().parquet(table.toString());
            String name = table.getFileName().toString();
            rows.writeTo(named(name))
                    .using("iceberg")
                    // In the order of the files, as they lie: they are sorted for whoever reads courts.
                    .tableProperty("write.distribution-mode", "none")
                    .option("snapshot-property.zhixiao-attempt", attempt)
                    .createOrReplace();
            written.add(RowFactory.create(
                    attempt,
                    manifest.fingerprint(),
                    manifest.asOf().map(CatalogTables::day).orElse(null),
                    name,
                    rows.count(),
                    snapshot(name)));
        }
        Dataset<Row> told = spark.createDataFrame(written, RUN).coalesce(1);
        if (spark.catalog().tableExists(named(RUNS))) {
            append(told);
        } else {
            told.writeTo(named(RUNS)).using("iceberg").createOrReplace();
        }
        return written.stream().map(row -> row.getString(3)).toList();
    }

    private void append(Dataset<Row> told) {
        try {
            told.writeTo(named(RUNS)).append();
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Date day(LocalDate day) {
        return java.sql.Date.valueOf(day);
    }

    private long snapshot(String table) {
        return spark.sql("SELECT snapshot_id FROM " + named(table) + ".refs WHERE name = 'main'")
                .head()
                .getLong(0);
    }

    private String named(String table) {
        return namespace + ".`" + table + "`";
    }

    /** The tables that stand in the run's folder itself: states, lists and packs are no tables for everybody. */
    private static List<Path> tables(Path run) throws IOException {
        List<Path> tables = new ArrayList<>();
        List<Path> entries;
        try (Stream<Path> found = Files.list(run)) {
            entries = found.filter(Files::isDirectory).sorted().toList();
        }
        for (Path entry : entries) {
            try (Stream<Path> files = Files.list(entry)) {
                if (files.anyMatch(file -> file.toString().endsWith(".parquet"))) {
                    tables.add(entry);
                }
            }
        }
        return tables;
    }
}
