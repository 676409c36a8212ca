package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/** What the public sees of figures of three courts and two lines, whoever lays all packs and all releases side by side. */
class PublicationTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    /** Appeals of cases: by court civil and criminal. The three of the first court are few. */
    private static final long[][] APPEALS = {{3, 40}, {50, 45}, {60, 70}};

    private static final long[][] CASES = {{100, 90}, {120, 80}, {150, 140}};

    @TempDir
    Path folder;

    private Path limits;

    @BeforeEach
    void limitsThatSayNothingOfSmallCounts() throws Exception {
        limits = Files.writeString(folder.resolve("limits.yaml"), """
                version: 1
                limits: test
                rules:
                  monthly: { because: Once a month., at_most: { uses: 1, per: month } }
                """);
    }

    @Test
    void aSmallCountIsHiddenAndAnotherOneWithItInEveryIndicatorThatHasIt() throws Exception {
        Path run = run("year", DECEMBER, APPEALS);
        publish(run, "2026-01-20");
        // The row of the first court would give the small count back, so its other line goes, too; its total stays.
        for (String indicator : List.of("rate", "appeals")) {
            assertThat(pack(run, "C1", indicator))
                    .containsExactly("all ok 43", "civil suppressed", "criminal suppressed");
            assertThat(pack(run, "C2", indicator)).containsExactly("all ok 95", "civil ok 50", "criminal ok 45");
        }
        assertThat(FiguresFolder.ask("SELECT denominator::INT FROM '" + run
                        + "/release/C1/indicators/*.parquet' WHERE indicator = 'rate' ORDER BY line"))
                .containsExactly("190", "100", "90");
        assertThat(told(run))
                .containsExactly(
                        "rate C1 civil 3 small 0-43", "rate C1 criminal 40 protects_others null-null",
                        "appeals C1 civil 3 small 0-43", "appeals C1 criminal 40 protects_others null-null");
    }

    @Test
    void whatIsHiddenStandsNowhereInThePackItsReportIncluded() throws Exception {
        long[][] appeals = {{3, 4001}, {5000, 4500}, {6000, 7000}};
        long[][] cases = {{10000, 9000}, {12000, 8000}, {15000, 14000}};
        Path run =
                FiguresFolder.make(folder.resolve("large"), 3, DECEMBER, figures -> figures(figures, appeals, cases));
        publish(run, "2026-01-20");
        String text = FiguresFolder.text(run.resolve("release/C1"));
        assertThat(text).contains("21.07%", "Not shown, so that nobody is recognised");
        assertThat(text).doesNotContain("4001", "4,001", "0.44455", "44.46%", "0.0003", "0.03%");
        assertThat(run.resolve("release/C1/disclosure")).doesNotExist();
    }

    @Test
    void aFewMoreThanInTheReleaseBeforeAreNotToldEither() throws Exception {
        publish(run("november", NOVEMBER, APPEALS), "2025-12-10");
        long[][] more = {{3, 60}, {52, 65}, {60, 90}};
        Path december = run("december", DECEMBER, more);
        publish(december, "2026-01-20");
        // 52 less 50 would be the two appeals of December. At least 37, for of the 80 criminal cases no more than 80
        // can be in 117.
        assertThat(pack(december, "C2", "rate"))
                .containsExactly("all ok 117", "civil suppressed", "criminal suppressed");
        assertThat(told(december)).contains("rate C2 civil 52 earlier_release 37-117");
        // Nothing was added to the civil cases of the third court, and that is told: nobody is in a zero.
        assertThat(pack(december, "C3", "rate")).containsExactly("all ok 150", "civil ok 60", "criminal ok 90");
    }

    @Test
    void aReleaseThatWasTakenBackIsNotMinded() throws Exception {
        publish(run("november", NOVEMBER, APPEALS), "2025-12-10");
        String use =
                ledger("list").out().lines().skip(2).findFirst().orElseThrow().split("\t")[3];
        assertThat(ledger("withdraw", use, "--because", "not sent").code()).isZero();
        Path december = run("december", DECEMBER, new long[][] {{3, 60}, {52, 65}, {60, 90}});
        publish(december, "2026-01-20");
        assertThat(pack(december, "C2", "rate")).containsExactly("all ok 117", "civil ok 52", "criminal ok 65");
    }

    @Test
    void aWindowThatIsReleasedAgainHidesTheSameAndNoLateEntryShows() throws Exception {
        publish(run("first", DECEMBER, APPEALS), "2026-01-20");
        Path again = run("again", DECEMBER, new long[][] {{9, 40}, {50, 47}, {60, 70}});
        publish(again, "2026-02-20");
        // Nine are not few, but the three of before would follow from the totals; of the second court two came late.
        assertThat(pack(again, "C1", "rate")).containsExactly("all ok 49", "civil suppressed", "criminal suppressed");
        assertThat(pack(again, "C2", "rate")).containsExactly("all suppressed", "civil ok 50", "criminal suppressed");
        assertThat(FiguresFolder.text(again.resolve("release/C2")))
                .contains(">not shown<")
                .doesNotContain("48.50%");
    }

    @Test
    void roundingIsTheAlternativeWhereTheLimitsSaySo() throws Exception {
        Files.writeString(limits, """
                version: 1
                limits: test
                rules:
                  rounded: { because: Rounded to five., small_counts: { below: 5, by: rounding } }
                """);
        Path run = run("year", DECEMBER, APPEALS);
        publish(run, "2026-01-20");
        assertThat(pack(run, "C1", "rate")).containsExactly("all ok 45", "civil ok 5", "criminal ok 40");
        assertThat(FiguresFolder.ask("SELECT value FROM '" + run
                        + "/release/C1/indicators/*.parquet' WHERE indicator = 'rate' AND line = 'civil'"))
                .containsExactly("0.05");
        assertThat(told(run)).isEmpty();
    }

    /** Judges of two lines are not the sum of both: they would make every network of sums untrue, and are left out. */
    @Test
    void differentOnesAreLeftOutAndChangeNothingForTheOthers() throws Exception {
        publish(run("year", DECEMBER, APPEALS), "2026-01-20");
        List<String> without = pack(folder.resolve("year"), "C1", "rate");
        for (String by : List.of("hiding", "rounding")) {
            Path run = FiguresFolder.make(folder.resolve("judges-" + by), 3, DECEMBER, figures -> {
                figures(figures, APPEALS, CASES);
                figures.indicator("judges", "count", "number").distinct();
                figures.indicator("per_judge", "ratio", "ratio").distinct();
                for (int court = 1; court <= 3; court++) {
                    for (String line : List.of("all", "civil", "criminal")) {
                        long appeals = APPEALS[court - 1][0];
                        figures.line(line).yearToDate("judges", court, Parts.count(20 + court), null);
                        figures.yearToDate("per_judge", court, Parts.of(appeals, 20 + court), null);
                    }
                }
            });
            Files.writeString(limits, """
                    version: 1
                    limits: test
                    rules:
                      small: { because: Small counts., small_counts: { below: 5, by: %s } }
                    """.formatted(by));
            publish(run, "2026-01-20");
            assertThat(pack(run, "C1", "judges")).as(by).isEmpty();
            assertThat(pack(run, "C1", "per_judge")).as(by).isEmpty();
            assertThat(FiguresFolder.text(run.resolve("release/C1"))).as(by).doesNotContain("per_judge");
            if (by.equals("hiding")) {
                assertThat(pack(run, "C1", "rate")).isEqualTo(without);
                assertThat(told(run)).noneMatch(row -> row.contains("judge"));
            }
        }
    }

    @Test
    void onceMoreGivesTheSameBytes() throws Exception {
        Path run = run("year", DECEMBER, APPEALS);
        publish(run, "2026-01-20");
        byte[] pack = Files.readAllBytes(run.resolve("release/C1/indicators.arrow"));
        byte[] audit = Files.readAllBytes(run.resolve("disclosure.arrow"));
        publish(run, "2026-01-21");
        assertThat(Files.readAllBytes(run.resolve("release/C1/indicators.arrow")))
                .isEqualTo(pack);
        assertThat(Files.readAllBytes(run.resolve("disclosure.arrow"))).isEqualTo(audit);
    }

    private Path run(String name, LocalDate asOf, long[][] appeals) throws Exception {
        return FiguresFolder.make(folder.resolve(name), 3, asOf, figures -> figures(figures, appeals, CASES));
    }

    /** A rate of appeals and the same appeals as a count of their own. */
    private static void figures(AnalyseFixture figures, long[][] appeals, long[][] cases) {
        figures.indicator("rate", "proportion", "share").indicator("appeals", "count", "cases");
        for (String indicator : List.of("rate", "appeals")) {
            for (int court = 0; court < 3; court++) {
                long[] above = {appeals[court][0] + appeals[court][1], appeals[court][0], appeals[court][1]};
                long[] below = {cases[court][0] + cases[court][1], cases[court][0], cases[court][1]};
                String[] lines = {"all", "civil", "criminal"};
                for (int line = 0; line < 3; line++) {
                    Parts parts =
                            indicator.equals("rate") ? Parts.of(above[line], below[line]) : Parts.count(above[line]);
                    figures.line(lines[line]).yearToDate(indicator, court + 1, parts, null);
                }
            }
        }
    }

    private static List<String> pack(Path run, String court, String indicator) throws Exception {
        return FiguresFolder.ask("SELECT concat_ws(' ', line, status, numerator::INT) FROM '" + run + "/release/"
                + court + "/indicators/*.parquet' WHERE indicator = '" + indicator + "' ORDER BY line");
    }

    private static List<String> told(Path run) throws Exception {
        return FiguresFolder.ask("SELECT concat_ws(' ', indicator, court, line, cases, because,"
                + " coalesce(least::VARCHAR, 'null') || '-' || coalesce(most::VARCHAR, 'null')) FROM '" + run
                + "/disclosure/*.parquet'");
    }

    private void publish(Path run, String on) {
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", "publication", "--issuer", "P", "--on", on));
        words.addAll(List.of("--ledger", folder.resolve("ledger") + ""));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
    }

    private Spoken ledger(String... words) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(words));
        all.addAll(List.of("--ledger", folder.resolve("ledger") + ""));
        return Spoken.by(all.toArray(String[]::new));
    }
}
