package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixiao.reports.data.DailyCount.IN;
import static zhixiao.reports.data.DailyCount.OUT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days in, questions out: eight courts alike, but for what each test plants in the third. */
class ScreensTableTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 2, 10);
    private static final int COURTS = 8;
    private static final int ODD = 3;

    @TempDir
    Path folder;

    private AnalyseFixture fixture;

    @BeforeEach
    void figures() {
        fixture = new AnalyseFixture(COURTS, CUT_OFF).indicator("closed", "count", "cases");
    }

    @Test
    void whereAllDaysAreAlikeNothingIsAsked() throws Exception {
        analyse(day -> 4, day -> 4);

        assertThat(one("SELECT count(*), count_if(asked), count(code) FROM '%s/screens/*.parquet'"))
                .as("six screens of eight courts; empty working days need the official calendar")
                .isEqualTo("48|0|8");
        // Months have 20 to 23 working days, and so many more or fewer closings: less than chance would do.
        assertThat(one("SELECT index > 0.9, excess_variation, round(december_share - december_expected, 9) = 0,"
                        + " round(dispersion, 9), code FROM '%s/evenness/*.parquet' WHERE court = 'C3'"))
                .isEqualTo("true|0.0|true|0.0|null");
    }

    @Test
    void closingsThatWaitForDecemberAreAskedAbout() throws Exception {
        analyse(day -> 4, day -> day.getMonthValue() == 12 && day.getYear() == 2025 ? 16 : 4);

        assertThat(screen("year_end_closings", "asked, observed, round(ratio, 6)"))
                .isEqualTo("true|368|4.0");
        // 23 of the 261 working days of the others: of 1,320 closings 116.3.
        assertThat(screen("year_end_closings_among_peers", "asked, observed, round(expected, 1)"))
                .isEqualTo("true|368|116.3");
        assertThat(screen("year_end_closings", "question_en")).contains("368", "?");
        assertThat(screen("filing_stop", "asked")).isEqualTo("false");
        assertThat(one("SELECT count(*) FROM '%s/screens/*.parquet' WHERE asked AND court <> 'C3'"))
                .isEqualTo("0");
        assertThat(one("SELECT excess_variation > 0.5, p < 0.001 FROM '%s/evenness/*.parquet' WHERE court = 'C3'"))
                .isEqualTo("true|true");
    }

    @Test
    void closingsOfTheLastDaysOfMonthsAreAskedAbout() throws Exception {
        analyse(day -> 4, day -> day.getDayOfMonth() >= 29 ? 20 : 4);

        assertThat(screen("month_end_closings", "asked, ratio > 3")).isEqualTo("true|true");
        assertThat(one("SELECT count(*) FROM '%s/screens/*.parquet' WHERE asked AND court <> 'C3'"))
                .isEqualTo("0");
    }

    @Test
    void filingsThatStopInDecemberAndComeBackInJanuaryAreAskedAbout() throws Exception {
        LocalDate stop = LocalDate.of(2025, 12, 15);
        LocalDate january = LocalDate.of(2026, 1, 1);
        analyse(day -> !day.isBefore(january) ? 9 : day.isBefore(stop) ? 4 : 0, day -> 4);

        // The others have 40 in the ten last working days to 1,004 in the 251 before; this one had 992 before.
        assertThat(screen("filing_stop", "asked, observed, round(expected, 1)")).isEqualTo("true|0|39.5");
        assertThat(screen("filing_rebound", "asked")).isEqualTo("true");
    }

    @Test
    void durationsThatCrowdJustWithinANumberOfDaysAreAskedAbout() throws Exception {
        fixture.indicator("days", "mean", "days")
                .durationsOf("days_to_close", OptionalDouble.empty())
                .survival(20, 90);
        for (int court = 1; court <= COURTS; court++) {
            boolean odd = court == ODD;
            // Six cases each day; those of 91 to 97 days of the odd court are told as 84 to 90.
            fixture.durationsOfYear(
                    "days_to_close",
                    court,
                    2025,
                    IntStream.range(0, 6 * 200)
                            .map(i -> i % 200)
                            .map(day -> odd && day > 90 && day <= 97 ? day - 7 : day));
        }
        fixture.analyse(folder);

        assertThat(screen("bunching_at_days", "indicator, days, asked, observed, round(expected, 1), p < 1e-9"))
                .isEqualTo("days|90|true|84|42.0|true");
        assertThat(screen("bunching_at_days", "question_en")).contains("84", "90 days", "?");
        assertThat(one("SELECT count(*), count_if(asked) FROM '%s/screens/*.parquet'"))
                .as("no window fits before 20 days; round durations are looked at, too")
                .isEqualTo("16|1");
    }

    @Test
    void casesThatComeBackUnderANewNumberAreAskedAbout() throws Exception {
        fixture.indicator("back", "ratio", "ratio").screen("renumbering");
        for (int court = 1; court <= COURTS; court++) {
            fixture.year("back", court, 2025, AnalyseFixture.Parts.of(court == ODD ? 60 : 10, 1000));
        }
        fixture.analyse(folder);

        // 70 of 7,000 at the others: ten of its own thousand.
        assertThat(screen("renumbering", "asked, observed, round(expected, 1), indicator"))
                .isEqualTo("true|60|10.1|back");
        assertThat(one("SELECT count(*), count_if(asked) FROM '%s/screens/*.parquet'"))
                .isEqualTo("8|1");
    }

    @Test
    void casesThatEndJustWithinTheirLimitAreHeldAgainstTheOtherCourts() throws Exception {
        fixture.indicator("near", "proportion", "share").screen("bunching_at_limit");
        for (int court = 1; court <= COURTS; court++) {
            fixture.year("near", court, 2025, AnalyseFixture.Parts.of(court == ODD ? 98 : 70, 100));
        }
        fixture.analyse(folder);

        assertThat(screen("bunching_at_limit", "asked, observed, round(expected)"))
                .isEqualTo("true|98|70.0");
        assertThat(one("SELECT count_if(asked) FROM '%s/screens/*.parquet'")).isEqualTo("1");
    }

    @Test
    void beforeJanuaryIsOverNoReboundIsLookedFor() throws Exception {
        fixture = new AnalyseFixture(COURTS, LocalDate.of(2026, 1, 20)).indicator("closed", "count", "cases");
        analyse(day -> 4, day -> 4);

        assertThat(screen("filing_rebound", "asked, code")).isEqualTo("false|UNFINISHED_MONTH");
    }

    @Test
    void aCourtWithoutAnyCaseHasNoEvenness() throws Exception {
        analyse(day -> 0, day -> 0);

        assertThat(one("SELECT closings, index, code FROM '%s/evenness/*.parquet' WHERE court = 'C3'"))
                .isEqualTo("0|null|NO_CLOSINGS");
        assertThat(one("SELECT count(*) FROM '%s/screens/*.parquet' WHERE asked"))
                .isEqualTo("0");
    }

    /** What the odd court has; the others have four cases a day, each way. */
    private void analyse(ToLongFunction<LocalDate> filed, ToLongFunction<LocalDate> closed) throws Exception {
        for (int court = 1; court <= COURTS; court++) {
            fixture.daily(IN, court, FIRST, CUT_OFF, court == ODD ? filed : day -> 4);
            fixture.daily(OUT, court, FIRST, CUT_OFF, court == ODD ? closed : day -> 4);
        }
        fixture.analyse(folder);
    }

    private String screen(String screen, String columns) throws Exception {
        return one(
                "SELECT " + columns + " FROM '%s/screens/*.parquet' WHERE court = 'C3' AND screen = '" + screen + "'");
    }

    private String one(String query) throws Exception {
        return FindingsTest.one(query.replace("%s", folder.toString()));
    }
}
