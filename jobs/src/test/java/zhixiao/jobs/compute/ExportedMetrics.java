package zhixiao.jobs.compute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.export.CatalogueExport;
import zhixiao.spec.export.ExportFormat;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;

/**
 * What the exports of a catalogue answer on the systems that they are for: the measures of a metric view asked by Spark, the metrics of
 * an Ossie model asked by DuckDB. Neither knows a cut-off, so they are given the tables as they were known on one day.
 */
final class ExportedMetrics {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String schema = "exported" + SCHEMAS.incrementAndGet();
    private final Catalogue catalogue;
    private final Path work;

    /**
     * Prepares the tables.
     *
     * @param tables the folder of a run
     * @param work an empty folder
     */
    ExportedMetrics(Catalogue catalogue, Path tables, LocalDate asOf, Path work) {
        this.catalogue = catalogue;
        this.work = work;
        SparkSession spark = TestSession.spark();
        spark.sql("CREATE DATABASE " + schema + " LOCATION '" + work.resolve("database") + "'");
        for (Table table : catalogue.model().tables().values()) {
            Path taken = tables.resolve(table.name());
            if (Files.notExists(taken)) {
                continue; // The source does not fill it.
            }
            Path folder = work.resolve(table.name());
            AsOfView.of(spark.read().parquet(taken.toString()), table, new AsOf(asOf), List.of())
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder.toString());
            table(table.name(), folder);
        }
        table("codes", tables.resolve("codes"));
    }

    private void table(String name, Path folder) {
        TestSession.spark()
                .sql("CREATE TABLE " + schema + "." + name + " USING parquet LOCATION '" + folder.toAbsolutePath()
                        + "'");
    }

    /** A figure's indicator and court, its line or {@code all}, and the first day of its month or quarter. */
    record Cell(String indicator, String court, String line, String start) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    /** True if this Spark makes metric views: it does from 4.2 on. */
    static boolean sparkMakesMetricViews() {
        String[] version = TestSession.spark().version().split("\\.");
        return Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]) >= 402;
    }

    /** Makes a metric view of the file, and asks it. @param part {@code month} or {@code quarter} */
    Map<Cell, Double> metricView(String part) {
        CatalogueExport export = CatalogueExport.of(catalogue, ExportFormat.METRIC_VIEW, schema, Language.EN);
        TestSession.spark()
                .sql("CREATE VIEW " + schema + ".metrics WITH METRICS LANGUAGE YAML AS $$\n" + export.text() + "$$");
        List<String> names = List.copyOf(expressions(load(export), "measures").keySet());
        return ask(
                names,
                name -> "MEASURE(`" + name + "`)",
                Map.of("court", "court", "line", "line", part, part),
                part,
                schema + ".metrics");
    }

    /** Asks the measures of a metric view over its source, by its dimensions. @param part {@code month} or {@code quarter} */
    Map<Cell, Double> measures(String part) {
        Map<String, Object> view = load(CatalogueExport.of(catalogue, ExportFormat.METRIC_VIEW, schema, Language.EN));
        Map<String, String> measures = expressions(view, "measures");
        return ask(
                List.copyOf(measures.keySet()),
                measures::get,
                expressions(view, "dimensions"),
                part,
                "(" + view.get("source") + ")");
    }

    private static Map<Cell, Double> ask(
            List<String> names,
            UnaryOperator<String> measure,
            Map<String, String> dimensions,
            String part,
            String from) {
        Map<Cell, Double> figures = new TreeMap<>();
        String start = dimensions.get(part);
        for (boolean byLine : new boolean[] {false, true}) {
            String line = byLine ? dimensions.get("line") : "'all'";
            String query = "SELECT " + dimensions.get("court") + ", " + line + ", CAST(" + start + " AS STRING), "
                    + names.stream()
                            .map(name -> "CAST(" + measure.apply(name) + " AS DOUBLE)")
                            .collect(Collectors.joining(", "))
                    + " FROM " + from + " GROUP BY " + dimensions.get("court") + ", " + start
                    + (byLine ? ", " + line : "");
            for (Row row : TestSession.spark().sql(query).collectAsList()) {
                for (int i = 0; i < names.size(); i++) {
                    figures.put(
                            cell(names.get(i), row.getString(0), row.getString(1), row.getString(2)), row.getAs(3 + i));
                }
            }
        }
        return figures;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> expressions(Map<String, Object> view, String key) {
        Map<String, String> expressions = new TreeMap<>();
        ((List<Map<String, String>>) view.get(key))
                .forEach(column -> expressions.put(column.get("name"), column.get("expr")));
        return expressions;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> load(CatalogueExport export) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(export.text());
    }

    /** Asks the metrics of an Ossie model over its data set. @param part {@code month} or {@code quarter} */
    Map<Cell, Double> ossie(String part) throws SQLException {
        Path events = work.resolve("events-" + part);
        TestSession.spark().sql(source()).write().mode(SaveMode.Overwrite).parquet(events.toString());
        Map<Cell, Double> figures = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE events AS FROM read_parquet('" + events + "/*.parquet')");
            for (Map.Entry<String, String> metric : metrics().entrySet()) {
                for (String line : List.of("'all'", "events.line")) {
                    ResultSet rows = statement.executeQuery("SELECT court, " + line + ", CAST(date_trunc('" + part
                            + "', day) AS DATE)::VARCHAR, CAST(" + metric.getValue()
                            + " AS DOUBLE) FROM events GROUP BY ALL");
                    while (rows.next()) {
                        Cell cell = cell(metric.getKey(), rows.getString(1), rows.getString(2), rows.getString(3));
                        figures.put(cell, (Double) rows.getObject(4));
                    }
                }
            }
        }
        return figures;
    }

    private static Cell cell(String indicator, String court, String line, String start) {
        return new Cell(indicator, court, line == null ? "unmapped" : line, start);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> model() {
        Map<String, Object> file = load(CatalogueExport.of(catalogue, ExportFormat.OSSIE, schema, Language.EN));
        return ((List<Map<String, Object>>) file.get("semantic_model")).get(0);
    }

    @SuppressWarnings("unchecked")
    private String source() {
        return ((List<Map<String, Object>>) model().get("datasets"))
                .get(0)
                .get("source")
                .toString();
    }

    /** The expressions by metric. */
    @SuppressWarnings("unchecked")
    private Map<String, String> metrics() {
        Map<String, String> metrics = new TreeMap<>();
        for (Map<String, Object> metric : (List<Map<String, Object>>) model().get("metrics")) {
            Map<String, Object> expression = (Map<String, Object>) metric.get("expression");
            Map<String, String> dialect = ((List<Map<String, String>>) expression.get("dialects")).get(0);
            metrics.put(metric.get("name").toString(), dialect.get("expression"));
        }
        return metrics;
    }
}
