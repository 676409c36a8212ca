package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;
import zhixiao.jobs.testing.TableContract;
import zhixiao.reports.data.DurationCount;
import zhixiao.spec.calendar.WorkingDays;

/** Histograms in, a table of survival out. */
class SurvivalTableTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);

    @TempDir
    Path folder;

    @Test
    void pendingCasesCountForAsLongAsTheyWereSeen() throws Exception {
        // Ten cases filed this year: five closed after 10, 20, … 50 days, five pending for 100 days.
        fixture()
                .durations("days_to_close", 1, false, IntStream.of(10, 20, 30, 40, 50))
                .durations("days_to_close", 1, false, DurationCount.PENDING, IntStream.of(100, 100, 100, 100, 100))
                .analyse(folder);

        // The curve stands at one half from the 50th day to the last that was seen, the 100th: the middle of it.
        assertThat(ask("statistic = 'median'", "value, at_risk, ended_only, ended, pending, entered"))
                .isEqualTo("75.0|5|30.0|5|5|0");
        assertThat(ask("statistic = 'closed_within'", "days, round(value, 9), at_risk, ended_only"))
                .isEqualTo("60|0.5|5|1.0");
        // (10 + 20 + 30 + 40 + 50 + 5 · 60) / 10, for none was lost before.
        assertThat(ask("statistic = 'restricted_mean'", "days, round(value, 9)"))
                .isEqualTo("60|45.0");
        assertThat(ask("statistic = 'closed_within'", "sentence_zh_hans")).startsWith("计入未结案件，60日内办结的占50.00%，95%区间");
        assertThat(ask("statistic = 'median'", "sentence_en"))
                .startsWith("With pending cases counted, half of the cases are over within 75.0 days");
    }

    @Test
    void aCaseThatWasPendingBeforeIsUnderWatchFromItsAgeThenOn() throws Exception {
        // Twenty old cases, 200 days old on the eve, are closed on the first day; twenty new ones after 10 days.
        fixture()
                .durations("days_to_close", 1, false, IntStream.range(0, 40).map(i -> i < 20 ? 10 : 201))
                .durations(
                        "days_to_close",
                        1,
                        false,
                        DurationCount.PENDING,
                        IntStream.range(0, 20).map(i -> 90))
                .durations(
                        "days_to_close",
                        1,
                        false,
                        DurationCount.ENTERED,
                        IntStream.range(0, 20).map(i -> 200))
                .analyse(folder);

        // Of 40 new ones half are closed on the 10th day; that old ones wait says nothing of the first 60 days.
        assertThat(ask("statistic = 'closed_within'", "round(value, 9), at_risk, ended, pending, entered"))
                .isEqualTo("0.5|20|40|20|20");
    }

    @Test
    void whereAllUnderWatchAreClosedBeforeOlderCasesComeInTheCurveEnds() throws Exception {
        // One new case, closed after 3 days; the twenty old ones come under watch at 200 days.
        fixture()
                .durations("days_to_close", 1, false, IntStream.range(0, 21).map(i -> i < 20 ? 300 : 3))
                .durations(
                        "days_to_close",
                        1,
                        false,
                        DurationCount.ENTERED,
                        IntStream.range(0, 20).map(i -> 200))
                .analyse(folder);

        assertThat(ask("statistic = 'median'", "value, code, sentence_zh_hant")).startsWith("null|NOT_REACHED|");
        assertThat(ask("statistic = 'closed_within'", "value, code")).isEqualTo("null|BEYOND_OBSERVATION");
    }

    @Test
    void thatAllHaveEndedIsNoCertainty() throws Exception {
        fixture().durations("days_to_close", 1, false, IntStream.range(0, 15)).analyse(folder);

        assertThat(ask("statistic = 'closed_within'", "value, low, high, code"))
                .isEqualTo("1.0|null|null|NO_VARIATION");
    }

    @Test
    void aChangeOnTheYearHasItsIntervalAndNoneCrossesABreak() throws Exception {
        AnalyseFixture fixture = fixture()
                .durations("days_to_close", 1, true, IntStream.range(0, 200).map(i -> i))
                .durations("days_to_close", 1, false, IntStream.range(0, 200).map(i -> i / 2));
        fixture.analyse(folder.resolve("one"));
        fixture.brokenOn(LocalDate.of(2025, 3, 1), "median").analyse(folder.resolve("broken"));

        assertThat(ask(
                        "one",
                        "statistic = 'closed_within'",
                        "round(last_year, 9), round(value, 9), change_direction, change_code"))
                .isEqualTo("0.305|0.61|rose|null");
        assertThat(ask("broken", "statistic = 'closed_within'", "change_direction, change_code"))
                .isEqualTo("null|DEFINITIONS_MIXED");
    }

    @Test
    void aCurveOfTheTopHasItsBandAndHowManyAreAtRisk() throws Exception {
        fixture()
                .atTheTop()
                .durations("days_to_close", 1, false, IntStream.range(0, 100))
                .analyse(folder);

        assertThat(FindingsTest.one(
                        "SELECT round(value, 9), at_risk, inner_lower < value AND inner_upper > value, day FROM '%s/curves/*.parquet' WHERE curve = 'survival' AND x = 49"
                                .formatted(folder)))
                .isEqualTo("0.5|51|true|2025-12-31");
    }

    @Test
    void aPackHoldsNoSurvivalAndNoHistograms() throws Exception {
        fixture().durations("days_to_close", 1, false, IntStream.range(0, 100)).write(folder);
        Analyse.run(folder, WorkingDays.weekendsOnly(), Spreads.intervalsOnly(folder));

        assertThat(folder.resolve("survival")).doesNotExist();
        assertThat(FindingsTest.one("SELECT interval_method FROM '%s/findings/*.parquet'".formatted(folder)))
                .isEqualTo("order_statistics");
        assertThat(Files.exists(folder.resolve("survival.arrow"))).isFalse();
    }

    @Test
    void theContractTellsItsColumns() throws Exception {
        assertThat(TableContract.columns("survival"))
                .isEqualTo(List.copyOf(SurvivalRow.columns("").stream()
                        .map(column -> column.name())
                        .toList()));
    }

    private static AnalyseFixture fixture() {
        return new AnalyseFixture(1, CUT_OFF)
                .indicator("median", "quantile", "days", true, false)
                .durationsOf("days_to_close", OptionalDouble.of(0.5))
                .survival(60)
                .yearToDate("median", 1, Parts.of(4950, 100), null);
    }

    private String ask(String where, String columns) throws Exception {
        return ask(".", where, columns);
    }

    private String ask(String place, String where, String columns) throws Exception {
        return FindingsTest.one(
                "SELECT %s FROM '%s/survival/*.parquet' WHERE %s".formatted(columns, folder.resolve(place), where));
    }
}
