package zhixiao.spec.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.LocalizedText;

/** The clock against one that goes from day to day and asks of each whether it counts. */
class LimitClockTest {
    private static final LocalDate FILED = LocalDate.of(2024, 1, 15);
    private static final int DAYS = 60;
    private static final Random RANDOM = new Random(20250310);

    private static LimitRule rule(boolean restarts, boolean moves) {
        return new LimitRule(
                new CodeList.Entry(1, "R", LocalizedText.same("R"), Map.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                new Limit.Length(0, DAYS),
                "filed_date",
                false,
                restarts,
                moves,
                Optional.empty(),
                Optional.empty(),
                new LimitRule.Texts("", "", "", "", "", ""));
    }

    private static TimeLimit limit(boolean lastDayExcluded, Optional<WorkingDays> days) {
        return new TimeLimit(
                List.of(),
                "case_type",
                Optional.empty(),
                "closed_date",
                new TimeLimit.Events("e", "k", "f", "u", Optional.empty()),
                Map.of(),
                lastDayExcluded,
                days);
    }

    @Test
    void goesLikeOneThatCountsDayByDay() {
        int late = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean lastDayExcluded = RANDOM.nextBoolean();
            boolean restarts = RANDOM.nextBoolean();
            LocalDate end = FILED.plusDays(RANDOM.nextInt(200));
            List<ClockEvent> events = events(end);
            LimitClock clock = LimitClock.run(
                    limit(lastDayExcluded, Optional.empty()),
                    rule(restarts, false),
                    new Limit.Length(0, DAYS),
                    FILED,
                    end,
                    events);
            DayByDay naive = new DayByDay(events, end, lastDayExcluded, restarts);
            assertThat(clock.deadline()).as("%s until %s", events, end).isEqualTo(naive.deadline());
            assertThat(clock.late()).as("%s until %s", events, end).isEqualTo(naive.late());
            late += clock.late();
        }
        assertThat(late).isPositive();
    }

    private static List<ClockEvent> events(LocalDate end) {
        List<ClockEvent> events = new ArrayList<>();
        for (int j = RANDOM.nextInt(6); j > 0; j--) {
            LocalDate from = FILED.plusDays(RANDOM.nextInt(120) - 10L);
            ClockRole role = ClockRole.values()[RANDOM.nextInt(10) < 7 ? 2 : RANDOM.nextInt(4)];
            boolean open = role == ClockRole.EXCLUDED && RANDOM.nextInt(4) == 0;
            Optional<LocalDate> until = open ? Optional.empty() : Optional.of(from.plusDays(RANDOM.nextInt(60) - 3L));
            if (!from.isAfter(end)) {
                events.add(new ClockEvent(from, role, until, Optional.empty(), "kind"));
            }
        }
        return events;
    }

    /** Holds every excluded day in a set, and walks from the start until enough days have counted. */
    private static final class DayByDay {
        private final Set<LocalDate> excluded = new HashSet<>();
        private LocalDate start = FILED;
        private long budget = DAYS;
        private int late;

        DayByDay(List<ClockEvent> events, LocalDate end, boolean lastDayExcluded, boolean restarts) {
            for (ClockEvent event : events.stream().sorted().toList()) {
                if (event.from().isAfter(deadline())) {
                    late++;
                } else if (event.role() == ClockRole.EXCLUDED) {
                    LocalDate last = event.until()
                            .map(until -> lastDayExcluded ? until : until.minusDays(1))
                            .filter(until -> until.isBefore(end))
                            .orElse(end);
                    event.from()
                            .datesUntil(later(last.plusDays(1), event.from()))
                            .forEach(excluded::add);
                } else if (event.role() == ClockRole.EXTENDED) {
                    budget = Math.max(budget, counting(event.until().orElseThrow()));
                } else if (event.from().isAfter(start) && (event.role() == ClockRole.RESTARTED || restarts)) {
                    start = event.from();
                    budget = DAYS;
                }
            }
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** The days after the start, up to a day, that count. */
        private long counting(LocalDate to) {
            return start.plusDays(1)
                    .datesUntil(later(to, start).plusDays(1))
                    .filter(day -> !excluded.contains(day))
                    .count();
        }

        LocalDate deadline() {
            LocalDate day = start;
            for (long left = budget; left > 0; ) {
                day = day.plusDays(1);
                left -= excluded.contains(day) ? 0 : 1;
            }
            return day;
        }

        int late() {
            return late;
        }
    }

    /** 2025: the eight days of the Spring Festival, and a Saturday that is worked instead. */
    @Test
    void aLastDayOnWhichNobodyWorksMovesIfTheRuleSaysSoAndTheCalendarKnows() {
        LocalDate first = LocalDate.of(2025, 1, 28);
        Set<LocalDate> holidays = first.datesUntil(first.plusDays(8)).collect(Collectors.toSet());
        WorkingDays days = new WorkingDays(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                holidays,
                Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)));
        assertThat(due("2025-01-29", true, Optional.of(days))).isEqualTo("2025-02-05");
        assertThat(due("2025-02-08", true, Optional.of(days)))
                .as("a Saturday that is worked")
                .isEqualTo("2025-02-08");
        assertThat(due("2025-02-15", true, Optional.of(days)))
                .as("any other Saturday")
                .isEqualTo("2025-02-17");
        assertThat(due("2025-02-15", false, Optional.of(days)))
                .as("not by this rule")
                .isEqualTo("2025-02-15");
        assertThat(due("2025-02-15", true, Optional.empty()))
                .as("without a calendar")
                .isEqualTo("2025-02-15");
        assertThat(due("2026-02-14", true, Optional.of(days)))
                .as("of another year")
                .isEqualTo("2026-02-14");
    }

    private static String due(String lastDay, boolean moves, Optional<WorkingDays> days) {
        LocalDate last = LocalDate.parse(lastDay);
        return LimitClock.run(
                        limit(false, days),
                        rule(false, moves),
                        new Limit.Length(0, DAYS),
                        last.minusDays(DAYS),
                        last,
                        List.of())
                .deadline()
                .toString();
    }
}
