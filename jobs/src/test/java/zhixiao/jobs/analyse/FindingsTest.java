package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;
import zhixiao.jobs.analyse.TestCount.Method;
import zhixiao.reports.data.DurationCount;

/** Figures in, findings out: the tables are read back with DuckDB, as an analyst would. */
class FindingsTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);
    private static final OptionalDouble OPEN = OptionalDouble.empty();

    @TempDir
    Path folder;

    @Test
    void aShareHasWilsonsIntervalAndFewCasesHaveNone() throws Exception {
        shares(3)
                .yearToDate("share", 1, Parts.of(82, 100), null)
                .yearToDate("share", 2, Parts.of(3, 7), null)
                .yearToDate("share", 3, Parts.of(0, 0), null)
                .analyse(folder);

        assertThat(ask("interval_method, round(interval_low, 4), round(interval_high, 4), reliability", "C1"))
                .isEqualTo("wilson|0.7333|0.883|sound");
        assertThat(ask("interval_low, reliability, reliability_code, sentence_en", "C2"))
                .isEqualTo("null|too_few|TOO_FEW_CASES|3 of 7: too few cases for a percentage.");
        assertThat(ask("reliability, reliability_code, sentence_zh_hans", "C3"))
                .isEqualTo("none|NO_CASES|没有案件，因此没有数值。");
    }

    @Test
    void belowTheMinimumThatAnIndicatorAsksForOnlyTheCountsAreTold() throws Exception {
        shares(3)
                .atLeast(50)
                .yearToDate("share", 1, Parts.of(30, 49), Parts.of(30, 60))
                .yearToDate("share", 2, Parts.of(30, 50), Parts.of(30, 49))
                .yearToDate("share", 3, Parts.of(30, 50), Parts.of(15, 60))
                .analyse(folder);

        assertThat(ask("reliability, interval_low, funnel_status, sentence_en", "C1"))
                .isEqualTo("too_few|null|not_applicable|30 of 49: too few cases for a percentage.");
        assertThat(ask("reliability, change_code", "C2")).isEqualTo("sound|TOO_FEW_CASES");
        assertThat(ask("reliability, change_direction", "C3")).isEqualTo("sound|rose");
    }

    @Test
    void outsideTheRangeIsClearOnlyIfTheWholeIntervalIs() throws Exception {
        shares(3)
                .range(OPEN, OptionalDouble.of(0.2))
                .yearToDate("share", 1, Parts.of(50, 100), null)
                .yearToDate("share", 2, Parts.of(23, 100), null)
                .yearToDate("share", 3, Parts.of(1, 100), null)
                .analyse(folder);

        assertThat(ask("position, evidence", "C1")).isEqualTo("above|clear");
        assertThat(ask("position, evidence", "C2")).isEqualTo("above|uncertain");
        assertThat(ask("position, evidence", "C3")).isEqualTo("within|clear");
        assertThat(ask("sentence_en", "C2")).contains("but uncertain: chance alone may do this");
    }

    @Test
    void aMeanOfEndedCasesIsNotJudgedByWhileManyArePending() throws Exception {
        AnalyseFixture fixture = new AnalyseFixture(2, CUT_OFF)
                .indicator("days", "mean", "days", true, false)
                .durationsOf("days", OPEN)
                .range(OPEN, OptionalDouble.of(30));
        for (int court = 1; court <= 2; court++) {
            fixture.yearToDate("days", court, Parts.of(4950, 100), Parts.of(2950, 100))
                    .durations("days", court, true, IntStream.range(0, 100))
                    .durations("days", court, false, IntStream.range(0, 100))
                    .durations("days", court, false, DurationCount.PENDING, IntStream.range(0, 8 + court));
        }
        // Nine pending to a hundred ended are few; ten are not more than a tenth either.
        fixture.durations("days", 2, false, DurationCount.PENDING, IntStream.range(200, 234))
                .analyse(folder);

        assertThat(ask("interval_method, interval_code, evidence, change_direction", "C1"))
                .isEqualTo("student_t|null|clear|uncertain");
        assertThat(ask("interval_method, interval_code, evidence, change_direction, change_code", "C2"))
                .isEqualTo("null|CLOSED_ONLY|null|null|CHANGE_WITHOUT_INTERVAL");
        assertThat(ask("sentence_en", "C2")).contains("of ended cases only, while 44% as many are pending");
        assertThat(ask("sentence_zh_hant", "C2")).contains("僅計已結案件，而未結案件為其44%");
    }

    @Test
    void aChangeIsToldOnlyIfItsIntervalDoesNotHoldZero() throws Exception {
        shares(2)
                .yearToDate("share", 1, Parts.of(300, 1000), Parts.of(200, 1000))
                .yearToDate("share", 2, Parts.of(31, 100), Parts.of(30, 100))
                .analyse(folder);

        // Newcombe 1998, method 10, worked out apart from this code: 0.06214 to 0.13750.
        assertThat(ask("change_direction, round(change_low, 4), round(change_high, 4)", "C1"))
                .isEqualTo("rose|0.0621|0.1375");
        assertThat(ask("change_direction", "C2")).isEqualTo("uncertain");
        assertThat(ask("sentence_zh_hant", "C2")).contains("同比無明確變化");
    }

    @Test
    void noChangeIsToldAcrossABreak() throws Exception {
        shares(1)
                .brokenOn(LocalDate.of(2025, 1, 1), "share")
                .yearToDate("share", 1, Parts.of(300, 1000), Parts.of(200, 1000))
                .analyse(folder);

        assertThat(ask("change_direction, change_code", "C1")).isEqualTo("null|DEFINITIONS_MIXED");
        assertThat(ask("sentence_en", "C1")).contains("not comparable with the year before");
    }

    @Test
    void aRateHasTheExactIntervalOfItsEventsPerItsBase() throws Exception {
        AnalyseFixture fixture = new AnalyseFixture(12, CUT_OFF)
                .indicator("share", "rate", "number")
                .per(1000);
        for (int court = 1; court <= 12; court++) {
            fixture.yearToDate("share", court, Parts.of(court == 7 ? 60 : 20, 500), Parts.of(20, 500));
        }
        fixture.analyse(folder);

        // Garwood's limits of 20 events are 12.2165 and 30.8884; per 1000 of 500 they are twice as much.
        assertThat(ask("value, interval_method, round(interval_low, 3), round(interval_high, 3)", "C1"))
                .isEqualTo("40.0|poisson_exact|24.433|61.777");
        assertThat(ask("funnel_status, round(funnel_target, 3), change_direction", "C7"))
                .isEqualTo("high_998|46.667|rose");
        assertThat(one(
                        "SELECT x, round(center, 3), lower < 30 AND upper > 60 AND upper < 200 FROM '%s/curves/*.parquet' WHERE curve = 'funnel'"
                                .formatted(folder)))
                .isEqualTo("500.0|46.667|true");
    }

    @Test
    void whatHasNoMethodSaysSo() throws Exception {
        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "rate", "days", true, true)
                .yearToDate("share", 1, Parts.of(120, 360), Parts.of(100, 360))
                .analyse(folder.resolve("days"));
        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "difference", "net_cases", true, false)
                .yearToDate("share", 1, Parts.count(-12), null)
                .analyse(folder);

        assertThat(one("SELECT reliability, interval_code, change_code, funnel_status FROM '%s/days/findings/*.parquet'"
                        .formatted(folder)))
                .isEqualTo("sound|NO_METHOD|CHANGE_WITHOUT_INTERVAL|not_applicable");
        assertThat(ask("reliability, interval_code, sentence_en, sentence_zh_hans", "C1"))
                .isEqualTo("sound|NO_METHOD|−12.|−12件。");
    }

    @Test
    void amountsHaveNoIntervalOfCounts() throws Exception {
        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "ratio", "share", false, false)
                .yearToDate("share", 1, Parts.of(1_500_000, 4_000_000), Parts.of(1, 2))
                .analyse(folder);

        assertThat(ask("interval_low, interval_code, change_code", "C1"))
                .isEqualTo("null|NOT_COUNTS|CHANGE_WITHOUT_INTERVAL");
    }

    /** Nine judges of ten courts each would be few cases: but they are none, and what an interval needs is not known. */
    @Test
    void differentOnesHaveNoIntervalAndNoFunnel() throws Exception {
        AnalyseFixture perJudge = new AnalyseFixture(12, CUT_OFF)
                .indicator("share", "ratio", "ratio")
                .distinct();
        for (int court = 1; court <= 12; court++) {
            perJudge.yearToDate("share", court, Parts.of(court == 7 ? 4_000 : 900, 9), Parts.of(900, 9));
        }
        perJudge.analyse(folder);
        assertThat(ask("reliability, interval_low, interval_code, change_code, funnel_status", "C7"))
                .isEqualTo("sound|null|DISTINCT_COUNTS|CHANGE_WITHOUT_INTERVAL|not_applicable");

        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "count", "number")
                .distinct()
                .range(OptionalDouble.of(5), OptionalDouble.empty())
                .yearToDate("share", 1, Parts.count(9), Parts.count(8))
                .analyse(folder.resolve("judges"));
        assertThat(one("SELECT interval_code, change_code, sentence_en FROM '%s/judges/findings/*.parquet'"
                        .formatted(folder)))
                .startsWith("DISTINCT_COUNTS|CHANGE_WITHOUT_INTERVAL|9");
    }

    @Test
    void aMedianHasTheIntervalOfTwoPlacesInOrderAndBelowSixCasesNone() throws Exception {
        new AnalyseFixture(2, CUT_OFF)
                .indicator("share", "quantile", "days", true, false)
                .durationsOf("days_to_close", OptionalDouble.of(0.5))
                .yearToDate("share", 1, Parts.of(210, 20), Parts.of(2210, 20))
                .durations("days_to_close", 1, false, IntStream.rangeClosed(1, 20))
                .durations("days_to_close", 1, true, IntStream.rangeClosed(101, 120))
                .yearToDate("share", 2, Parts.of(55, 10), null)
                .durations("days_to_close", 2, false, IntStream.of(1, 3, 4, 6, 8))
                .analyse(folder);

        // Of 20 values the 6th and the 15th: P(Bin(20, 1/2) <= 5) = 0.0207.
        assertThat(ask("interval_method, interval_low, interval_high, reliability, change_direction", "C1"))
                .isEqualTo("order_statistics|6.0|15.0|indicative|fell");
        assertThat(ask("interval_code, interval_low", "C2")).isEqualTo("TOO_FEW_FOR_MEDIAN|null");
    }

    @Test
    void aMeanHasStudentsIntervalFromThirtyCasesOnAndWithoutItsSpreadNone() throws Exception {
        new AnalyseFixture(3, CUT_OFF)
                .indicator("share", "mean", "days", true, false)
                .durationsOf("days_to_close", OPEN)
                .yearToDate("share", 1, Parts.of(465, 30), Parts.of(465, 30))
                .durations("days_to_close", 1, false, IntStream.rangeClosed(1, 30))
                .durations("days_to_close", 1, true, IntStream.rangeClosed(1, 30))
                .yearToDate("share", 2, Parts.of(435, 29), null)
                .durations("days_to_close", 2, false, IntStream.rangeClosed(1, 29))
                .yearToDate("share", 3, Parts.of(465, 30), null)
                .analyse(folder);

        // 15.5 with variance 77.5: t(29) = 2.04523 times 1.60728.
        assertThat(ask("interval_method, round(interval_low, 3), round(interval_high, 3), change_direction", "C1"))
                .isEqualTo("student_t|12.213|18.787|uncertain");
        assertThat(ask("sentence_en", "C1")).contains("15.5 days (30 cases), 95% interval 12.2 to 18.8");
        assertThat(ask("interval_code", "C2")).isEqualTo("TOO_FEW_FOR_MEAN");
        assertThat(ask("interval_code", "C3")).isEqualTo("SPREAD_UNKNOWN");
    }

    @Test
    void aCourtFarFromTheOthersIsAnAlertAndTheOthersAreNot() throws Exception {
        AnalyseFixture fixture = shares(12);
        for (int court = 1; court <= 12; court++) {
            fixture.yearToDate("share", court, Parts.of(court == 7 ? 150 : 60, 300), null);
        }
        AnalyseSummary summary = fixture.analyse(folder);

        assertThat(ask("funnel_status, funnel_courts", "C7")).isEqualTo("high_998|12");
        assertThat(ask("funnel_status", "C3")).isEqualTo("in");
        assertThat(summary.tests())
                .filteredOn(count -> count.method() == Method.FUNNEL_ALERT)
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.tests()).isEqualTo(12);
                    assertThat(count.flagged()).isEqualTo(1);
                    assertThat(count.expected()).isEqualTo(0.024, offset(1e-12));
                });
        assertThat(one("SELECT count(*) FROM '%s/curves/*.parquet' WHERE curve = 'funnel'".formatted(folder)))
                .isNotEqualTo("0");
    }

    @Test
    void theNewestMonthIsASignalOnlyIfItLeavesTheCourtsOwnLimits() throws Exception {
        int[] usual = {40, 44, 41, 45, 42, 43, 40, 44, 41, 45, 42, 43, 41, 44, 40, 43};
        shares(2)
                .months("share", 1, 17, month -> Parts.of(month == 16 ? 90 : usual[month], 100))
                .months("share", 2, 16, month -> Parts.of(usual[month], 100))
                .analyse(folder);

        assertThat(ask("chart, signal, signal_direction", "C1")).isEqualTo("p_prime|outside|high");
        assertThat(ask("chart, signal, chart_state, baseline_from", "C2")).isEqualTo("p_prime|null|growing|2024-09-01");
        assertThat(one("SELECT count(*) FROM '%s/curves/*.parquet' WHERE curve = 'control' AND court = 'C1'"
                        .formatted(folder)))
                .isEqualTo("17");
    }

    @Test
    void twoYearsOfMonthsAreHeldAgainstTheSameMonthBefore() throws Exception {
        // December is always twice as high: a raw chart would discover it every year.
        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "count", "cases", true, false)
                .months("share", 1, 36, month -> Parts.count((month % 12 == 11 ? 240 : 100) + month * 7 % 10))
                .analyse(folder);

        assertThat(ask("chart, signal", "C1")).isEqualTo("xmr_year_on_year|null");
    }

    @Test
    void aStockIsChartedByItsChanges() throws Exception {
        new AnalyseFixture(1, CUT_OFF)
                .indicator("share", "stock", "cases", true, true)
                .months("share", 1, 30, month -> Parts.count(500 + 10 * month + month * 7 % 9))
                .analyse(folder);

        assertThat(ask("chart, signal", "C1")).isEqualTo("xmr_month_on_month|null");
        assertThat(ask("trend_seasonal, trend_q < 0.05, round(trend_per_year / 10) * 10", "C1"))
                .isEqualTo("true|true|120.0");
        assertThat(ask("sentence_en", "C1")).contains("rising over the years");
    }

    @Test
    void indicatorsThatAlwaysMoveTogetherAreNamed() throws Exception {
        AnalyseSummary summary = new AnalyseFixture(1, CUT_OFF)
                .indicator("one", "proportion", "share")
                .indicator("same", "proportion", "share")
                .indicator("other", "proportion", "share")
                .months("one", 1, 36, month -> Parts.of(40 + month * 7 % 11, 100))
                .months("same", 1, 36, month -> Parts.of(80 + 2 * (month * 7 % 11), 200))
                .months("other", 1, 36, month -> Parts.of(40 + month * month % 7, 100))
                .analyse(folder);

        assertThat(summary.pairs()).isEqualTo(3);
        assertThat(summary.together()).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo("one");
            assertThat(pair.other()).isEqualTo("same");
        });
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws Exception {
        AnalyseFixture fixture = shares(5);
        for (int court = 1; court <= 5; court++) {
            int add = court;
            fixture.months("share", court, 30, month -> Parts.of(40 + (month * 7 + add) % 11, 100));
        }
        fixture.analyse(folder.resolve("one"));
        fixture.analyse(folder.resolve("two"));

        for (String file :
                new String[] {"findings.arrow", "curves.arrow", "redundancy.arrow", "findings/part-00000.parquet"}) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void noColumnAndNoSentenceOrdersCourts() throws Exception {
        shares(3).yearToDate("share", 1, Parts.of(82, 100), null).analyse(folder);

        assertThat(FindingColumns.of("test"))
                .extracting(column -> column.name())
                .noneMatch(name -> name.matches(".*(rank|percentile|quartile|score).*"));
        for (String bundle : new String[] {"", "_zh_Hans", "_zh_Hant"}) {
            try (var stream = Sentence.class.getResourceAsStream("sentences" + bundle + ".properties")) {
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.startsWith("#")))
                        .noneMatch(line -> line.matches(".*(排名|排序|名次|第一|rank|best|worst|better|worse).*"));
            }
        }
        assertThat(Files.exists(folder.resolve("findings.arrow"))).isTrue();
    }

    private static AnalyseFixture shares(int courts) {
        return new AnalyseFixture(courts, CUT_OFF).indicator("share", "proportion", "share");
    }

    /** Values of the one finding of a court. */
    private String ask(String columns, String court) throws SQLException, IOException {
        return one("SELECT %s FROM '%s/findings/*.parquet' WHERE court = '%s'".formatted(columns, folder, court));
    }

    static String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.append(i == 1 ? "" : "|").append(result.getString(i));
            }
            assertThat(result.next()).isFalse();
            return row.toString();
        }
    }
}
