package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TableContract;

/** Days add up to the months that the indicators tell. */
class DailyTableTest {
    @Test
    void theContractTellsItsColumns() throws IOException {
        assertThat(TableContract.columns("daily")).isEqualTo(DailyTable.COLUMNS);
        assertThat(SampleRun.ofSample().table("daily").columns()).isEqualTo(DailyTable.COLUMNS.toArray(String[]::new));
    }

    @Test
    void theDaysOfAMonthAreThatMonth() {
        SampleRun sample = SampleRun.ofSample();
        var months = sample.table("indicators")
                .filter("indicator IN ('filed', 'closed') AND scope = 'own' AND line = 'all' AND period = 'month'"
                        + " AND period_start >= DATE'2024-01-01' AND value > 0")
                .selectExpr("indicator", "court", "period_start AS month", "CAST(value AS BIGINT) AS cases");
        var days = sample.table("daily")
                .selectExpr("indicator", "court", "trunc(day, 'MM') AS month", "n")
                .groupBy("indicator", "court", "month")
                .sum("n")
                .withColumnRenamed("sum(n)", "cases");

        assertThat(months.count()).isGreaterThan(100);
        assertThat(days.except(months).collectAsList()).isEmpty();
        assertThat(months.except(days).collectAsList()).isEmpty();
    }
}
