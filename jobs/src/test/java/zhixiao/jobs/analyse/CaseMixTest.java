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

        assertThat(ask("stratum = 'all'", "round(change_on_year, 9), round(mix, 9), round(rate, 9) = 0, change_code"))
                .isEqualTo("0.15|0.15|true|null");
        assertThat(ask("stratum = 'all'", "sentence_en"))
                .isEqualTo("Of the change on the year (+15.00 pp), +15.00 pp comes from another mix of lines"
                        + " and 0.00 pp from other figures within the lines.");
        assertThat(ask("stratum = 'civil'", "round(mix, 9), sentence_en")).isEqualTo("-0.05|null");
        assertThat(ask("stratum = 'criminal'", "round(mix, 9)")).isEqualTo("0.2");
    }

    @Test
    void aCourtIsHeldAgainstWhatItsOwnCasesGiveElsewhere() throws Exception {
        AnalyseFixture fixture =
                court(fixture(), 1, Parts.of(260, 500), null, Parts.of(40, 200), null, Parts.of(220, 300), null);
        court(fixture, 2, Parts.of(240, 500), null, Parts.of(60, 300), null, Parts.of(180, 200), null);
        fixture.analyse(folder);

        // All courts: civil 100 of 500, criminal 400 of 500. Of 200 and 300 cases that is 40 + 240.
        assertThat(ask("stratum = 'all' AND court = 'C1'", "observed, expected, round(ratio, 6), round(adjusted, 6)"))
                .isEqualTo("260|280.0|0.928571|0.464286");
        // Binomial: 200 · 0.2 · 0.8 + 300 · 0.8 · 0.2 = 80; 1.96 · √80 / 280 = 0.06261.
        assertThat(ask("stratum = 'all' AND court = 'C1'", "round(ratio_low, 4), round(ratio_high, 4)"))
                .isEqualTo("0.866|0.9912");
        assertThat(ask("stratum = 'all' AND court = 'C1'", "sentence_zh_hans"))
                .isEqualTo("按同级法院各条线的合计水平，本院案件应为56.00%，实为52.00%。"
                        + "按同级法院合计的条线结构，本院应为46.67%（95%置信区间42.85%至50.47%），同级法院合计为50.00%。");
    }

    @Test
    void aCourtIsToldWhatItWouldHaveWithTheCasesOfAllCourts() throws Exception {
        AnalyseFixture fixture =
                court(fixture(), 1, Parts.of(260, 500), null, Parts.of(40, 200), null, Parts.of(220, 300), null);
        court(fixture, 2, Parts.of(240, 500), null, Parts.of(60, 300), null, Parts.of(180, 200), null);
        fixture.analyse(folder);

        // Half of all cases are civil: (0.2 + 0.7333) / 2, and (0.2 + 0.9) / 2.
        assertThat(ask(
                        "stratum = 'all' AND court = 'C1'",
                        "round(direct, 4), direct_low < direct, direct_high > direct"))
                .isEqualTo("0.4667|true|true");
        assertThat(ask("stratum = 'all' AND court = 'C2'", "round(direct, 4), direct_code"))
                .isEqualTo("0.55|null");
    }

    /** Groups of causes under two heads: K1 over K11 and K12, K2 by itself; the level decides which are strata. */
    @Test
    void strataThatAreDeclaredAreCodesOfOneLevelAndWhatStandsAboveItByItself() throws Exception {
        AnalyseFixture fixture = declared("K1", "K11", "K12", "K2");
        for (int court = 1; court <= 2; court++) {
            fixture.line("all").yearToDate("share", court, Parts.of(90, 300), Parts.of(60, 300));
            // Of the 200 under K1, 20 stand under neither K11 nor K12.
            fixture.stratum("K1", "share", court, Parts.of(80, 200), Parts.of(40, 100))
                    .stratum("K11", "share", court, Parts.of(60, 120), Parts.of(30, 60))
                    .stratum("K12", "share", court, Parts.of(15, 60), Parts.of(8, 32))
                    .stratum("K2", "share", court, Parts.of(10, 100), Parts.of(20, 200));
        }
        fixture.analyse(folder);

        assertThat(ask("stratum = 'all' AND court = 'C1'", "strata, round(change_on_year, 9), observed, expected"))
                .isEqualTo("cause|0.1|90|90.0");
        assertThat(ask("court = 'C1'", "string_agg(stratum, ' ')")).isEqualTo("all K1 K11 K12 K2");
        // K1 by itself: 5 of 20 after 2 of 8: all of what it adds is mix.
        assertThat(ask("court = 'C1' AND stratum = 'K1'", "round(rate, 9) = 0, mix > 0"))
                .isEqualTo("true|true");
        assertThat(ask("stratum = 'all' AND court = 'C1'", "sentence_en"))
                .contains("another mix of cases (Cause)", "kind by kind (Cause)", "mixed in all courts");
    }

    @Test
    void whatIsTooThinIsRefusedWithItsCode() throws Exception {
        AnalyseFixture fixture = declared("K1", "K2");
        // The second court has no case of the second kind, and the third hardly any event.
        thin(fixture, 1, Parts.of(50, 100), Parts.of(60, 100));
        thin(fixture, 2, Parts.of(50, 100), Parts.of(0, 0));
        thin(fixture, 3, Parts.of(5, 100), Parts.of(4, 100));
        fixture.analyse(folder);

        assertThat(ask("court = 'C1' AND stratum = 'all'", "direct_code, expected_code"))
                .isEqualTo("null|null");
        assertThat(ask("court = 'C3' AND stratum = 'all'", "direct, direct_code, expected_code, ratio < 1"))
                .isEqualTo("null|TOO_FEW_EVENTS|null|true");
        assertThat(ask("court = 'C2'", "count(*)"))
                .as("with a single kind of cases there is no mix")
                .isEqualTo("0");
    }

    /** Of 1,000 cases of one court three are of a kind that nobody else has: held together with the other thin kind. */
    @Test
    void kindsThatAllCourtsHardlyHaveAreHeldTogether() throws Exception {
        AnalyseFixture fixture = declared("K1", "K2", "K3", "K4");
        for (int court = 1; court <= 2; court++) {
            fixture.line("all").yearToDate("share", court, Parts.of(101, 203), Parts.of(100, 200));
            fixture.stratum("K1", "share", court, Parts.of(60, 100), Parts.of(60, 100))
                    .stratum("K2", "share", court, Parts.of(40, 100), Parts.of(40, 100))
                    .stratum(court == 1 ? "K3" : "K4", "share", court, Parts.of(1, 3), null);
        }
        fixture.analyse(folder);

        assertThat(ask("court = 'C1' AND stratum = 'all'", "direct_code, round(direct, 6) = round(101 / 203, 6)"))
                .isEqualTo("null|true");
    }

    @Test
    void aRatioIsHeldAgainstTheLimitsOfItsCount() throws Exception {
        AnalyseFixture fixture = new AnalyseFixture(2, CUT_OFF)
                .indicator("share", "ratio", "ratio")
                .strata("cause", "K1", "K2");
        for (int court = 1; court <= 2; court++) {
            fixture.line("all").yearToDate("share", court, Parts.of(20 * court, 200), null);
            fixture.stratum("K1", "share", court, Parts.of(15 * court, 100), null)
                    .stratum("K2", "share", court, Parts.of(5 * court, 100), null);
        }
        fixture.analyse(folder);

        // 20 against 30 expected; the exact limits of 20 are 12.217 and 30.888.
        assertThat(ask(
                        "court = 'C1' AND stratum = 'all'",
                        "observed, expected, round(ratio_low, 4), round(ratio_high, 4), round(direct, 4)"))
                .isEqualTo("20|30.0|0.4072|1.0296|0.1");
    }

    private static AnalyseFixture declared(String... codes) {
        return new AnalyseFixture(codes.length == 2 ? 3 : 2, CUT_OFF)
                .indicator("share", "proportion", "share")
                .strata("cause", codes);
    }

    private static void thin(AnalyseFixture fixture, int court, Parts one, Parts other) {
        Parts all = Parts.of(
                one.above() + other.above(),
                one.below().getAsDouble() + other.below().getAsDouble());
        fixture.line("all").yearToDate("share", court, all, null);
        fixture.stratum("K1", "share", court, one, null);
        if (other.below().getAsDouble() > 0) {
            fixture.stratum("K2", "share", court, other, null);
        }
    }

    @Test
    void ofASingleCourtNothingIsExpectedAndAcrossABreakNothingIsTakenApart() throws Exception {
        moreCriminal(fixture(), 1000).analyse(folder.resolve("alone"));
        AnalyseFixture broken = new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "proportion", "share")
                .brokenOn(LocalDate.of(2025, 1, 1), "share");
        moreCriminal(broken, 1000).analyse(folder.resolve("broken"));

        assertThat(ask("alone", "stratum = 'all'", "expected, expected_code")).isEqualTo("null|TOO_FEW_COURTS");
        assertThat(ask("broken", "stratum = 'all'", "mix, change_code")).isEqualTo("null|DEFINITIONS_MIXED");
    }

    @Test
    void linesThatAreNotTheWholeAreNoStrata() throws Exception {
        moreCriminal(fixture(), 1001).analyse(folder);

        assertThat(ask("stratum = 'all'", "mix, change_code")).isEqualTo("null|STRATA_DIFFER");
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
