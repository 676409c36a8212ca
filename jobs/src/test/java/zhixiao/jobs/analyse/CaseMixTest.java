package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/** Figures by line in, a decomposition out. */
class CaseMixTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);

    @TempDir
    Path folder;

    @Test
    void aChangeThatComesFromOtherCasesAloneIsAllMix() throws Exception {
        moreCriminal(fixture(), 1000).analyse(folder);

        assertThat(ask("line = 'all'", "round(change_on_year, 9), round(mix, 9), round(rate, 9) = 0, change_code"))
                .isEqualTo("0.15|0.15|true|null");
        assertThat(ask("line = 'all'", "sentence_en"))
                .isEqualTo("Of the change on the year (+15.00 pp), +15.00 pp comes from another mix of lines"
                        + " and 0.00 pp from other figures within the lines.");
        assertThat(ask("line = 'civil'", "round(mix, 9), sentence_en")).isEqualTo("-0.05|null");
        assertThat(ask("line = 'criminal'", "round(mix, 9)")).isEqualTo("0.2");
    }

    @Test
    void aCourtIsHeldAgainstWhatItsOwnCasesGiveElsewhere() throws Exception {
        AnalyseFixture fixture =
                court(fixture(), 1, Parts.of(260, 500), null, Parts.of(40, 200), null, Parts.of(220, 300), null);
        court(fixture, 2, Parts.of(240, 500), null, Parts.of(60, 300), null, Parts.of(180, 200), null);
        fixture.analyse(folder);

        // All courts: civil 100 of 500, criminal 400 of 500. Of 200 and 300 cases that is 40 + 240.
        assertThat(ask("line = 'all' AND court = 'C1'", "observed, expected, round(ratio, 6), round(adjusted, 6)"))
                .isEqualTo("260|280.0|0.928571|0.464286");
        // Binomial: 200 · 0.2 · 0.8 + 300 · 0.8 · 0.2 = 80; 1.96 · √80 / 280 = 0.06261.
        assertThat(ask("line = 'all' AND court = 'C1'", "round(ratio_low, 4), round(ratio_high, 4)"))
                .isEqualTo("0.866|0.9912");
        assertThat(ask("line = 'all' AND court = 'C1'", "sentence_zh_hans"))
                .isEqualTo("按同级法院各条线的合计水平，本院案件应为56.00%，实为52.00%。");
    }

    @Test
    void ofASingleCourtNothingIsExpectedAndAcrossABreakNothingIsTakenApart() throws Exception {
        moreCriminal(fixture(), 1000).analyse(folder.resolve("alone"));
        AnalyseFixture broken = new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "proportion", "share")
                .brokenOn(LocalDate.of(2025, 1, 1), "share");
        moreCriminal(broken, 1000).analyse(folder.resolve("broken"));

        assertThat(ask("alone", "line = 'all'", "expected, expected_code")).isEqualTo("null|TOO_FEW_COURTS");
        assertThat(ask("broken", "line = 'all'", "mix, change_code")).isEqualTo("null|DEFINITIONS_MIXED");
    }

    @Test
    void linesThatAreNotTheWholeAreNoStrata() throws Exception {
        moreCriminal(fixture(), 1001).analyse(folder);

        assertThat(ask("line = 'all'", "mix, change_code")).isEqualTo("null|STRATA_DIFFER");
    }

    private static AnalyseFixture fixture() {
        return new AnalyseFixture(2, CUT_OFF).indicator("share", "proportion", "share");
    }

    /** 20 % of civil and 80 % of criminal cases in both years; the halves become a quarter and three quarters. */
    private static AnalyseFixture moreCriminal(AnalyseFixture fixture, int cases) {
        return court(
                fixture,
                1,
                Parts.of(650, cases),
                Parts.of(500, 1000),
                Parts.of(50, 250),
                Parts.of(100, 500),
                Parts.of(600, 750),
                Parts.of(400, 500));
    }

    private static AnalyseFixture court(
            AnalyseFixture fixture,
            int court,
            Parts all,
            Parts allBefore,
            Parts civil,
            Parts civilBefore,
            Parts criminal,
            Parts criminalBefore) {
        return fixture.line("all")
                .yearToDate("share", court, all, allBefore)
                .line("civil")
                .yearToDate("share", court, civil, civilBefore)
                .line("criminal")
                .yearToDate("share", court, criminal, criminalBefore);
    }

    private String ask(String where, String columns) throws Exception {
        return ask(".", where, columns);
    }

    private String ask(String place, String where, String columns) throws Exception {
        return FindingsTest.one("SELECT %s FROM '%s/decomposition/*.parquet' WHERE %s"
                .formatted(columns, folder.resolve(place), where));
    }
}
