package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;

/** {@code zhixiao intake profile}: a mapping for sources that nobody has mapped. */
class ProfileCommandTest {
    private static final String MODEL = "../metrics-spec/models/spc-case.yaml";
    private static final Path SAMPLE = SampleRun.SAMPLE;

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void theSampleIsMappedAsTheShippedMappingDoesTableByTable() throws IOException {
        TestSession.spark();
        Path mapping = folder.resolve("proposed.yaml");
        Spoken spoken = Spoken.by(
                "intake",
                "profile",
                "--source",
                "courts=" + SAMPLE.resolve("courts.csv"),
                "--source",
                "cases=" + SAMPLE.resolve("cases.csv"),
                "--source",
                "suspensions=" + SAMPLE.resolve("suspensions.csv"),
                "--model",
                MODEL,
                "--to",
                mapping.toString());
        assertThat(spoken.err()).contains("a person who knows the source reviews");
        assertThat(spoken.code()).isZero();
        assertThat(Files.readString(mapping))
                .contains("承办人: looks personal (names of people)", "extracted_on: 2025-10-09", "data_from: 2023-01-01")
                // A judge's name, which the sample is full of, is nowhere.
                .doesNotContain("褚松拟", "NOT COMPLETE");
        Path out = folder.resolve("out");
        assertThat(Spoken.by("intake", "--mapping", mapping.toString(), "--out", out.toString())
                        .code())
                .isZero();
        Path shipped = SampleRun.ofSample().out();
        for (String table : List.of("cases", "later_cases", "clock_events", "rejects", "codes")) {
            assertThat(bytes(out.resolve(table))).as(table).isEqualTo(bytes(shipped.resolve(table)));
        }
        // A file that is there is left alone.
        Spoken again = Spoken.by(
                "intake",
                "profile",
                "--source",
                "cases=" + SAMPLE.resolve("cases.csv"),
                "--model",
                MODEL,
                "--to",
                mapping.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("ZX501", "proposed.yaml");
    }

    @Test
    void anExportInAnotherEncodingWithAnotherDelimiterIsReadAndItsCourtsAreDrafted() throws IOException {
        TestSession.spark();
        List<String> lines = Files.readAllLines(SAMPLE.resolve("cases.csv")).subList(0, 200);
        Path export = folder.resolve("导出.txt");
        Files.write(export, lines.stream().map(line -> line.replace(',', ';')).toList(), Charset.forName("GB18030"));
        Path mapping = folder.resolve("mine.yaml");
        Spoken spoken =
                Spoken.by("intake", "profile", "--source", "cases=" + export, "--model", MODEL, "--to", mapping + "");
        assertThat(spoken.code()).isZero();
        assertThat(Files.readString(mapping)).contains("encoding: GB18030", "delimiter: ;", "path: mine.courts.csv");
        assertThat(folder.resolve("mine.courts.csv")).content().startsWith("code,name,level,parent\n瀚,瀚,high,\n");
        Path out = folder.resolve("out");
        Spoken taken = Spoken.by("intake", "--mapping", mapping.toString(), "--out", out.toString());
        assertThat(taken.err()).doesNotContain("error");
        assertThat(taken.out()).contains("cases → cases: read 199 = kept");
    }

    @Test
    void everySourceThatCannotBeReadIsToldAtOnce() throws IOException {
        TestSession.spark();
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Spoken spoken = Spoken.by(
                "intake",
                "profile",
                "--source",
                "a=" + folder.resolve("no.csv"),
                "--source",
                "b=" + empty,
                "--model",
                MODEL);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("ZX401", "no.csv", "ZX405", "--source:1:1")
                .doesNotContain("Exception");
        assertThat(Spoken.by("intake", "profile").err()).contains("ZX501", "--source", "--model");
    }

    private static Map<String, String> bytes(Path table) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(table)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Directories.sha256(file));
            }
        }
        assertThat(hashes).isNotEmpty();
        return hashes;
    }
}
