package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.testing.Store;
import zhixiao.jobs.testing.TestLists;
import zhixiao.reports.data.RegisterCount;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** The counts of a register for a meeting, held against what was done to it by hand. */
class RegisterTotalsTest {
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final CourtTree COURTS = CourtTree.of(
            List.of(court("H", 1, null), court("B", 2, "H"), court("A", 3, "H")), List.of("high", "basic"));

    @TempDir
    Path folder;

    private Register register;

    private static Court court(String code, int order, String parent) {
        return new Court(
                code, order, parent == null ? "high" : "basic", Optional.ofNullable(parent), LocalizedText.same(code));
    }

    private static CaseKey key(String court, int number) {
        return new CaseKey(court, String.valueOf(number));
    }

    @BeforeEach
    void threeUpdates() throws SQLException {
        register = Register.open(Store.H2.place(folder), "long_pending");
        update(LocalDate.of(2025, 7, 31), Map.of(), key("A", 1), key("A", 2), key("B", 3));
        update(AUGUST, Map.of(key("A", 2), Standing.OVER), key("A", 1), key("B", 3), key("gone", 9));
        // In September one more is closed, one vanishes, two come in; a target is set, and passes.
        update(
                SEPTEMBER.minusDays(20),
                Map.of(key("B", 3), Standing.OVER, key("gone", 9), Standing.OPEN),
                key("A", 1),
                key("B", 4),
                key("H", 5));
        register.enter(
                SEPTEMBER.minusDays(19),
                Person.of(Role.PRESIDENT),
                book -> List.of(new Draft(
                        key("B", 4),
                        State.PLANNED,
                        new Particulars(
                                Optional.of(Person.of(Role.JUDGE_IN_CHARGE)),
                                Optional.empty(),
                                "plan",
                                Optional.of(SEPTEMBER.minusDays(1)),
                                Optional.empty(),
                                Optional.empty()))));
        update(SEPTEMBER, Map.of(), key("B", 4), key("H", 5));
    }

    private void update(LocalDate day, Map<CaseKey, Standing> absent, CaseKey... listed) {
        register.update(Days.of(day, "rule", List.of(listed), absent));
    }

    /** By court, scope and item. */
    private Map<String, Long> totals(LocalDate since) throws IOException {
        Path into = Files.createDirectories(folder.resolve("totals"));
        new RegisterTotals(TestLists.longPending(), register.account(), since, COURTS).write(into);
        Map<String, Long> counts = new LinkedHashMap<>();
        RegisterCount.read(into.resolve("long_pending.arrow"))
                .forEach(row -> counts.put(
                        row.court() + " " + row.scope() + " " + Word.of(row.item())
                                + row.reason().map(reason -> " " + reason).orElse(""),
                        row.entries()));
        return counts;
    }

    @Test
    void whatHappenedSinceTheDayIsToldOfEachCourtAndOfAllBelowIt() throws IOException {
        Map<String, Long> counts = totals(AUGUST);
        Map<String, Long> expected = new HashMap<>();
        expected.put("A own stock_before", 1L);
        expected.put("A own stock_now", 1L);
        expected.put("A own vanished", 1L);
        expected.put("B own stock_before", 1L);
        expected.put("B own aged_in", 1L);
        expected.put("B own removed", 1L);
        expected.put("B own closed", 1L);
        expected.put("B own corrected", 0L);
        expected.put("B own stock_now", 1L);
        expected.put("B own target_passed", 1L);
        expected.put("B own without_target", 0L);
        expected.put("H own aged_in", 1L);
        expected.put("H own reason over_12m", 1L);
        expected.put("H own reason over_36m", 0L);
        expected.put("H own limit_unknown", 1L);
        expected.put("H tree stock_before", 2L);
        expected.put("H tree aged_in", 2L);
        expected.put("H tree removed", 1L);
        expected.put("H tree stock_now", 3L);
        expected.put("H tree without_target", 2L);
        assertThat(counts).containsAllEntriesOf(expected);
        // Courts in official order; a rule without its number is not told of, and a court that is none of the run
        // neither.
        assertThat(counts.keySet())
                .extracting(row -> row.charAt(0))
                .isSortedAccordingTo((one, other) -> Integer.compare("HBA".indexOf(one), "HBA".indexOf(other)));
        assertThat(counts.keySet()).noneMatch(row -> row.contains("own_threshold") || row.contains("gone"));
    }

    @Test
    void theStockAddsUpWhateverTheDay() throws IOException {
        for (LocalDate since : List.of(AUGUST.minusYears(1), AUGUST, SEPTEMBER)) {
            Path into = Files.createDirectories(folder.resolve("of " + since));
            RegisterTotals.Summary summary =
                    new RegisterTotals(TestLists.longPending(), register.account(), since, COURTS).write(into);
            assertThat(summary.elsewhere()).isEqualTo(0);
            Map<String, Long> sums = new HashMap<>();
            RegisterCount.read(into.resolve("long_pending.arrow"))
                    .forEach(row -> sums.merge(
                            row.court() + "/" + row.scope() + "/" + Word.of(row.item()), row.entries(), Long::sum));
            for (String court : List.of("H/own", "H/tree", "B/own", "A/own")) {
                assertThat(sums.get(court + "/stock_now"))
                        .as(court + " since " + since)
                        .isEqualTo(sums.get(court + "/stock_before")
                                + sums.get(court + "/aged_in")
                                - sums.get(court + "/removed"));
                assertThat(sums.get(court + "/removed"))
                        .isEqualTo(sums.get(court + "/closed")
                                + sums.get(court + "/corrected")
                                + sums.get(court + "/rule"));
            }
        }
    }

    @Test
    void entriesOfACourtThatTheRunDoesNotKnowAreCountedApart() throws IOException {
        update(SEPTEMBER.plusDays(1), Map.of(), key("B", 4), key("H", 5), key("gone", 9));
        Path into = Files.createDirectories(folder.resolve("more"));
        assertThat(new RegisterTotals(TestLists.longPending(), register.account(), AUGUST, COURTS)
                        .write(into)
                        .elsewhere())
                .isOne();
    }
}
