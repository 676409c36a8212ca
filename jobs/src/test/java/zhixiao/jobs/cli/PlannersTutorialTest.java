package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhixiao.spec.text.Language;

/**
 * The tutorial of {@code docs/planners.md}, followed step by step with the files that it shows: every message that it
 * quotes is the one that is told, and what was broken is mended by what the message says.
 */
class PlannersTutorialTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private String tutorial;
    private String mine;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        tutorial = Files.readString(HOME.resolve("docs/planners.md"));
        mine = block(Files.readString(HOME.resolve("README.md")), "yaml", "catalogue: mine");
        file = Files.createTempFile(HOME.resolve("metrics-spec/catalogues"), "tutorial-", ".yaml");
    }

    @AfterEach
    void end() throws IOException {
        Files.delete(file);
    }

    @Test
    void theExampleStopsAChangedThresholdAndTellsRowByRowWhy() throws IOException {
        Spoken validated = say(mine.replace("<= 60", "<= 90"), "validate", Language.EN);
        assertThat(validated.code()).isEqualTo(2);
        quotes("spec validate metrics-spec/catalogues/mine.yaml", validated.err());
        quotes(
                "✗ day_60_counts",
                say(mine.replace("<= 60", "<= 90"), "test", Language.EN).out());
    }

    @Test
    void aThresholdThatIsMeantIsMendedInTheExampleAndReadOut() throws IOException {
        assertThat(said(ninety())).isEmpty();
        quotes(
                "spec explain metrics-spec/catalogues/mine.yaml",
                say(ninety(), "explain", Language.ZH_HANS).out());
    }

    @Test
    void aPopulationIsAddedAndItsEdgeHasAnExample() throws IOException {
        String quick = block(tutorial, "yaml", "quick:").replace("populations:\n", "");
        String added = mine.replace("\nmeasures:", quick + "\nmeasures:")
                .replace("among: civil_first", "among: quick")
                .replace("case_type: \"0301\",", "case_type: \"0301\", procedure: summary,")
                .replace(
                        "    expect:",
                        "      - { case_type: \"0302\", procedure: summary, filed_date: 2025-01-01, closed_date: 2025-01-02 }\n"
                                + "      - { case_type: \"0301\", filed_date: 2025-01-01, closed_date: 2025-01-02 }\n    expect:");
        assertThat(said(added)).isEmpty();
        assertThat(say(added, "test", Language.EN).code()).isZero();
        String breakdowns = block(tutorial, "yaml", "breakdowns:");
        assertThat(said(added.replace("    better:", breakdowns + "    better:")))
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsToldAsTheTableSaysAndMended() throws IOException {
        assertThat(said(mine)).isEmpty();
        List<String> rows = rows("## Break it, and mend it");
        assertThat(rows).hasSize(3);
        tells(ninety().replace("line = 'civil'", "line = 'civl'"), rows.get(0));
        tells(ninety().replace("days(filed", "dayz(filed"), rows.get(1));
        tells(ninety().replace("to: closed", "to: filed"), rows.get(2));
        assertThat(said(ninety().replace("to: closed", "to: filed").replace("kind: proportion", "kind: ratio")))
                .as("mended as the message says")
                .isEmpty();
    }

    @Test
    void aLocalIndicatorHasItsExampleAndWhatIsTakenOverKeepsItsFormula() throws IOException {
        String ours = block(tutorial, "yaml", "catalogue: ours");
        assertThat(said(ours)).isEmpty();
        assertThat(say(ours, "test", Language.EN).out()).contains("✓ only_civil_cases", "failed: 0");
        List<String> rows = rows("## Build on a national catalogue");
        assertThat(rows).hasSize(3);
        tells(ours.replace("    minimum_denominator", "    kind: ratio\n    minimum_denominator"), rows.get(0));
        tells(ours.replace("rate: 1/2", "rate: 1/3"), rows.get(1));
        tells(ours.replace("among: first_instance", "among: small_claims"), rows.get(2));
    }

    /** With the threshold of 90 days, and an example that means it. */
    private String ninety() {
        return mine.replace("60", "90").replace("rate: 1/2", "rate: 2/2");
    }

    /** Every piece that a row of a table quotes is told. */
    private void tells(String text, String row) throws IOException {
        List<String> quoted = codes(row.split("(?<!\\\\)\\|", 4)[2]);
        assertThat(quoted).hasSizeGreaterThan(1);
        assertThat(said(text)).contains(quoted);
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** The rows of the first table of a section, without its head. */
    private List<String> rows(String section) {
        return tutorial.substring(tutorial.indexOf(section))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    /** Every line of the block of the tutorial that begins so is said; … stands for what is left out. */
    private void quotes(String beginning, String said) {
        List<String> lines = block(tutorial, "", beginning)
                .lines()
                .filter(line -> !line.startsWith("$"))
                .map(line -> line.replaceFirst(" *…$", ""))
                .toList();
        assertThat(lines).isNotEmpty();
        assertThat(said).contains(lines);
    }

    /** The code block of a page that holds some words. */
    private static String block(String page, String kind, String words) {
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(block -> block.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** What {@code spec validate} finds wrong with a file. */
    private String said(String text) throws IOException {
        return say(text, "validate", Language.EN).err();
    }

    /** What a command says of a file, which is called as the tutorial calls it. */
    private Spoken say(String text, String command, Language language) throws IOException {
        Files.writeString(file, text);
        Spoken spoken = Spoken.in(language, "spec", command, file.toString());
        String name = "metrics-spec/catalogues/mine.yaml";
        return new Spoken(
                spoken.code(),
                spoken.out().replace(file.toString(), name),
                spoken.err().replace(file.toString(), name));
    }
}
