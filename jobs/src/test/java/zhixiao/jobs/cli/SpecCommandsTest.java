package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.text.Language;

/** The commands that tell a planner what a spec means. */
class SpecCommandsTest {
    private static final String CATALOGUE = "../metrics-spec/catalogues/spc-2024-09.yaml";

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainTellsTheIndicatorsThatWereNamed(Language language) {
        Spoken spoken = Spoken.in(language, "spec", "explain", CATALOGUE, "appeal_rate", "closed", "--out", "my run");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out())
                .contains("appeal_rate = #appeals", "read_parquet('my run/later_cases/*.parquet')", "[closed]")
                .doesNotContain("[filed]", "{0}", "null\n");
    }

    @Test
    void explainWithoutNamesTellsAllOfThem() {
        assertThat(Spoken.by("spec", "explain", CATALOGUE).out())
                .contains("[opening_pending]", "[enforcement_recovery_rate]");
    }

    @Test
    void namesThatAreNoIndicatorsAreAllTold() {
        Spoken spoken = Spoken.by("spec", "explain", CATALOGUE, "apeal_rate", "nothing");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("apeal_rate", "appeal_rate", "nothing");
        assertThat(spoken.out()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsShownIsACatalogueThatMeansTheSame(Language language, @TempDir Path folder) throws IOException {
        Spoken shown = Spoken.in(language, "spec", "show", CATALOGUE);
        assertThat(shown.code()).isZero();
        Path copy = folder.resolve("shown.yaml");
        Path model =
                Path.of("../metrics-spec/models/spc-case.yaml").toAbsolutePath().normalize();
        Files.writeString(copy, shown.out().replace("../models/spc-case.yaml", model.toString()));
        Spoken diff = Spoken.in(language, "spec", "diff", CATALOGUE, copy.toString());
        assertThat(diff.code()).isZero();
        assertThat(diff.err()).isEmpty();
        assertThat(diff.out()).hasLineCount(3);
    }

    @Test
    void aDifferenceIsAnAnswerAndNoFailure(@TempDir Path folder) throws IOException {
        Path changed = folder.resolve("changed.yaml");
        Files.writeString(
                changed,
                Spoken.by("spec", "show", CATALOGUE)
                        .out()
                        .replace(
                                "../models",
                                Path.of("../metrics-spec/models")
                                        .toAbsolutePath()
                                        .normalize()
                                        .toString())
                        .replace("filed_date + 12 months + 1 day", "filed_date + 12 months"));
        Spoken spoken = Spoken.by("spec", "diff", CATALOGUE, changed.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("2 count something else", "over_12m_pending_ratio", "was: ", "is:  ", "12 months");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anExportIsOneFileAndWhatItCannotSayIsListedWithItsPlaces(Language language) {
        for (String format : new String[] {"metric-view", "ossie"}) {
            Spoken spoken =
                    Spoken.in(language, "spec", "export", CATALOGUE, "--format", format, "--schema", "lake.court");
            assertThat(spoken.code()).isZero();
            assertThat(spoken.out())
                    .contains("appeal_rate", "lake.court.`later_cases`")
                    .doesNotContain("{0}");
            assertThat(spoken.err())
                    .contains(CATALOGUE + ":53:3", "opening_pending")
                    .doesNotContain("{0}");
            assertThat(spoken.err().lines().skip(1))
                    .allSatisfy(line -> assertThat(spoken.out()).contains(line.strip()));
            assertThat(Spoken.in(language, "spec", "export", CATALOGUE, "--format", format, "--schema", "lake.court"))
                    .as("the same bytes")
                    .isEqualTo(spoken);
        }
    }

    @Test
    void anExportAsksForAFormatAndASchemaThatThereAre(@TempDir Path folder) throws IOException {
        assertThat(Spoken.by("spec", "export", CATALOGUE, "--format", "lookml").err())
                .contains("lookml", "metric-view|ossie");
        assertThat(Spoken.by("spec", "export", CATALOGUE, "--format", "ossie", "--schema", "a; DROP")
                        .err())
                .contains("a; DROP", "--schema");
        Path stocks = folder.resolve("stocks.yaml");
        Files.writeString(stocks, """
                catalogue: stocks
                model: %s
                measures: { pending: { count: cases, from: filed_date, until: closed_date } }
                indicators: { pending: { name: Pending, class: volume, kind: stock, of: pending } }
                """.formatted(
                Path.of("../metrics-spec/models/spc-case.yaml").toAbsolutePath().normalize()));
        Spoken nothing = Spoken.by("spec", "export", stocks.toString(), "--format", "metric-view");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("stocks.yaml:4:15: pending is left out", "nothing was written");
    }

    @Test
    void aCatalogueWithAMistakeIsToldAsEverywhere(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "catalogue: broken\nindicators: {}\n");
        for (String[] command : new String[][] {
            {"spec", "explain", broken.toString()},
            {"spec", "show", broken.toString()},
            {"spec", "export", broken.toString(), "--format", "ossie"},
            {"spec", "diff", CATALOGUE, broken.toString()}
        }) {
            Spoken spoken = Spoken.by(command);
            assertThat(spoken.code()).as(command[1]).isEqualTo(2);
            assertThat(spoken.err()).contains("broken.yaml:1:1", "model");
        }
    }
}
