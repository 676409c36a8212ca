package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TableContract;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.mapping.Mapping;

/** Rows in, rules, counts by court and month out. */
class QualityCountsTest {
    private static final String TITLE = "{ zh-Hans: 名, zh-Hant: 名, en: Name }";

    @TempDir
    Path folder;

    @Test
    void rowsAreCountedByCourtMonthAndRuleAndOnceForAllRulesOfASeverity() throws Exception {
        write("model.yaml", """
                version: 1
                model: small
                zone: Asia/Shanghai
                levels: [ basic ]
                quality: quality.yaml
                codes:
                  line: { values: { civil: Civil } }
                tables:
                  cases:
                    key: number
                    court: court
                    breakdown: line
                    entered: filed_date
                    fields:
                      number: { type: text, required: true }
                      court: { type: court, required: true }
                      line: { type: code, codes: line, required: true }
                      filed_date: { type: date, required: true }
                      closed_date: { type: date }
                      amount: { type: decimal }
                """);
        write("quality.yaml", """
                version: 1
                quality: small
                title: %1$s
                of: model.yaml
                tables:
                  cases:
                    backwards: { reject: closed_date < filed_date, title: %1$s }
                    negative: { note: amount < 0, title: %1$s, severity: error }
                    large: { note: amount > 100 OR amount < -100, title: %1$s }
                grades:
                  - { title: %1$s, at_most: 10%% }
                  - { title: %1$s }
                """.formatted(TITLE));
        write("courts.csv", "code,level\nB,basic\nA,basic\n");
        write("cases.csv", """
                no,court,filed,closed,amount
                1,A,2025-01-06,,1
                2,A,2025-01-31,2025-01-30,-200
                3,A,2025-02-01,,-200
                4,A,2025-02-02,,-1
                5,B,2025-02-02,,101
                6,B,2025-02-30,,101
                7,C,2025-02-02,,1
                """);
        write("mapping.yaml", """
                version: 1
                mapping: small
                model: model.yaml
                data_from: 2025-01-01
                gate: { rejects: 90% }
                sources: { courts: { path: courts.csv }, cases: { path: cases.csv } }
                courts: { from: courts, code: code, name: code, level: level }
                tables:
                  cases:
                    from: cases
                    fields: { number: no, court: court, line: { constant: civil }, filed_date: filed, closed_date: closed, amount: amount }
                """);
        Mapping mapping = SampleRun.mapping(folder.resolve("mapping.yaml"));
        assertThat(mapping.model().grades()).hasSize(2);
        Path out = Files.createDirectories(folder.resolve("out"));
        SampleRun.intake(mapping, Map.of(), out, folder.resolve("work"));
        Dataset<Row> table =
                TestSession.spark().read().parquet(out.resolve("quality").toString());
        assertThat(Arrays.asList(table.columns()))
                .isEqualTo(QualityCounts.COLUMNS)
                .isEqualTo(TableContract.columns("quality"));
        List<String> rows = table
                .selectExpr("concat_ws(' ', coalesce(court, '-'), coalesce(date_format(month, 'MM'), '-'),"
                        + " coalesce(rule, '*'), coalesce(severity, '*'), rows)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        // A court that is not known, and a day that is none.
                        "- 02 * * 1",
                        "- 02 * rejected 1",
                        "- 02 * error 1",
                        "B - * * 1",
                        "B - * rejected 1",
                        "B - * error 1",
                        "B - * warn 1",
                        "B - large warn 1",
                        "B 02 * * 1",
                        "B 02 * warn 1",
                        "B 02 large warn 1",
                        "A 01 * * 2",
                        // One row is backwards and negative, and one row with an error.
                        "A 01 * rejected 1",
                        "A 01 * error 1",
                        "A 01 * warn 1",
                        "A 01 backwards error 1",
                        "A 01 negative error 1",
                        "A 01 large warn 1",
                        "A 02 * * 2",
                        "A 02 * error 2",
                        "A 02 * warn 1",
                        "A 02 negative error 2",
                        "A 02 large warn 1");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
