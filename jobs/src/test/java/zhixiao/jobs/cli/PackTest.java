package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/** What stands in the pack of a court, on folders of figures written by hand. */
class PackTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);

    @TempDir
    Path folder;

    @Test
    void aCourtThatIsSupervisedInOneLineGetsThatLineAloneAndNotAllOfThem() throws Exception {
        Path run = FiguresFolder.make(folder.resolve("run"), 2, CUT_OFF, figures -> {
            figures.indicator("share", "proportion", "share");
            for (int court = 1; court <= 2; court++) {
                figures.line("all").yearToDate("share", court, Parts.of(531, 1000), null);
                figures.line("civil").yearToDate("share", court, Parts.of(342, 600), null);
                figures.line("administrative").yearToDate("share", court, Parts.of(189, 400), null);
            }
        });
        supervised(run, "C2", "Q", "administrative");
        Spoken check = check(run, "meeting", "ours: { because: Ours., only: subordinates }");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(lines(run, "C1")).containsExactly("administrative", "all", "civil");
        assertThat(lines(run, "C2")).containsExactly("civil");
        // Neither the line nor what would give it away by a difference, in any file of the pack.
        assertThat(FiguresFolder.text(run.resolve("release/C1"))).contains("53.10%");
        assertThat(FiguresFolder.text(run.resolve("release/C2"))).doesNotContain("53.10%", "47.25%", "C1", "Court 1");
        assertThat(FiguresFolder.ask("SELECT sentence_en FROM '" + run + "/verdicts/*.parquet' ORDER BY recipient"))
                .containsExactly(
                        "Permitted.",
                        "Permitted, with this: Ours (the figures of these lines alone: civil, test.ours).");
        // The ledger tells of what went out in some lines alone in which.
        assertThat(Spoken.by("ledger", "export", "--ledger", folder.resolve("ledger") + "")
                        .out())
                .contains("\"\"lines\"\":{\"\"C2\"\":{\"\"share\"\":[\"\"civil\"\"]}}");
        assertThat(FiguresFolder.ask("SELECT concat_ws(' ', court, verdict, coalesce(status, '-')) FROM '" + run
                        + "/release/_issuer/positions/*.parquet'"))
                .containsExactly("C1 permitted ok", "C2 conditional -");
    }

    /** Twenty courts; the first has more than chance explains, and the last too few cases to be told. */
    @Test
    void aReportTellsOwnFiguresBesideTheBandAndNothingOfAnyOtherCourt() throws Exception {
        Path run = FiguresFolder.make(folder.resolve("run"), 20, CUT_OFF, figures -> {
            figures.indicator("share", "proportion", "share");
            figures.indicator("rare", "ratio", "ratio");
            for (int court = 1; court <= 20; court++) {
                figures.yearToDate(
                        "share",
                        court,
                        court == 20 ? Parts.of(3, 7) : Parts.of(400 + (court == 1 ? 90 : court), 1000),
                        null);
                if (court <= 5) {
                    figures.yearToDate("rare", court, Parts.of(court, 100), null);
                }
            }
        });
        assertThat(check(run, "meeting", "any: { because: Any., at_most: { uses: 9, per: year } }")
                        .code())
                .isZero();
        assertThat(words(run, "C1"))
                .contains("Beside comparable courts", "share 49.00% 490 / 1,000 41.00% (± 0.50%) 19")
                .contains("◆ above the outer line", "could be held against them: 1; beyond the outer lines: 1")
                .contains("Not told beside others: rare (fewer than ten other courts have enough cases)");
        assertThat(words(run, "C2"))
                .contains("share 40.20% 402 / 1,000 41.00% (± 0.50%) 19")
                .contains("within the lines");
        assertThat(words(run, "C20")).contains("Beside comparable courts").doesNotContain("42.86%");
        for (int reader = 1; reader <= 20; reader++) {
            String pack = FiguresFolder.text(run.resolve("release/C" + reader));
            for (int other = 1; other < 20; other++) {
                if (other != reader) {
                    int above = 400 + (other == 1 ? 90 : other);
                    assertThat(pack)
                            .as(reader + " of " + other)
                            .doesNotContain(above + " / 1,000", "Court " + other + "<");
                }
            }
        }
        assertThat(Files.readString(run.resolve("report/index.html"))).doesNotContain("Beside comparable courts");
    }

    /** What a reader of a pack's report reads. */
    private static String words(Path run, String court) throws IOException {
        return Files.readString(run.resolve("release/" + court + "/report.html"))
                .replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static List<String> lines(Path run, String court) throws SQLException {
        return FiguresFolder.ask(
                "SELECT DISTINCT line FROM '" + run + "/release/" + court + "/indicators/*.parquet' ORDER BY line");
    }

    /** Another court supervises in a line. */
    private static void supervised(Path run, String court, String above, String line) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path manifest = run.resolve("manifest.json");
        ObjectNode root = (ObjectNode) mapper.readTree(manifest.toFile());
        ArrayNode lines = root.putArray("lines");
        for (String code : List.of("civil", "administrative")) {
            lines.addObject().put("code", code).putObject("name").put("en", code);
        }
        root.get("courts").forEach(one -> {
            if (one.get("code").asText().equals(court)) {
                ((ObjectNode) one)
                        .putArray("supervision")
                        .addObject()
                        .put("above", above)
                        .put("line", line)
                        .putNull("from")
                        .putNull("until");
            }
        });
        mapper.writeValue(manifest.toFile(), root);
    }

    private Spoken check(Path run, String purpose, String rule) throws IOException {
        Path limits =
                Files.writeString(folder.resolve("limits.yaml"), "version: 1\nlimits: test\nrules:\n  " + rule + "\n");
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", purpose, "--issuer", "P", "--on", "2026-01-20"));
        words.addAll(List.of("--ledger", folder.resolve("ledger") + "", "--lang", "en"));
        return Spoken.by(words.toArray(String[]::new));
    }
}
