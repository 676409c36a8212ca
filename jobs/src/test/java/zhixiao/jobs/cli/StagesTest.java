package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.testing.SampleWords;
import zhixiao.jobs.testing.TestSession;

/** Whole commands on the first cases of the sample: what they leave, and what they leave alone. */
class StagesTest {
    private static final String CATALOGUE = FirstCases.CATALOGUE;
    private static final String MAPPING = FirstCases.MAPPING;

    @TempDir
    static Path folder;

    private static Path cases;
    private static Spoken first;

    @BeforeAll
    static void runOnce() throws IOException {
        FirstCases run = FirstCases.run();
        cases = run.cases();
        first = run.said();
        run.linkTo(folder.resolve("whole"));
        assertThat(first.err()).doesNotContain("error");
        assertThat(first.code()).isZero();
    }

    @Test
    void itEndsByTellingWhereTheReportAndTheTablesAre() {
        assertThat(first.out())
                .contains("whole/report/index.html", "Tables:")
                .contains("read 599 = kept")
                .contains("opening + in - out = closing", " 0 broken");
        assertThat(folder.resolve("whole"))
                .isDirectoryContaining("glob:**/cases")
                .isDirectoryContaining("glob:**/later_cases")
                .isDirectoryContaining("glob:**/rejects")
                .isDirectoryContaining("glob:**/states")
                .isDirectoryContaining("glob:**/indicators")
                .isDirectoryContaining("glob:**/indicators.arrow")
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/run-report.json");
        assertThat(folder.resolve("whole/report/index.html")).isNotEmptyFile();
    }

    @Test
    void theSameInputGivesTheSameBytesInStagesAndAsAWhole() throws IOException {
        Path staged = folder.resolve("staged");
        String out = staged.toString();
        assertThat(Spoken.by("intake", "--mapping", MAPPING, "--source", "cases=" + cases, "--out", out)
                        .code())
                .isZero();
        assertThat(Spoken.by("compute", "--catalogue", CATALOGUE, "--as-of", "2025-09-30", "--out", out)
                        .code())
                .isZero();
        assertThat(Spoken.by("report", "--out", out).code()).isZero();
        assertThat(bytes(staged)).isEqualTo(bytes(folder.resolve("whole")));
        // One form alone is made anew; the others tell the same figures, and stay.
        assertThat(Spoken.by("report", "--out", out, "--format", "xlsx").code()).isZero();
        assertThat(bytes(staged)).isEqualTo(bytes(folder.resolve("whole")));
        assertThat(Spoken.by("report", "--out", out, "--format", "docx").out()).contains("report.docx");
        assertThat(bytes(staged.resolve("report")))
                .containsOnlyKeys("index.html", "report.docx", "report.pdf", "report.xlsx");
        // Another catalogue on the same cases leaves nothing of the one before, nor of lists for its figures.
        String lists = "../metrics-spec/lists/long-pending.yaml";
        assertThat(Spoken.by("lists", lists, "--as-of", "2025-09-30", "--out", out, "--write")
                        .code())
                .isZero();
        assertThat(staged.resolve("lists/long_pending")).exists();
        String other = "src/test/resources/specs/known-answers.yaml";
        assertThat(Spoken.by("compute", "--catalogue", other, "--as-of", "2025-09-30", "--out", out)
                        .code())
                .isZero();
        assertThat(Files.readString(staged.resolve("manifest.json")))
                .contains("\"overview\" : null", "\"balance\" : null")
                .doesNotContain("spc-2024-09", "lists/");
        assertThat(staged.resolve("report")).doesNotExist();
        assertThat(staged.resolve("lists")).doesNotExist();
    }

    @Test
    void notesAreCheckedKeptAndPartOfTheFingerprint() throws IOException {
        Path noted = folder.resolve("noted");
        Directories.link(folder.resolve("whole"), noted);
        String out = noted.toString();
        Map<String, String> before = bytes(noted);
        Path file = folder.resolve("october.yaml");
        assertThat(Spoken.by("notes", "new", file + "", "--out", out).code()).isZero();
        assertThat(Spoken.by("notes", "new", file + "", "--out", out).code()).isEqualTo(2);
        assertThat(Spoken.by("spec", "validate", file + "").code()).isZero();
        Files.writeString(file, """
                version: 1
                notes: october
                remarks:
                  a: { indicator: pendng, court: nowhere, cause: Experts take long }
                items:
                  b: { text: Ask them, responsible: { division: 民一庭 }, due: 2025-13-01 }
                """);
        Spoken wrong = Spoken.by("report", "--out", out, "--notes", file + "");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("october.yaml:6:61", "ZX105");
        Files.writeString(file, Files.readString(file).replace("-13-", "-12-"));
        assertThat(Spoken.by("report", "--out", out, "--notes", file + "").err())
                .contains("october.yaml:4:19", "ZX301", "pending", "october.yaml:4:34", "ZX603");
        assertThat(bytes(noted)).isEqualTo(before);
        Files.writeString(file, Files.readString(file).replace("pendng, court: nowhere", "pending"));
        assertThat(Spoken.by("report", "--out", out, "--notes", file + "", "--format", "html")
                        .code())
                .isZero();
        Map<String, String> after = bytes(noted);
        // The other forms show the notes, too, and the figures are what they were.
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactlyInAnyOrder(
                        "manifest.json", "report/index.html", "report/report.pdf", "report/report.xlsx");
        assertThat(Files.readString(noted.resolve("report/index.html"))).contains("Experts take long", "民一庭");
        assertThat(Spoken.by("report", "--out", out).code()).isZero();
        assertThat(bytes(noted)).isEqualTo(after);
    }

    @Test
    void aStyleIsTriedKeptAndGivenToAllReports() throws IOException {
        Path styled = folder.resolve("styled");
        Directories.link(folder.resolve("whole"), styled);
        String out = styled.toString();
        Map<String, String> before = bytes(styled);
        Path style = folder.resolve("house");
        assertThat(Spoken.by("style", "new", style + "").code()).isZero();
        assertThat(Spoken.by("style", "new", style + "").err()).contains("ZX512");
        Path sheet = Files.createDirectories(style.resolve("pdf")).resolve("report.css");
        Files.writeString(sheet, "h1 { color: ${colours}; }");
        Spoken wrong = Spoken.by("report", "--out", out, "--style", style + "");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("report.css:1:15", "ZX701", "colours");
        assertThat(bytes(styled)).isEqualTo(before);
        Files.delete(sheet);
        assertThat(Spoken.by("report", "--out", out, "--style", style + "", "--format", "html")
                        .code())
                .isZero();
        Map<String, String> after = bytes(styled);
        assertThat(after.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactlyInAnyOrder(
                        "style/style.yaml", "report/index.html", "report/report.pdf", "report/report.xlsx");
        assertThat(Files.readString(styled.resolve("report/index.html"))).contains("High Court of the Province");
        assertThat(Spoken.by("report", "--out", out).code()).isZero();
        assertThat(bytes(styled)).isEqualTo(after);
    }

    @Test
    void editionsAndChartsStandBesideTheReport() throws IOException {
        Path more = folder.resolve("more");
        Directories.link(folder.resolve("whole"), more);
        Path charts = folder.resolve("charts");
        Spoken spoken = Spoken.by(
                "report",
                "--out",
                more + "",
                "--edition",
                "overview,burden",
                "--format",
                "html",
                "--charts",
                charts.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("overview.html", "burden.html", "Charts:");
        assertThat(more.resolve("report/index.html"))
                .hasSameTextualContentAs(folder.resolve("whole/report/index.html"));
        assertThat(charts.resolve("months.svg")).isNotEmptyFile();
        Spoken none = Spoken.by("report", "--out", more + "", "--edition", "court", "--format", "xlsx");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("ZX501", "court", "html, pdf");
        assertThat(Spoken.by("report", "--out", more + "", "--charts", charts + "")
                        .err())
                .contains("ZX512");
    }

    @Test
    void aStageWithoutTheOneBeforeItSaysWhichIsMissing() {
        Spoken compute = Spoken.by(
                "compute", "--catalogue", CATALOGUE, "--as-of", "2025-09-30", "--out", folder.resolve("void") + "");
        assertThat(compute.code()).isEqualTo(2);
        assertThat(compute.err()).contains("ZX504", "intake");
        assertThat(folder.resolve("void")).doesNotExist();
    }

    @Test
    void tooManyBrokenRowsEndAtTheGateAndTheOldResultStays() throws IOException {
        Path out = folder.resolve("gated");
        Directories.link(folder.resolve("whole"), out);
        Map<String, String> before = bytes(out);
        List<String> broken = new ArrayList<>(SampleWords.lines().subList(0, 300));
        for (int i = 1; i < 60; i++) {
            broken.set(
                    i,
                    broken.get(i)
                            .replace("2024-", "2024-99-")
                            .replace("2023-", "2023-99-")
                            .replace("2025-", "2025-99-"));
        }
        Path file = folder.resolve("broken.csv");
        Files.write(file, broken);
        Spoken spoken = FirstCases.run(out, file);
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err()).contains("ZX407", "gated.failed");
        assertThat(spoken.out()).contains("not a date:");
        assertThat(bytes(out)).isEqualTo(before);
        assertThat(folder.resolve("gated.failed/rejects")).isNotEmptyDirectory();
        assertThat(folder.resolve("gated.failed/indicators")).doesNotExist();
    }

    @Test
    void aSourceThatIsNotThereAnEmptyOneAndOneOfAnotherShapeAreToldApart() throws IOException {
        Path out = folder.resolve("sources");
        Spoken missing = FirstCases.run(out, folder.resolve("nowhere.csv"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("ZX401", "cases", "nowhere.csv", "sample.yaml:");
        Path headerOnly = folder.resolve("header.csv");
        Files.write(headerOnly, SampleWords.lines().subList(0, 1));
        Spoken empty = FirstCases.run(out, headerOnly);
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("ZX405", "cases");
        Path renamed = folder.resolve("renamed.csv");
        Files.writeString(
                renamed, String.join("\n", SampleWords.lines().subList(0, 5)).replace("立案日期", "立案时间"));
        Spoken other = FirstCases.run(out, renamed);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("ZX403", "立案日期", "立案时间", "sample.yaml:");
        Path cut = folder.resolve("cut.csv.gz");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(Files.readAllBytes(cases));
        }
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Spoken damaged = FirstCases.run(out, cut);
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.err()).contains("ZX402", "cut.csv.gz").doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatAnotherRunHoldsIsNotTouched() throws IOException {
        Path out = folder.resolve("held");
        try (OutputFolder held = OutputFolder.open(out)) {
            assertThat(FirstCases.run(out, cases).code()).isEqualTo(5);
            assertThat(held.next()).exists();
        }
    }

    @Test
    void aFolderOfSomebodyElseIsNotTouched() throws IOException {
        Path out = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(out.resolve("cat.jpg"), "cat");
        Spoken spoken = FirstCases.run(out, cases);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX503", "photos");
        assertThat(out.resolve("cat.jpg")).hasContent("cat");
    }

    @Test
    void noNameAndNoCaseNumberIsSaidOrKeptBesideTheTables() throws IOException {
        Path whole = folder.resolve("whole");
        String said = first.out()
                + first.err()
                + Files.readString(whole.resolve("manifest.json"))
                + Files.readString(whole.resolve("run-report.json"))
                + Files.readString(whole.resolve("report/index.html"));
        SampleWords.verifyUnsaid(SampleWords.of(FirstCases.LINES), "what is said or kept beside the tables", said);
        assertThat(TestSession.spark()
                        .read()
                        .parquet(whole.resolve("cases").toString())
                        .columns())
                .doesNotContain("承办人", "judge");
    }

    /** The content of every file of a result by name; the run report differs from run to run. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("run-report.json")) {
                    bytes.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return bytes;
    }
}
