package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.mapping.Mapping;

/** Rows whose case numbers are typed otherwise than those of their cases, in every place that compares numbers. */
class CaseNumberLinkTest {
    @TempDir
    Path folder;

    @Test
    void aNumberTypedOtherwiseIsTheSameCaseAndKeepsItsText() throws IOException {
        List<String> cases = new ArrayList<>(List.of(
                "案号,经办法院,案件类型代码,立案案由,适用程序,收到材料日期,立案日期,结案日期,结案方式,审限届满日期,原审案号,是否开庭,先行调解,先行调解结束日期,"
                        + "申请执行标的,实际到位金额,承办人,更新时间,有效状态,承办审判庭",
                row("（2024）瀚0102民初1号", "0301", "", "2024-05-01 00:00:00"),
                // A newer version of the same case: one row counts, and its text stays as it is.
                row(" (2024)瀚0102民初0001号", "0301", "", "2024-06-01 00:00:00"),
                row("旧案2024-7", "0301", "", "2024-06-01 00:00:00"),
                // Appeals: of the first by its number typed a third way, of the second by a text that is no number.
                row("（2024）瀚01民终8号", "0302", "〔２０２４〕瀚0102民初1号", "2024-06-01 00:00:00"),
                row("（2024）瀚01民终9号", "0302", "旧案2024-7 ", "2024-06-01 00:00:00"),
                // Nothing is repaired, and a paper's number is not the case's.
                row("（2024）瀚01民终10号", "0302", "（2024）瀚0102民初宇第1号", "2024-06-01 00:00:00"),
                row("（2024）瀚01民终11号", "0302", "（2024）瀚0102民初1号之一", "2024-06-01 00:00:00")));
        Path caseFile = Files.write(folder.resolve("cases.csv"), cases);
        Path events = Files.write(
                folder.resolve("suspensions.csv"),
                List.of(
                        "案号,类型,事由,起始日期,结束日期,事由消失日期,批准人职务,批准日期",
                        "[2024]瀚0102民初1号,中止,x,2024-03-01,,,,",
                        "（2024）瀚0102民初2号,中止,x,2024-03-01,,,,"));
        Mapping mapping = SampleRun.mapping(SampleRun.SAMPLE_MAPPING);
        Path out = Files.createDirectories(folder.resolve("out"));
        IntakeSummary summary = SampleRun.intake(
                mapping, Map.of("cases", caseFile, "suspensions", events), out, folder.resolve("work"));

        assertThat(summary.accounts().get(0).kept()).isEqualTo(6);
        assertThat(summary.accounts().get(0).duplicates()).isEqualTo(1);
        assertThat(texts(out, "cases", "case_no"))
                .contains("(2024)瀚0102民初0001号", "旧案2024-7")
                .doesNotContain("（2024）瀚0102民初1号");
        assertThat(texts(out, "later_cases", "concat(case_no, ' of ', original_case_no)"))
                .containsExactlyInAnyOrder("（2024）瀚01民终8号 of 〔２０２４〕瀚0102民初1号", "（2024）瀚01民终9号 of 旧案2024-7");
        assertThat(texts(out, "clock_events", "case_no")).containsExactly("[2024]瀚0102民初1号");
    }

    private static String row(String number, String type, String original, String updated) {
        String court = type.equals("0302") ? "瀚01" : "瀚0102";
        return String.join(
                ",",
                number,
                court,
                type,
                "x",
                "",
                "",
                "2024-02-01",
                "",
                "",
                "",
                original,
                "",
                "",
                "",
                "",
                "",
                "x",
                updated,
                "有效",
                "");
    }

    private static List<String> texts(Path out, String table, String expression) {
        return TestSession.spark()
                .read()
                .parquet(out.resolve(table).toString())
                .selectExpr(expression)
                .as(Encoders.STRING())
                .collectAsList();
    }
}
