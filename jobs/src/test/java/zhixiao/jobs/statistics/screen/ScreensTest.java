package zhixiao.jobs.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.text.Language;

/** What the screens say of courts made up with and without a pattern. */
class ScreensTest {
    private static final WorkingDays CALENDAR = WorkingDays.weekendsOnly();

    @Test
    void closingsThatCrowdAtMonthEndsAreAskedAboutAndOthersAreNot() {
        List<Outcome<Screening>> screenings = new ArrayList<>();
        for (int court = 0; court < 40; court++) {
            screenings.add(year(3, court < 5 ? 3 : 1, court).monthEnds(2025));
        }
        ScreenFamily family = ScreenFamily.of(screenings);
        assertThat(family.tests()).isEqualTo(40);
        assertThat(IntStream.range(0, 40)
                        .filter(court -> family.results().get(court).asked()))
                .containsExactly(0, 1, 2, 3, 4);
        Screening first = screenings.get(0).orThrow();
        assertThat(first.ratio()).isCloseTo(3, within(0.8));
        assertThat(first.interval().contains(3)).isTrue();
    }

    @Test
    void courtsWithoutAPatternAreAskedNothing() {
        int asked = 0;
        int below5 = 0;
        for (int round = 0; round < 20; round++) {
            List<Outcome<Screening>> screenings = new ArrayList<>();
            for (int court = 0; court < 50; court++) {
                screenings.add(year(2, 1, 5000 + 50L * round + court).december(2025));
            }
            below5 += (int) screenings.stream()
                    .filter(screening -> screening.orThrow().p() < 0.05)
                    .count();
            asked += (int) ScreenFamily.of(screenings).results().stream()
                    .filter(ScreenFamily.Result::asked)
                    .count();
        }
        assertThat(below5 / 1000.0).isBetween(0.02, 0.06);
        assertThat(asked).isZero();
    }

    @Test
    void ofWhatIsReportedOnlyTheStatedShareIsChance() {
        // 900 tests without and 100 with an effect: of those below 0.05 at most one in twenty is chance.
        Random random = new Random(8);
        double shares = 0;
        int rounds = 200;
        for (int round = 0; round < rounds; round++) {
            List<OptionalDouble> p = IntStream.range(0, 1000)
                    .mapToObj(i -> OptionalDouble.of(i < 900 ? random.nextDouble() : Math.pow(random.nextDouble(), 8)))
                    .toList();
            List<OptionalDouble> q = BenjaminiHochberg.adjust(p);
            long found = q.stream().filter(value -> value.getAsDouble() < 0.05).count();
            long chance = IntStream.range(0, 900)
                    .filter(i -> q.get(i).getAsDouble() < 0.05)
                    .count();
            shares += found == 0 ? 0 : chance / (double) found;
        }
        assertThat(shares / rounds).isBetween(0.02, 0.05);
    }

    @Test
    void aSmallEffectIsNotAskedAboutHoweverClear() {
        Screening clear = Spikes.window(ScreenKind.MONTH_END_CLOSINGS, 13_000, 36, 60_000, 214)
                .orThrow();
        assertThat(clear.p()).isLessThan(1e-50);
        assertThat(clear.matters()).isFalse();
        Screening few =
                Spikes.window(ScreenKind.MONTH_END_CLOSINGS, 15, 3, 10, 18).orThrow();
        assertThat(few.ratio()).isGreaterThan(5);
        assertThat(few.matters()).isFalse();
    }

    @Test
    void daysThatVaryAnywayWeakenTheEvidence() {
        Screening exact =
                Spikes.window(ScreenKind.MONTH_END_CLOSINGS, 180, 36, 420, 214).orThrow();
        Screening wide = Spikes.window(ScreenKind.MONTH_END_CLOSINGS, 180, 36, 420, 214, 9)
                .orThrow();
        assertThat(wide.p()).isGreaterThan(1e6 * exact.p());
        assertThat(wide.ratio()).isEqualTo(exact.ratio());
        // Days of 0 and 4 in turn vary beyond chance; days of 2 do not.
        TreeMap<LocalDate, Long> swinging = new TreeMap<>();
        TreeMap<LocalDate, Long> steady = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
            if (CALENDAR.works(day)) {
                swinging.put(day, day.getDayOfMonth() % 2 * 4L);
                steady.put(day, 2L);
            }
        }
        LocalDate first = LocalDate.of(2025, 1, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        assertThat(new DailyCounts(swinging, CALENDAR).dispersion(first, last)).isGreaterThan(1.8);
        assertThat(new DailyCounts(steady, CALENDAR).dispersion(first, last)).isEqualTo(1);
    }

    @Test
    void noFilingProvesNothingWhereFewWereExpected() {
        assertThat(FilingStops.stop(0, 2.4).code()).contains(RefusalCode.NOT_ATTAINABLE);
        assertThat(FilingStops.stop(0, 3.6).code()).contains(RefusalCode.NOT_ATTAINABLE);
        assertThat(FilingStops.stop(0, 3.7).orThrow().p()).isLessThan(0.025);
        assertThat(FilingStops.stop(4, 0).code()).contains(RefusalCode.NOTHING_EXPECTED);
        Screening stop = FilingStops.stop(8, 60).orThrow();
        assertThat(stop.matters()).isTrue();
        Screening rebound = Spikes.rebound(96, 21, 31, 22).orThrow();
        // Against a January that may be 1.3 times December anyway.
        assertThat(rebound.p())
                .isGreaterThan(Spikes.window(ScreenKind.FILING_REBOUND, 96, 21, 31, 22)
                        .orThrow()
                        .p());
        ScreenFamily.Result both =
                ScreenFamily.of(List.of(Outcome.known(stop))).results().get(0);
        ScreenFamily.Result after =
                ScreenFamily.of(List.of(Outcome.known(rebound))).results().get(0);
        assertThat(FilingStops.together(both, after)).isTrue();
    }

    @Test
    void crowdingUnderALimitIsFoundAndAFallingCurveIsNotTakenForIt() {
        TreeMap<Integer, Long> falling = new TreeMap<>();
        for (int day = 0; day < 400; day++) {
            falling.put(day, Math.round(60 * Math.exp(-day / 45.0)));
        }
        Screening smooth =
                Bunching.atLimit(DayHistogram.of(falling).orThrow(), 90).orThrow();
        assertThat(smooth.ratio()).isCloseTo(1, within(0.15));
        assertThat(smooth.p()).isGreaterThan(0.2);
        TreeMap<Integer, Long> crowded = new TreeMap<>(falling);
        for (int day = 84; day <= 90; day++) {
            crowded.merge(day, 12L, Long::sum);
            crowded.merge(day + 7, -4L, Long::sum);
        }
        Screening found =
                Bunching.atLimit(DayHistogram.of(crowded).orThrow(), 90).orThrow();
        assertThat(found.ratio()).isGreaterThan(3);
        assertThat(found.p()).isLessThan(1e-6);
        assertThat(found.matters()).isTrue();
        assertThat(Bunching.atLimit(DayHistogram.EMPTY, 90).code()).contains(RefusalCode.NO_CASES);
        assertThat(Bunching.atLimit(DayHistogram.EMPTY, 20).code()).contains(RefusalCode.INVALID_INPUT);
    }

    /** Courts in which nothing happens but chance: durations of a smooth, skewed shape. */
    @Test
    void byChanceNoCourtIsAskedAboutANumberOfDays() {
        Random random = new Random(20);
        int rounds = 2000;
        int small = 0;
        List<Outcome<Screening>> courts = new ArrayList<>();
        for (int court = 0; court < rounds; court++) {
            int[] days = IntStream.range(0, 400)
                    .map(i -> (int) Math.round(Math.exp(4.4 + 0.6 * random.nextGaussian())))
                    .toArray();
            Outcome<Screening> found =
                    Bunching.atLimit(DayHistogram.ofDays(days).orThrow(), 90);
            courts.add(found);
            small += found.orThrow().p() < 0.05 ? 1 : 0;
        }
        assertThat(small / (double) rounds).isBetween(0.02, 0.06);
        assertThat(ScreenFamily.of(courts).results()).noneMatch(ScreenFamily.Result::asked);
    }

    @Test
    void limitsAreKeptEverywhereSoACourtIsHeldAgainstHowOthersKeepTheirs() {
        // Nine of ten within, as with the others: more within than beyond is no pattern.
        Screening usual = Bunching.amongPeers(90, 10, 900, 100).orThrow();
        assertThat(usual.ratio()).isCloseTo(1, within(0.1));
        assertThat(usual.matters()).isFalse();
        Screening more = Bunching.amongPeers(150, 3, 900, 100).orThrow();
        assertThat(more.matters()).isTrue();
        assertThat(more.p()).isLessThan(0.001);
        assertThat(Bunching.amongPeers(0, 0, 9, 1).code()).contains(RefusalCode.NO_CASES);
        assertThat(Bunching.amongPeers(9, 1, 0, 0).code()).contains(RefusalCode.NOTHING_EXPECTED);
    }

    @Test
    void emptyWorkingDaysAreCountedByTheOfficialCalendarOnly() {
        TreeMap<LocalDate, Long> filings = new TreeMap<>();
        LocalDate first = LocalDate.of(2025, 1, 1);
        WorkingDays weekends = WorkingDays.weekendsOnly();
        for (LocalDate day = first; day.getYear() == 2025; day = day.plusDays(1)) {
            boolean stop = day.getMonthValue() == 6 && day.getDayOfMonth() <= 20;
            if (weekends.works(day) && !stop) {
                filings.put(day, 3L);
            }
        }
        WorkingDays official = new WorkingDays(first, LocalDate.of(2025, 12, 31), Set.of(), Set.of());
        DailyCounts.EmptyDays found =
                new DailyCounts(filings, official).longestEmptyRun(2025).orThrow();
        // 2 to 20 June: 15 working days, of which three each were to be expected.
        assertThat(found.days()).isEqualTo(15);
        assertThat(found.screening().expected()).isCloseTo(45, within(1e-9));
        assertThat(found.screening().matters()).isTrue();
        assertThat(found.screening().p()).isLessThan(1e-9);
        assertThat(new DailyCounts(filings, weekends).longestEmptyRun(2025).code())
                .contains(RefusalCode.NO_WORKING_DAYS);
        assertThat(new DailyCounts(new TreeMap<>(), official)
                        .longestEmptyRun(2025)
                        .code())
                .contains(RefusalCode.NOTHING_EXPECTED);
    }

    @Test
    void roundDurationsAreFound() {
        TreeMap<Integer, Long> even = new TreeMap<>();
        for (int day = 1; day <= 200; day++) {
            even.put(day, 10L);
        }
        assertThat(Bunching.roundDurations(DayHistogram.of(even).orThrow())
                        .orThrow()
                        .ratio())
                .isCloseTo(1, within(1e-12));
        even.put(60, 60L);
        even.put(90, 60L);
        Screening found =
                Bunching.roundDurations(DayHistogram.of(even).orThrow()).orThrow();
        assertThat(found.matters()).isTrue();
        assertThat(found.p()).isLessThan(1e-9);
    }

    @Test
    void casesThatComeBackAreHeldAgainstTheUsualShare() {
        assertThat(Spikes.share(ScreenKind.RENUMBERING, 40, 1000, 0.01)
                        .orThrow()
                        .matters())
                .isTrue();
        assertThat(Spikes.share(ScreenKind.RENUMBERING, 12, 1000, 0.01)
                        .orThrow()
                        .p())
                .isGreaterThan(0.2);
        assertThat(Spikes.share(ScreenKind.RENUMBERING, 40, 1000, 0).code()).contains(RefusalCode.NOTHING_EXPECTED);
        assertThat(Spikes.share(ScreenKind.RENUMBERING, 40, 30, 0.1).code())
                .contains(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR);
    }

    @Test
    void holidaysAndMakeUpDaysDecideWhichDaysAreWorked() {
        WorkingDays calendar = new WorkingDays(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                Set.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 2)),
                Set.of(LocalDate.of(2025, 9, 28)));
        assertThat(calendar.workingDays(YearMonth.of(2025, 10)))
                .isEqualTo(CALENDAR.workingDays(YearMonth.of(2025, 10)) - 2);
        assertThat(calendar.works(LocalDate.of(2025, 9, 28))).isTrue();
        assertThat(calendar.last(YearMonth.of(2025, 9), 3))
                .containsExactly(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 9, 29), LocalDate.of(2025, 9, 30));
        assertThat(calendar.place(LocalDate.of(2025, 10, 3))).isEqualTo(1);
        assertThat(calendar.place(LocalDate.of(2025, 10, 1))).isZero();
        // Half a series with holidays and half without would be held against itself.
        assertThat(calendar.throughout(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 31))
                        .official())
                .isTrue();
        assertThat(calendar.throughout(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 12, 31))
                        .official())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenIsAQuestionAndNoAccusation(ScreenKind kind) {
        Screening screening = new Screening(kind, 120, 60, 2, new Interval(1.6, 2.4), 1e-6);
        String hans = Questions.of(screening, OptionalInt.of(90), Language.ZH_HANS);
        String hant = Questions.of(screening, OptionalInt.of(90), Language.ZH_HANT);
        String english = Questions.of(screening, OptionalInt.of(90), Language.EN);
        String observed = kind == ScreenKind.DAYS_WITHOUT_FILING ? "90" : "120";
        assertThat(hans).contains("？", observed, "60").doesNotContain("假", "违", "弊", "骗", "操纵", "?");
        assertThat(hant).contains("？", observed).doesNotContain("假", "違", "弊", "騙", "操縱", "?");
        assertThat(english)
                .contains("?", "Please check")
                .doesNotContainIgnoringCase("fraud")
                .doesNotContainIgnoringCase("cheat")
                .doesNotContainIgnoringCase("fake")
                .doesNotContainIgnoringCase("manipul")
                .doesNotContainIgnoringCase("gaming")
                .doesNotContainIgnoringCase("violat");
    }

    /** A year of a court that closes so many cases a working day, and more of them on the last three of a month. */
    private static DailyCounts year(double perDay, double monthEnd, long seed) {
        TreeMap<LocalDate, Long> counts = new TreeMap<>();
        DiscreteDistribution.Sampler usual = Draws.poisson(perDay, seed);
        DiscreteDistribution.Sampler late = Draws.poisson(perDay * monthEnd, seed + 1_000_000);
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
            if (CALENDAR.works(day)) {
                boolean end = CALENDAR.last(YearMonth.from(day), 3).contains(day);
                counts.put(day, (long) (end ? late : usual).sample());
            }
        }
        return new DailyCounts(counts, CALENDAR);
    }
}
