package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source with every kind of dirt: what becomes of each of its rows, and that it depends on nothing but the row. The golden
 * file has a line for each: {@code kept}, or reason, field, what is shown of the value and further reasons; then the row.
 */
class DirtTest {
    private static final String HEADER =
            "案号,经办法院,案件类型代码,立案案由,适用程序,收到材料日期,立案日期,结案日期,结案方式,审限届满日期,原审案号,是否开庭,先行调解,先行调解结束日期,"
                    + "申请执行标的,实际到位金额,承办人,更新时间,有效状态,承办审判庭";

    @TempDir
    static Path folder;

    private static List<String> outcomes;
    private static List<String> lines;
    private static Path marked;

    @BeforeAll
    static void takeIn() throws IOException {
        List<String> golden = Files.readAllLines(Path.of("src/test/resources/dirt/golden.txt"));
        outcomes = golden.stream()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
        lines = golden.stream()
                .map(line -> line.substring(line.indexOf('|') + 2))
                .toList();
        String text = "\uFEFF" + HEADER + "\n" + String.join("\n", lines) + "\n";
        marked = intake("marked", Files.writeString(folder.resolve("marked.csv"), text), "");
    }

    @Test
    void everyRowHasItsOutcomeAtItsLine() {
        List<String> expected = IntStream.range(0, lines.size())
                .filter(i -> !outcomes.get(i).equals("kept"))
                .mapToObj(i -> "marked.csv:" + (i + 2) + " " + outcomes.get(i))
                .toList();
        assertThat(rejects(marked)).containsExactlyElementsOf(expected);
        List<String> kept = IntStream.range(0, lines.size())
                .filter(i -> outcomes.get(i).equals("kept"))
                .mapToObj(i -> lines.get(i).split(",")[0])
                .toList();
        assertThat(SampleSources.rows(marked, "cases", "true"))
                .extracting(row -> row.<String>getAs("case_no"))
                .containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void whatIsKeptIsReadRightly() {
        Map<String, Row> cases = SampleSources.rows(marked, "cases", "true").stream()
                .collect(Collectors.toMap(row -> row.getAs("case_no"), row -> row));
        assertThat(days(cases.get("（2024）瀚0101民初12号"))).isEqualTo("2024-01-02 2024-01-05 2024-03-05 2024-07-05");
        assertThat(days(cases.get("（2024）瀚0101民初6号"))).isEqualTo("null 2024-01-05 null null");
        assertThat(days(cases.get("（2024）瀚0101民初1号"))).isEqualTo("2024-01-02 2024-01-05 2024-03-05 null");
        assertThat(cases.get("（2024）瀚0101民初14号").<String>getAs("cause")).isEqualTo("买卖,合同\"纠纷\"");
        assertThat(cases.get("（2024）瀚0101民初15号").<String>getAs("cause")).isEqualTo("𠮷某诉讼");
        // Brackets link, a wrong character does not: nothing is repaired.
        assertThat(SampleSources.rows(marked, "later_cases", "true"))
                .extracting(row -> row.<String>getAs("case_no"))
                .containsExactly("（2024）瀚01民终26号");
    }

    @Test
    void anotherEncodingDelimiterAndPackingGiveTheSame() throws IOException {
        // The delimiter within quotes is the only comma that is data.
        String text = (HEADER + "\n" + String.join("\n", lines) + "\n")
                .replace(',', '|')
                .replace("\"买卖|合同", "\"买卖,合同")
                .replace("\"1|234.50\"", "\"1,234.50\"");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(text.getBytes(Charset.forName("GB18030")));
        }
        Path file = Files.write(folder.resolve("packed.csv.gz"), packed.toByteArray());
        Path out = intake("packed", file, ", encoding: GB18030, delimiter: '|'");
        assertThat(SampleSources.hashes(out)).isEqualTo(SampleSources.hashes(marked));
        assertThat(rejects(out).stream().map(line -> line.replace("packed.csv.gz", "marked.csv")))
                .containsExactlyElementsOf(rejects(marked));
    }

    @Test
    void rowsInAnyOrderInAnyFilesGiveTheSameCases() throws IOException {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(20251009));
        Path parts = Files.createDirectory(folder.resolve("parts"));
        for (int part = 0; part < 3; part++) {
            List<String> some = new ArrayList<>(List.of((part == 1 ? "\uFEFF" : "") + HEADER));
            for (int i = part; i < shuffled.size(); i += 3) {
                some.add(shuffled.get(i));
            }
            Files.write(parts.resolve("part-" + part + ".csv"), some);
        }
        Path out = intake("shuffled", parts, "");
        assertThat(SampleSources.hashes(out)).isEqualTo(SampleSources.hashes(marked));
        assertThat(rejects(out).stream().map(DirtTest::withoutPlace))
                .containsExactlyInAnyOrderElementsOf(
                        rejects(marked).stream().map(DirtTest::withoutPlace).toList());
    }

    private static Path intake(String name, Path source, String how) throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), "案号,类型,事由,起始日期,结束日期,事由消失日期,批准人职务,批准日期\n");
        return SampleSources.intake(
                folder,
                name,
                Map.of("cases", "format: csv, path: " + source + how, "suspensions", "format: csv, path: " + none));
    }

    /** As the golden table writes them: file:line, reason, field, value, further reasons. */
    private static List<String> rejects(Path out) {
        return SampleSources.rows(out, "rejects", "true").stream()
                .map(row -> row.getAs("file") + ":" + row.getAs("row") + " " + row.getAs("reason") + " "
                        + row.getAs("field")
                        + " " + row.getAs("found")
                        + row.<String>getList(row.fieldIndex("further")).stream()
                                .map(further -> " +" + further)
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String withoutPlace(String reject) {
        return reject.substring(reject.indexOf(' '));
    }

    private static String days(Row row) {
        return List.of("received_date", "filed_date", "closed_date", "due_date").stream()
                .map(name -> String.valueOf(row.<Object>getAs(name)))
                .collect(Collectors.joining(" "));
    }
}
