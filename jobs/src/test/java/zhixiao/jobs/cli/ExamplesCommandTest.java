package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.spec.text.Language;

/** What a planner sees of golden examples: those that hold, and one that does not. */
class ExamplesCommandTest {
    private static final String DEFINITION = """
            version: 1
            catalogue: mine
            model: %s
            measures:
              old: { name: { zh-Hans: 超12个月未结, zh-Hant: 超12個月未結, en: old cases }, count: cases, from: filed_date + 12 months + 1 day, until: closed_date, where: line = 'civil' }
              pending: { name: { zh-Hans: 未结, zh-Hant: 未結, en: pending cases }, count: cases, from: filed_date, until: closed_date }
            indicators:
              old_share: { name: Old, class: efficiency, kind: proportion, of: old, to: pending }
            examples:
              anniversary:
                name: { zh-Hans: 满期当日, zh-Hant: 滿期當日, en: On the anniversary itself }
                as_of: 2025-03-31
                given:
                  - { case_no: A, line: civil, filed_date: 2024-03-31 }
                  - 2 times: { filed_date: 2024-03-01 }
                  - { line: civil, filed_date: 2024-03-01 }
                expect: { old_share: %s }
            """;

    @TempDir
    private Path folder;

    private Path catalogue;

    @BeforeEach
    void nameAFile() {
        catalogue = folder.resolve("mine.yaml");
    }

    private String expecting(String figure) throws IOException {
        Path model =
                Path.of("../metrics-spec/models/spc-case.yaml").toAbsolutePath().normalize();
        Files.writeString(catalogue, DEFINITION.formatted(model, figure));
        return catalogue.toString();
    }

    @Test
    void examplesOfListsAreRunToo() {
        Spoken spoken = Spoken.by("spec", "test", "../metrics-spec/lists/long-pending.yaml");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().lines())
                .contains("✓ Not on the anniversary itself, but on the day after")
                .endsWith("Examples: 8; figures: 8; failed: 0.");
    }

    @Test
    void ofAListThatIsAnotherOneBothAreTold() throws IOException {
        Path model =
                Path.of("../metrics-spec/models/spc-case.yaml").toAbsolutePath().normalize();
        Files.writeString(catalogue, """
                version: 1
                lists: mine
                model: %s
                entries:
                  open: { name: Open, from: filed_date, until: closed_date, columns: [ case_no ] }
                examples:
                  one:
                    as_of: 2025-03-31
                    given: [ { case_no: A, filed_date: 2025-03-31 } ]
                    expect: { open: { B: [ ] } }
                """.formatted(model));
        Spoken spoken = Spoken.by("spec", "test", catalogue.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out().lines())
                .containsExactly(
                        "✗ one  " + catalogue + ":7:3",
                        "  open: expected { B: [] }, came { A: [] }",
                        "Examples: 1; figures: 1; failed: 1.");
    }

    @Test
    void anExampleThatHoldsIsOneLine() throws IOException {
        Spoken spoken = Spoken.by("spec", "test", expecting("1/4"));
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().lines())
                .containsExactly("✓ On the anniversary itself", "Examples: 1; figures: 1; failed: 0.");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void ofOneThatFailsEachRowTellsWhyItCountsOrNot() throws IOException {
        Spoken spoken = Spoken.by("spec", "test", expecting("2/4"));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out().lines())
                .containsExactly(
                        "✗ On the anniversary itself  " + catalogue + ":10:3",
                        "  as of 2025-03-31; period 2025-01-01 to 2025-03-31",
                        "  old_share: expected 2/4, came 1/4 = 0.25",
                        "    14:9 A",
                        "      numerator, old cases: out: begins only with filed_date + 12 months + 1 day, 2025-04-01",
                        "      denominator, pending cases: counts",
                        "    15:9  (× 2)",
                        "      numerator, old cases: out: unknown: line = 'civil'",
                        "      denominator, pending cases: counts",
                        "    16:9",
                        "      numerator, old cases: counts",
                        "      denominator, pending cases: counts",
                        "Examples: 1; figures: 1; failed: 1.");
    }

    @Test
    void everyLanguageHasItsWords() throws IOException {
        assertThat(Spoken.in(Language.ZH_HANS, "spec", "test", expecting("2/4")).out())
                .contains("✗ 满期当日", "应为 2/4，实为 1/4", "分子 超12个月未结：不计入：无从判断 line = 'civil'");
        assertThat(Spoken.in(Language.ZH_HANT, "spec", "test", expecting("2/4")).out())
                .contains("✗ 滿期當日", "應為 2/4，實為 1/4", "分母 未結：計入");
    }

    @Test
    void aMistakeInAnExampleIsToldAtItsPlaceAndNothingIsRun() throws IOException {
        Spoken spoken = Spoken.by("spec", "test", expecting("two"));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("mine.yaml:17:26: error ZX105", "two");
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void aCatalogueWithoutExamplesSaysSo() throws IOException {
        String text = Files.readString(Path.of(expecting("1/4")));
        Files.writeString(catalogue, text.substring(0, text.indexOf("examples:")));
        Spoken spoken = Spoken.by("spec", "test", catalogue.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("No examples: " + catalogue);
    }

    @Test
    void aFailingExampleStopsValidateAndComputeBeforeAnythingIsDone() throws IOException {
        String failing = expecting("2/4");
        Spoken validate = Spoken.by("spec", "validate", failing);
        assertThat(validate.code()).isEqualTo(2);
        assertThat(validate.err()).contains("mine.yaml:17:26: error ZX321", "anniversary", "2/4", "1/4 = 0.25");
        Path out = folder.resolve("out");
        Spoken compute = Spoken.by("compute", "--catalogue", failing, "--as-of", "2025-03-31", "--out", out.toString());
        assertThat(compute.code()).isEqualTo(2);
        assertThat(compute.err()).contains("ZX321");
        assertThat(out).doesNotExist();
        Spoken run = Spoken.by(
                "run",
                "--catalogue",
                failing,
                "--mapping",
                "../metrics-spec/mappings/sample.yaml",
                "--as-of",
                "2025-03-31",
                "--out",
                out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ZX321");
        assertThat(out).doesNotExist();
    }
}
