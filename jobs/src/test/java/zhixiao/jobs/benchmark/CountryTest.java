package zhixiao.jobs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.timelimit.TimeLimit;

/** The invented country keeps up with the model: measurements run on it by hand only. */
class CountryTest {
    @TempDir
    Path folder;

    @Test
    void everyTableHasTheColumnsThatIntakeWouldLeave() throws IOException {
        CaseModel model = SampleRun.mapping(SampleRun.SAMPLE_MAPPING).model();
        new Country(TestSession.spark(), model, 1).write(1_000, folder);
        List<Table> tables = model.tables().values().stream()
                // A source need not tell of them, and no catalogue that is measured reads them.
                .filter(table -> !table.name().equals("transfers"))
                .toList();
        for (Table table : tables) {
            List<String> stored =
                    new ArrayList<>(table.stored().stream().map(Field::name).toList());
            if (table.name().equals(Table.CASES)) {
                stored.add(TimeLimit.STORED_EVENTS);
            }
            Dataset<Row> rows = TestSession.spark()
                    .read()
                    .parquet(folder.resolve(table.name()).toString());
            assertThat(rows.columns()).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(rows.isEmpty()).isFalse();
        }
        assertThat(TestSession.spark()
                        .read()
                        .parquet(folder.resolve(Table.CASES).toString())
                        .selectExpr("count(DISTINCT cause_code)", "count_if(cause_code IS NULL)", "count(*)")
                        .first())
                .satisfies(row -> {
                    assertThat(row.getLong(0)).isGreaterThan(300);
                    assertThat(row.getLong(1)).isPositive().isLessThan(row.getLong(2));
                });
    }
}
