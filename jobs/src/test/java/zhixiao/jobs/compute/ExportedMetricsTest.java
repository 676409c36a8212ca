package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.compute.ExportedMetrics.Cell;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;

/**
 * The shipped catalogue as other systems have it: for each court, line and quarter of the sample the figures that the
 * metric view gives to Spark, and the Ossie model to DuckDB, are those of the engine.
 */
class ExportedMetricsTest {
    private static final double CLOSE = 1e-9;
    private static final Catalogue CATALOGUE = SampleRun.catalogue(SampleRun.CATALOGUE);

    private static List<Row> engine;
    private static ExportedMetrics exported;

    @BeforeAll
    static void take() throws IOException {
        SampleRun sample = SampleRun.ofSample();
        engine = sample.table("indicators")
                .where("scope = 'own' AND period = 'quarter' AND status <> 'before_data' AND line <> 'unmapped'")
                .collectAsList();
        exported =
                new ExportedMetrics(CATALOGUE, sample.out(), SampleRun.SAMPLE_CUT_OFF, SampleRun.newFolder("exported"));
    }

    @Test
    void theMeasuresOfTheMetricViewGiveSparkTheFiguresOfTheEngine() {
        isTheSame(exported.measures("quarter"));
    }

    @Test
    void aMetricViewMadeOfTheFileGivesSparkTheFiguresOfTheEngine() {
        assumeTrue(
                ExportedMetrics.sparkMakesMetricViews(), "Metric views came with Spark 4.2: mvn -Dspark.version=4.2.0");
        isTheSame(exported.metricView("quarter"));
    }

    @Test
    void theOssieModelGivesDuckDbTheFiguresOfTheEngine() throws SQLException {
        isTheSame(exported.ossie("quarter"));
    }

    private static void isTheSame(Map<Cell, Double> figures) {
        Set<String> told = new TreeSet<>();
        figures.keySet().forEach(cell -> told.add(cell.indicator()));
        List<String> differences = new ArrayList<>();
        Set<Cell> met = new HashSet<>();
        for (Row row : engine) {
            String indicator = row.getAs("indicator");
            if (told.contains(indicator)) {
                Cell cell = new Cell(
                        indicator,
                        row.getAs("court"),
                        row.getAs("line"),
                        row.getAs("period_start").toString());
                met.add(cell);
                if (!same(row, figures, cell)) {
                    differences.add(cell + " is " + row.getAs("value") + ", not " + figures.get(cell));
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(met).hasSizeGreaterThan(1000);
        assertThat(told)
                .as("more than half of the catalogue can be said")
                .hasSizeGreaterThan(CATALOGUE.indicators().size() / 2)
                .isSubsetOf(CATALOGUE.indicators().stream().map(Indicator::id).toList());
        LocalDate first = LocalDate.parse(
                met.stream().map(Cell::start).min(String::compareTo).orElseThrow());
        assertThat(figures.entrySet().stream()
                        .filter(entry -> entry.getValue() != null && entry.getValue() != 0)
                        .map(Map.Entry::getKey)
                        .filter(cell -> !cell.line().equals("unmapped"))
                        .filter(cell -> !LocalDate.parse(cell.start()).isBefore(first))
                        .filter(cell -> levels(cell.indicator()).isEmpty())
                        .filter(cell -> !met.contains(cell)))
                .as("figures of which the engine knows nothing")
                .isEmpty();
    }

    /** Where no event is, an export has no row: a count of zero, and no share. */
    private static boolean same(Row row, Map<Cell, Double> figures, Cell cell) {
        Double expected = row.getAs("value");
        Double found = figures.get(cell);
        if (expected == null || found == null) {
            return expected == null ? found == null : expected == 0 && !figures.containsKey(cell);
        }
        return Math.abs(expected - found) < CLOSE;
    }

    private static List<String> levels(String indicator) {
        return CATALOGUE.indicators().stream()
                .filter(other -> other.id().equals(indicator))
                .flatMap(other -> other.spec().levels().stream())
                .toList();
    }
}
