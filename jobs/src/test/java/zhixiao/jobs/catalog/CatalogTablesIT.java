package zhixiao.jobs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.problem.ProblemException;

/** Runs in Iceberg tables: the newest one as it lies, older ones by their snapshots, and none by half. */
@Tag("cluster")
class CatalogTablesIT {
    private static final String COURT = "court.statistics";

    @TempDir
    Path folder;

    private final SparkSession spark = TestSession.spark();

    @BeforeEach
    void aCatalog() {
        spark.conf().set("spark.sql.catalog.court", "org.apache.iceberg.spark.SparkCatalog");
        spark.conf().set("spark.sql.catalog.court.type", "hadoop");
        spark.conf()
                .set(
                        "spark.sql.catalog.court.warehouse",
                        folder.resolve("warehouse").toString());
        spark.conf().set("spark.sql.catalog.broken", "no.such.Catalog");
    }

    @Test
    void eachRunReplacesTheRowsAndTheRunBeforeCanBeReadStill() throws IOException {
        CatalogTables tables = new CatalogTables(spark, COURT);
        Path first = run("first", 100);
        assertThat(tables.write(first)).containsExactly("cases", "indicators");
        assertThat(tables.write(first)).isEmpty();
        // A later catalogue may have other columns.
        assertThat(tables.write(run("second", 70, "'m' AS more"))).hasSize(2);
        assertThat(rows("SELECT * FROM court.statistics.indicators")).hasSize(70);
        assertThat(spark.table("court.statistics.indicators").columns()).containsExactly("code", "share", "more");
        List<Row> runs = rows("SELECT attempt, fingerprint, as_of, table, rows, snapshot FROM court.statistics.runs"
                + " ORDER BY attempt, table");
        assertThat(runs)
                .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getDate(2) + " "
                        + row.getString(3) + " " + row.getLong(4))
                .containsExactly(
                        "first of first 2025-09-30 cases 100",
                        "first of first 2025-09-30 indicators 100",
                        "second of second 2025-09-30 cases 70",
                        "second of second 2025-09-30 indicators 70");
        List<Row> old = rows("SELECT * FROM court.statistics.indicators VERSION AS OF "
                + runs.get(1).getLong(5));
        assertThat(old)
                .containsExactlyInAnyOrderElementsOf(spark.read()
                        .parquet(first.resolve("indicators").toString())
                        .collectAsList());

        // One that fails in between is not told of, and what is told of is there still.
        Path third = run("third", 30);
        Path half = Files.createDirectories(third.resolve("lines"));
        Files.writeString(half.resolve("part-00000.parquet"), "half a file");
        assertThatThrownBy(() -> tables.write(third)).isNotNull();
        assertThat(rows("SELECT DISTINCT attempt FROM court.statistics.runs")).hasSize(2);
        assertThat(rows("SELECT * FROM court.statistics.cases VERSION AS OF "
                        + runs.get(2).getLong(5)))
                .hasSize(70);
        Files.delete(half.resolve("part-00000.parquet"));
        assertThat(tables.write(third)).containsExactly("cases", "indicators");
        assertThat(rows("SELECT DISTINCT attempt FROM court.statistics.runs")).hasSize(3);
    }

    @Test
    void aCatalogThatIsNotThereIsToldBeforeAnyWork() {
        assertThatThrownBy(() -> new CatalogTables(spark, "nowhere.statistics"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX518");
        assertThatThrownBy(() -> new CatalogTables(spark, "broken.statistics")).hasMessageContaining("ZX518");
        for (String none : List.of("court", "court.", "court.a b", "court.`a`", "")) {
            assertThatThrownBy(() -> new CatalogTables(spark, none)).hasMessageContaining("ZX105");
        }
    }

    private List<Row> rows(String query) {
        return spark.sql(query).collectAsList();
    }

    private Path run(String attempt, int rows, String... more) throws IOException {
        Path run = Files.createDirectories(folder.resolve(attempt));
        List<String> columns = new ArrayList<>(List.of("CAST(id AS INT) AS code", "id / 7D AS share"));
        columns.addAll(List.of(more));
        for (String table : List.of("cases", "indicators")) {
            spark.range(rows)
                    .selectExpr(columns.toArray(String[]::new))
                    .repartition(1)
                    .write()
                    .parquet(run.resolve(table).toString());
        }
        Files.createDirectories(run.resolve("report"));
        Files.writeString(
                run.resolve("manifest.json"),
                "{ \"contract\" : 1, \"fingerprint\" : \"of " + attempt + "\", \"as_of\" : \"2025-09-30\" }");
        Files.writeString(
                run.resolve("run-report.json"), "{ \"attempt\" : \"" + attempt + "\", \"ended\" : \"2025-10-01\" }");
        return run;
    }
}
