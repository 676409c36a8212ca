package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;
import zhixiao.jobs.check.UseRequest;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.run.Progress;
import zhixiao.jobs.run.Run;
import zhixiao.spec.Specs;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Purpose;

/** {@code zhixiao check} and {@code ledger} as users call them, on a folder of figures written by hand. */
class CheckCommandTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 12, 31);
    private static final String QUARTERLY = """
            version: 1
            limits: test
            rules:
              quarterly:
                because: Once a quarter.
                at_most: { uses: 1, per: quarter }
              enough:
                because: Thirty cases.
                minimum_denominator: 30
            """;

    @TempDir
    Path folder;

    private Path out;
    private Path limits;
    private String ledger;

    @BeforeEach
    void aRunOfOneIndicatorAndTwoCourts() throws Exception {
        out = run("out");
        limits = Files.writeString(folder.resolve("limits.yaml"), QUARTERLY);
        ledger = folder.resolve("ledger").toString();
    }

    @Test
    void aUseIsJudgedEnteredAndConfirmed() throws Exception {
        Spoken check = check(out, "2026-01-10");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).contains("permitted 1; with conditions 0; refused 1", "Thirty cases. (test.enough)");
        assertThat(ask("recipient, verdict, rules, sentence_en"))
                .containsExactly(
                        "C1|permitted|null|Permitted.", "C2|refused|test.enough|Refused: Thirty cases (test.enough).");
        assertThat(kinds()).containsExactly("begun", "limits", "reserved", "confirmed");
        assertThat(Files.readString(out.resolve("report/index.html")))
                .contains("Use and burden", "1 may go out, some under conditions; 1 may not");
        assertThat(Spoken.by("ledger", "verify", "--ledger", ledger).out()).startsWith("Ledger local: entry 4");
        assertThat(Spoken.by("ledger", "burden", "2026", "--ledger", ledger).out())
                .contains("C1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1");
    }

    @Test
    void theSameUseIsEnteredOnceHoweverOftenItIsTried() throws Exception {
        assertThat(check(out, "2026-01-10").code()).isZero();
        assertThat(check(out, "2026-01-11").code()).isZero();
        assertThat(kinds()).containsExactly("begun", "limits", "reserved", "confirmed");
    }

    @Test
    void whereNothingIsPermittedTheExitCodeIsFourAndTheOldResultStays() throws Exception {
        assertThat(check(out, "2026-01-10").code()).isZero();
        Path other = run("other");
        Spoken second = check(other, "2026-02-10");
        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err()).contains("ZX602", "test.quarterly", "other.failed");
        assertThat(other.resolve("verdicts")).doesNotExist();
        assertThat(folder.resolve("other.failed/verdicts")).isDirectory();
        assertThat(kinds()).containsExactly("begun", "limits", "reserved", "confirmed", "refused");
        assertThat(check(other, "2026-04-01").code()).isZero();
    }

    @Test
    void allOrNothingRefusesTheWholeForOneRefusal() throws Exception {
        Spoken whole = check(out, "2026-01-10", "--all-or-nothing");
        assertThat(whole.code()).isEqualTo(4);
        assertThat(whole.err()).contains("test.enough");
        assertThat(out.resolve("release")).doesNotExist();
        assertThat(kinds()).containsExactly("begun", "limits", "refused");
        assertThat(check(run("both", Parts.of(82, 100), Parts.of(777, 1234)), "2026-01-10", "--all-or-nothing")
                        .code())
                .isZero();
    }

    @Test
    void aUseThatIsTakenBackCountsNoMore() throws Exception {
        check(out, "2026-01-10");
        String use = Spoken.by("ledger", "list", "--ledger", ledger)
                .out()
                .lines()
                .toList()
                .get(2)
                .split("\t")[3];
        assertThat(Spoken.by("ledger", "withdraw", use, "--because", "not sent", "--ledger", ledger)
                        .code())
                .isZero();
        assertThat(check(run("other"), "2026-02-10").code()).isZero();
        assertThat(Spoken.by("ledger", "withdraw", "nothing", "--because", "x", "--ledger", ledger)
                        .err())
                .contains("ZX301");
    }

    @Test
    void aRunThatIsKilledAfterItsReservationLeavesNoUse() throws Exception {
        check(run("first"), "2025-01-10");
        try (Run killed = Run.open(out, Optional.empty(), Progress.QUIET, 1)) {
            killed.keepFindings();
            killed.check(request(), read(), LedgerPlace.of(ledger));
            // Closed without publishing, as a kill would.
        }
        assertThat(kinds()).endsWith("reserved");
        assertThat(check(out, "2026-01-20").code()).isZero();
        assertThat(kinds()).endsWith("reserved", "withdrawn", "reserved", "confirmed");
    }

    @Test
    void ofTwoRunsAtOnceExactlyOneGetsTheLastUse() throws Exception {
        check(run("first"), "2025-01-10");
        List<Path> outs = List.of(run("a"), run("b"), run("c"));
        ExecutorService threads = Executors.newFixedThreadPool(outs.size());
        try {
            List<Future<Integer>> codes = new ArrayList<>();
            outs.forEach(one ->
                    codes.add(threads.submit(() -> check(one, "2026-01-10").code())));
            List<Integer> ended = new ArrayList<>();
            for (Future<Integer> code : codes) {
                ended.add(code.get());
            }
            assertThat(ended).containsExactlyInAnyOrder(0, 4, 4);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLedgerCannotBeSwapped() throws Exception {
        check(out, "2026-01-10");
        ledger = folder.resolve("fresh").toString();
        assertThat(check(out, "2026-04-10").err()).contains("ZX604", "\"local\"");
        Spoken.by("ledger", "begin", "local", "--ledger", ledger);
        Spoken swapped = check(out, "2026-04-10");
        assertThat(swapped.err()).contains("ZX605");
        assertThat(swapped.code()).isEqualTo(2);
    }

    @Test
    void limitsThatPinALedgerWantThatOne() throws IOException {
        Files.writeString(limits, QUARTERLY.replace("limits: test", "limits: test\nledger: court-p"));
        assertThat(check(out, "2026-01-10").err()).contains("ZX604", "\"court-p\"");
        Spoken.by("ledger", "begin", "court-p", "--ledger", ledger);
        assertThat(check(out, "2026-01-10").code()).isZero();
    }

    @Test
    void aPackHoldsItsOwnCourtsFiguresAndNothingOfAnother() throws Exception {
        Path both = run("both", Parts.of(82, 100), Parts.of(777, 1234));
        Spoken check = check(both, "2026-01-10");
        assertThat(check.out()).contains("Packs:", "(2)");
        assertThat(courts(both.resolve("release/C1"))).containsExactly("C1");
        assertThat(courts(both.resolve("release/C2"))).containsExactly("C2");
        String first = FiguresFolder.text(both.resolve("release/C1"));
        assertThat(first).contains("Court 1", "82.00%").doesNotContain("C2", "Court 2", "1234", "1,234", "62.97%");
        String second = FiguresFolder.text(both.resolve("release/C2"));
        assertThat(second).contains("Court 2", "62.97%").doesNotContain("C1", "Court 1", "82.00%");
        // The court with few cases gets no pack at all.
        check(out, "2026-04-10");
        assertThat(out.resolve("release/C1")).isDirectory();
        assertThat(out.resolve("release/C2")).doesNotExist();
    }

    @Test
    void aPackTellsWhatComparableCourtsHaveTogetherIfTheyAreEnough() throws Exception {
        check(out, "2026-01-10");
        assertThat(FiguresFolder.ask(
                        "SELECT concat_ws(' ', centre, code) FROM '" + out + "/release/C1/band/*.parquet'"))
                .containsExactly("TOO_FEW_CONTRIBUTORS");
        Path many = FiguresFolder.make(folder.resolve("many"), 20, CUT_OFF, figures -> {
            figures.indicator("share", "proportion", "share");
            for (int court = 1; court <= 20; court++) {
                figures.yearToDate("share", court, Parts.of(400 + court, 1000), null);
            }
        });
        check(many, "2026-04-10");
        String columns = "concat_ws(' ', courts, centre, rounded_to, round(low, 2), round(high, 2))";
        for (String court : List.of("C1", "C20")) {
            // 8210 of 20000, and the 95 % lines of a thousand cases around 41 %, which are 3.05 points away.
            assertThat(FiguresFolder.ask(
                            "SELECT " + columns + " FROM '" + many + "/release/" + court + "/band/*.parquet'"))
                    .containsExactly("20 0.41 0.01 0.38 0.44");
        }
    }

    @Test
    void whatWasPlannedStandsBesideWhatWasDone() throws Exception {
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), """
                version: 1
                plan: p
                title: A plan
                issuer: P
                year: 2026
                catalogue: %s
                uses:
                  spring: { purpose: circulation, on: 2026-04-20, to: [ C1 ], indicators: [ appeal_rate ] }
                """.formatted(Path.of("../metrics-spec/catalogues/spc-2024-09.yaml")
                        .toAbsolutePath()
                        .normalize()));
        assertThat(check(out, "2026-01-10", "--plan", plan + "").code()).isZero();
        assertThat(FiguresFolder.ask("SELECT concat_ws(' ', court, month, uses, planned) FROM '" + out
                        + "/burden/*.parquet' WHERE uses + planned > 0"))
                .containsExactly("C1 1 1 0", "C1 4 0 1");
        assertThat(Files.readString(out.resolve("report/index.html"))).contains("0 (1)", "1 (1)", "In brackets");
    }

    @Test
    void theCourtThatIssuesGetsCourtsInOfficialOrderAndNoValue() throws Exception {
        check(out, "2026-01-10");
        String edition = out + "/release/_issuer/positions/*.parquet";
        assertThat(FiguresFolder.ask("SELECT concat_ws(' ', court, verdict, rules, position) FROM '" + edition + "'"))
                .containsExactly("C1 permitted no_range", "C2 refused test.enough no_range");
        assertThat(FiguresFolder.ask("SELECT column_type FROM (DESCRIBE SELECT * FROM '" + edition + "')"))
                .doesNotContain("DOUBLE");
    }

    /** The courts of a pack's tables, as whoever receives it sees them. */
    private static List<String> courts(Path pack) throws SQLException {
        return FiguresFolder.ask("SELECT court FROM '" + pack + "/indicators/*.parquet' UNION SELECT court FROM '"
                + pack + "/findings/*.parquet'");
    }

    @Test
    void whatIsNotThereIsTold() {
        Spoken nobody = Spoken.by(
                "check",
                "--out",
                out + "",
                "--limits",
                limits + "",
                "--purpose",
                "meeting",
                "--issuer",
                "Q",
                "--to",
                "C9",
                "--ledger",
                ledger);
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("ZX603", "\"Q\"", "\"C9\"", "did you mean");
        Spoken misspelt =
                Spoken.by("check", "--out", out + "", "--limits", limits + "", "--purpose", "meting", "--issuer", "P");
        assertThat(misspelt.err()).contains("monitoring|meeting|circulation");
        assertThat(Spoken.by("ledger", "list", "--ledger", folder.resolve("none") + "")
                        .err())
                .contains("ZX001");
    }

    private UseRequest request() {
        return new UseRequest(
                Purpose.CIRCULATION,
                Form.PLAIN,
                "P",
                "",
                LocalDate.of(2026, 1, 10),
                "year_to_date",
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private List<Limits> read() {
        return List.of(Specs.local().limits(limits.toString()).orElseThrow());
    }

    private Spoken check(Path run, String on, String... more) {
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", "circulation", "--issuer", "P", "--on", on, "--ledger", ledger));
        words.addAll(List.of(more));
        return Spoken.by(words.toArray(String[]::new));
    }

    private List<String> kinds() {
        return Spoken.by("ledger", "list", "--ledger", ledger)
                .out()
                .lines()
                .map(line -> line.split("\t")[2])
                .toList();
    }

    /** A folder as a run leaves it: C1 with a hundred cases and C2 with seven, below P. */
    private Path run(String name) throws Exception {
        return run(name, Parts.of(82, 100), Parts.of(3, 7));
    }

    private Path run(String name, Parts first, Parts second) throws Exception {
        return FiguresFolder.make(
                folder.resolve(name), 2, CUT_OFF, figures -> figures.indicator("share", "proportion", "share")
                        .yearToDate("share", 1, first, null)
                        .yearToDate("share", 2, second, null));
    }

    private List<String> ask(String columns) throws SQLException {
        return FiguresFolder.ask("SELECT concat_ws('|', "
                + columns.replaceAll("(\\w+)", "coalesce($1::VARCHAR, 'null')") + ") FROM '" + out.resolve("verdicts")
                + "/*.parquet' ORDER BY recipient");
    }
}
