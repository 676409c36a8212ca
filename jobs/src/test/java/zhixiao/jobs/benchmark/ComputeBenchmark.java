package zhixiao.jobs.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.session.SparkSessions;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;

/**
 * How long all indicators of {@code spc-2024-09} take on a country of invented cases, beside rivals on the same files:
 * {@code bin/benchmark compute [CASES [RUNS [FOLDER [RIVALS]]]]}. The folder keeps the cases for the next time; rivals are
 * {@code scan,zhixiao,duckdb} or some of them.
 */
public final class ComputeBenchmark {
    private static final Pattern CODE = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)}");

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Country country;
    private final Path folder;

    private ComputeBenchmark(SparkSession spark, Catalogue catalogue, Path folder) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.country = new Country(spark, catalogue.model());
        this.folder = folder;
    }

    /** Runs it and prints medians. */
    public static void main(String[] arguments) throws Exception {
        long cases = Measured.argument(arguments, 0, 2_000_000);
        int runs = (int) Measured.argument(arguments, 1, 3);
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("zhixiao-benchmark");
        Specs specs = Specs.local();
        Catalogue catalogue = specs.catalogue(
                        Path.of("metrics-spec/catalogues/spc-2024-09.yaml").toString())
                .orElseThrow();
        SparkSession spark = SparkSessions.open(Optional.empty());
        ComputeBenchmark benchmark = new ComputeBenchmark(spark, catalogue, folder);
        benchmark.country.write(cases, folder);
        System.out.printf(
                "%,d cases%n",
                spark.read().parquet(folder.resolve("cases").toString()).count());
        Map<String, Measured.Work> rivals = new LinkedHashMap<>();
        rivals.put("scan", benchmark::scan);
        rivals.put("zhixiao", benchmark::engine);
        rivals.put("duckdb", benchmark::duckDb);
        if (arguments.length > 3) {
            rivals.keySet().retainAll(List.of(arguments[3].split(",")));
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        rivals.keySet().forEach(name -> measured.put(name, new Measured(name)));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Measured.Work> rival : rivals.entrySet()) {
                Measured one = measured.get(rival.getKey());
                one.time(rival.getValue());
                System.out.println(one.last());
            }
        }
        if (rivals.keySet().containsAll(List.of("zhixiao", "duckdb"))) {
            benchmark.compare();
        }
        Measured.print(
                List.copyOf(measured.values()),
                measured.getOrDefault("duckdb", measured.values().iterator().next()));
        if (arguments.length <= 2) {
            Directories.delete(folder);
        }
    }

    private void scan() {
        spark.read()
                .parquet(folder.resolve("cases").toString())
                .selectExpr(
                        "court",
                        "line",
                        "filed_date",
                        "closed_date",
                        "instance",
                        "outcome",
                        "due_date",
                        "hearing_held",
                        "pre_trial_mediation",
                        "mediation_ended_date",
                        "original_case_no",
                        "amount_applied",
                        "amount_recovered")
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
    }

    private void engine() throws IOException {
        Path out = fresh("zhixiao");
        new Compute(
                        spark,
                        catalogue,
                        country.in(folder),
                        new AsOf(Country.LAST_DAY),
                        out,
                        Files.createDirectory(out.resolve("work")))
                .run();
    }

    private void duckDb() throws IOException, SQLException {
        Path out = fresh("duckdb");
        String script = new String(
                ComputeBenchmark.class
                        .getResourceAsStream("/benchmark/duckdb.sql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String sql = CODE.matcher(script)
                .replaceAll(found -> String.valueOf(catalogue
                        .model()
                        .codes()
                        .get(found.group(1))
                        .entry(found.group(2))
                        .orElseThrow()
                        .id()));
        for (Map.Entry<String, String> place : Map.of(
                        "cases",
                        folder.toString(),
                        "out",
                        out.toString(),
                        "from",
                        "2023-01-01",
                        "until",
                        Country.LAST_DAY.toString())
                .entrySet()) {
            sql = sql.replace("${" + place.getKey() + "}", place.getValue());
        }
        country.writeCourts(folder.resolve("courts.csv"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("SET temp_directory = '" + out + "'");
            statement.execute(sql);
        }
    }

    /** Every figure of both is the same, and what the engine leaves out, for lines without any case, is all zero. */
    private void compare() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIEW e AS SELECT *, year(period_start) * 12 + month(period_start) - 1 AS first FROM read_parquet('"
                            + folder.resolve("zhixiao/indicators/*.parquet") + "')");
            statement.execute(
                    "CREATE VIEW d AS SELECT *, CASE line WHEN -1 THEN 'all' WHEN 0 THEN 'unmapped' END AS edge FROM read_parquet('"
                            + folder.resolve("duckdb/indicators.parquet") + "')");
            StringBuilder lines = new StringBuilder("CASE d.line");
            catalogue
                    .model()
                    .lines()
                    .entries()
                    .forEach(line -> lines.append(" WHEN " + line.id() + " THEN '" + line.code() + "'"));
            try (ResultSet result = statement.executeQuery(
                    "SELECT count(e.indicator), count(d.indicator), count(*) FILTER (CASE WHEN e.indicator IS NULL"
                            + " THEN edge = 'all' OR coalesce(d.numerator, 0) <> 0 OR coalesce(d.denominator, 0) <> 0"
                            + " ELSE d.indicator IS NULL OR e.numerator IS DISTINCT FROM d.numerator OR e.denominator IS DISTINCT FROM d.denominator"
                            + " OR abs(e.value - d.value) > 1e-9 OR (e.value IS NULL) <> (d.value IS NULL)"
                            + " OR abs(e.last_year - d.last_year) > 1e-9 OR (e.last_year IS NULL) <> (d.last_year IS NULL) END)"
                            + " FROM e FULL JOIN d ON e.indicator = d.indicator AND e.court_order = d.court AND (e.scope = 'tree') = d.tree"
                            + " AND e.line = coalesce(edge, " + lines
                            + " END) AND e.period = d.period AND e.first = d.first")) {
                result.next();
                System.out.printf(
                        "figures: %,d of zhixiao, %,d of DuckDB, %,d differ%n",
                        result.getLong(1), result.getLong(2), result.getLong(3));
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Path out = folder.resolve(name);
        if (Files.exists(out)) {
            Directories.delete(out);
        }
        return Files.createDirectories(out);
    }
}
