package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/**
 * What follows from several indicators of a publication together: counts that add up, ratios of one count to another that stands
 * elsewhere, and means. Three courts, two lines; cases changed on appeal, remanded, and both together, to cases closed.
 */
class JointAttackTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);
    private static final String[] LINES = {"civil", "criminal"};
    private static final int COURTS = 3;
    private static final int SMALL = 5;

    @TempDir
    Path folder;

    /** Counts by measure, court and line; totals are added. */
    private final Map<String, long[][]> counts = new LinkedHashMap<>();

    private final JointReader reader = new JointReader();

    @Test
    void aCountThatTwoOthersTellByTheirDifferenceIsHiddenWithOneOfThem() throws Exception {
        appeals();
        Path run = publish("""
                  rule: { because: Once., at_most: { uses: 1, per: month } }
                """);
        read(run);
        // 43 changed or remanded less 40 remanded would be the three that were changed.
        assertThat(reader.sees("changed C1 civil")).isFalse();
        assertThat(reader.sees("either C1 civil") && reader.sees("remanded C1 civil"))
                .isFalse();
        assertThatNothingSmallIsTold();
        // What has nothing to do with it stays: the ratio's base, and everything of the other courts.
        assertThat(reader.sees("closed C1 civil")).isTrue();
        assertThat(reader.sees("changed C2 civil")).isTrue();
        assertThat(reader.sees("either C3 criminal")).isTrue();
    }

    @Test
    void whatComesInAndGoesOutAddsUpThoughNobodyDeclaresIt() throws Exception {
        counts.put("opening", new long[][] {{60, 50}, {70, 40}, {80, 90}});
        counts.put("in", new long[][] {{40, 30}, {50, 60}, {30, 20}});
        counts.put("out", new long[][] {{97, 60}, {80, 75}, {70, 85}});
        counts.put("closing", new long[][] {{3, 20}, {40, 25}, {40, 25}});
        total("both", "opening", "in");
        Path run = publish("""
                  rule: { because: Once., at_most: { uses: 1, per: month } }
                """);
        read(run);
        assertThat(reader.sees("closing C1 civil")).isFalse();
        assertThatNothingSmallIsTold();
    }

    private void appeals() {
        counts.put("changed", new long[][] {{3, 40}, {50, 45}, {60, 70}});
        counts.put("remanded", new long[][] {{40, 44}, {30, 25}, {20, 33}});
        total("either", "changed", "remanded");
        counts.put("closed", new long[][] {{1000, 900}, {1200, 800}, {1500, 1400}});
    }

    private void total(String sum, String one, String other) {
        long[][] total = new long[COURTS][LINES.length];
        for (int court = 0; court < COURTS; court++) {
            for (int line = 0; line < LINES.length; line++) {
                total[court][line] = counts.get(one)[court][line] + counts.get(other)[court][line];
            }
        }
        counts.put(sum, total);
    }

    private void assertThatNothingSmallIsTold() {
        counts.forEach((measure, table) -> {
            for (int court = 0; court < COURTS; court++) {
                for (int line = 0; line < LINES.length; line++) {
                    String name = measure + " C" + (court + 1) + " " + LINES[line];
                    if (table[court][line] > 0 && table[court][line] < SMALL) {
                        assertThat(reader.width(name)).as(name).isGreaterThanOrEqualTo(SMALL);
                    }
                }
            }
        });
    }

    /** Every measure is published as a count; those of appeals and the movement also as ratios to another one. */
    private Path publish(String rules) throws Exception {
        Path limits = Files.writeString(folder.resolve("limits.yaml"), "version: 1\nlimits: test\nrules:\n" + rules);
        Path run = FiguresFolder.make(folder.resolve("run"), COURTS, CUT_OFF, figures -> {
            for (String measure : counts.keySet()) {
                figures.indicator(measure, "count", "cases");
                write(figures, measure, measure, null);
            }
            String base = counts.containsKey("closed") ? "closed" : "both";
            for (String measure : counts.keySet()) {
                if (!measure.equals(base)) {
                    figures.indicator(measure + "_rate", "ratio", "ratio");
                    write(figures, measure + "_rate", measure, base);
                }
            }
        });
        defineEachByItself(run.resolve("manifest.json"));
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", "publication", "--issuer", "P", "--on", "2026-01-20"));
        words.addAll(List.of("--ledger", folder.resolve("ledger") + ""));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return run;
    }

    /** In the ledger of small counts a definition names what is counted. */
    private static void defineEachByItself(Path manifest) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode root = mapper.readTree(manifest.toFile());
        root.get("indicators").forEach(indicator -> ((ObjectNode) indicator).set("definition", indicator.get("id")));
        mapper.writeValue(manifest.toFile(), root);
    }

    private void write(AnalyseFixture figures, String indicator, String above, String below) {
        for (int court = 0; court < COURTS; court++) {
            for (int line = -1; line < LINES.length; line++) {
                long numerator = at(above, court, line);
                Parts parts = below == null ? Parts.count(numerator) : Parts.of(numerator, at(below, court, line));
                figures.line(line < 0 ? "all" : LINES[line]).yearToDate(indicator, court + 1, parts, null);
            }
        }
    }

    private long at(String measure, int court, int line) {
        long[] row = counts.get(measure)[court];
        return line < 0 ? row[0] + row[1] : row[line];
    }

    /** Whatever stands in any pack: counts, and what follows from a ratio and its base. */
    private void read(Path run) throws Exception {
        for (String row : FiguresFolder.ask("SELECT concat_ws(' ', replace(indicator, '_rate', ''), court, line,"
                + " numerator::INT, denominator::INT) FROM '" + run + "/release/C*/indicators/*.parquet'"
                + " WHERE numerator IS NOT NULL")) {
            String[] words = row.split(" ");
            reader.reads(String.join(" ", words[0], words[1], words[2]), Long.parseLong(words[3]));
        }
        String base = counts.containsKey("closed") ? "closed" : "both";
        for (String row : FiguresFolder.ask("SELECT DISTINCT concat_ws(' ', court, line, denominator::INT,"
                + " round(value * denominator)::INT, replace(indicator, '_rate', '')) FROM '" + run
                + "/release/C*/indicators/*.parquet' WHERE denominator IS NOT NULL")) {
            String[] words = row.split(" ");
            reader.reads(String.join(" ", base, words[0], words[1]), Long.parseLong(words[2]));
            if (words.length > 4) {
                reader.reads(String.join(" ", words[4], words[0], words[1]), Long.parseLong(words[3]));
            }
        }
        for (int court = 1; court <= COURTS; court++) {
            for (String measure : counts.keySet()) {
                String of = measure + " C" + court + " ";
                reader.knowsThat(of + "all", of + "civil", of + "criminal");
            }
            for (String line : List.of("all", "civil", "criminal")) {
                String at = " C" + court + " " + line;
                if (counts.containsKey("either")) {
                    reader.knowsThat("either" + at, "changed" + at, "remanded" + at);
                } else {
                    reader.knowsThat("both" + at, "opening" + at, "in" + at);
                    reader.knowsThat("both" + at, "out" + at, "closing" + at);
                }
            }
        }
    }
}
