package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TableContract;
import zhixiao.spec.catalogue.PeriodKind;

/** The day histograms are those of the figures, and of no more windows than were declared. */
class DurationTableTest {
    private static final String SAME_CELL =
            "h.court = i.court AND h.scope = i.scope AND h.line = i.line AND h.period = i.period";

    private static final String MEASURE = SampleRun.ofSample().compute().computed().stream()
            .filter(indicator -> indicator.id().equals("avg_closing_days"))
            .map(indicator -> indicator.numerator().get(0).measure().id())
            .findFirst()
            .orElseThrow();

    @Test
    void theContractTellsItsColumns() throws IOException {
        assertThat(TableContract.columns("durations")).isEqualTo(DurationTable.COLUMNS);
        assertThat(SampleRun.ofSample().table("durations").columns())
                .isEqualTo(DurationTable.COLUMNS.toArray(String[]::new));
    }

    @Test
    void everyNewestMeanIsThatOfItsHistogram() {
        Row compared = compared("i.period_end = h.period_end AND i.period_start = h.period_start AND NOT h.last_year"
                + " AND h.n = i.denominator AND h.total = i.numerator");

        assertThat(compared.getLong(0)).isGreaterThan(150);
        assertThat(compared.getLong(1)).isZero();
    }

    @Test
    void everyHistogramOfLastYearIsThatOfTheMeanThatANewestOneIsComparedWith() {
        Row compared = compared("i.period_start = add_months(h.period_start, 12) AND h.last_year"
                + " AND h.n = i.last_year_denominator AND h.total = i.last_year_numerator");

        assertThat(compared.getLong(0)).isGreaterThan(150);
        assertThat(compared.getLong(1)).isZero();
    }

    /** How many histograms there are on that side, and how many of them no figure fits. */
    private static Row compared(String fits) {
        Dataset<Row> figures = SampleRun.ofSample().table("indicators").filter("indicator = 'avg_closing_days'");
        String side = fits.contains("NOT h.last_year") ? "NOT last_year" : "last_year";
        Dataset<Row> histograms = SampleRun.ofSample()
                .table("durations")
                .filter("measure = '" + MEASURE + "' AND part = 'counted' AND " + side)
                .groupBy("court", "scope", "line", "period", "period_start", "period_end", "last_year")
                .agg(expr("sum(n)").as("n"), expr("sum(n * days)").as("total"));
        return histograms
                .as("h")
                .join(figures.as("i"), expr(SAME_CELL + " AND " + fits), "left")
                .selectExpr("count(1)", "count_if(i.indicator IS NULL)")
                .first();
    }

    @Test
    void ofAPeriodThatTheCutOffDividesTheNewestWholeOneIsKeptToo() {
        List<Window> windows =
                Windows.of(new AsOf(LocalDate.of(2025, 8, 14)), LocalDate.of(2022, 1, 1), PeriodKind.usual());

        assertThat(DurationTable.declared(windows, LocalDate.of(2022, 1, 1)))
                .extracting(one -> one.window().kind() + " " + one.window().start() + " "
                        + one.window().end() + " " + one.lastYear())
                .containsExactlyInAnyOrder(
                        "MONTH 2025-07-01 2025-07-31 false",
                        "MONTH 2024-07-01 2024-07-31 true",
                        "MONTH 2025-08-01 2025-08-14 false",
                        "MONTH 2024-08-01 2024-08-14 true",
                        "QUARTER 2025-04-01 2025-06-30 false",
                        "QUARTER 2024-04-01 2024-06-30 true",
                        "QUARTER 2025-07-01 2025-08-14 false",
                        "QUARTER 2024-07-01 2024-08-14 true",
                        "HALF_YEAR 2025-01-01 2025-06-30 false",
                        "HALF_YEAR 2024-01-01 2024-06-30 true",
                        "HALF_YEAR 2025-07-01 2025-08-14 false",
                        "HALF_YEAR 2024-07-01 2024-08-14 true",
                        "YEAR 2024-01-01 2024-12-31 false",
                        "YEAR 2023-01-01 2023-12-31 true",
                        "YEAR 2025-01-01 2025-08-14 false",
                        "YEAR 2024-01-01 2024-08-14 true",
                        "YEAR_TO_DATE 2025-01-01 2025-08-14 false",
                        "YEAR_TO_DATE 2024-01-01 2024-08-14 true");
    }
}
