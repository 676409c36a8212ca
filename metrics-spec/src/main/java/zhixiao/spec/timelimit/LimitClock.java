package zhixiao.spec.timelimit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one case: what its events do to its deadline, one after the other.
 *
 * <p>The day from which a limit runs does not count (法释〔2000〕29号 art. 8). An exclusion moves the deadline by its days in the
 * life of the case, those that others exclude already left out; an extension moves it to its new last day. What begins after
 * the deadline of that moment changes nothing (inferred: facts on 3.2): it is told as late.
 *
 * @param rule the rule
 * @param first the last day within the limit if nothing happens
 * @param start the day from which the limit runs after all; it does not count itself
 * @param steps what each event did, in order
 * @param deadline the last day within the limit
 * @param moved what the deadline would be if courts worked every day; the same day unless it fell on a day off
 * @param excluded the days that did not count since the start
 * @param late how many events began too late
 * @param lateApprovals how many events that began in time were approved after the deadline of that moment
 * @param lead how many days before the deadline of that moment the last change began, or empty
 * @param clear false if an extension does not say its new last day
 */
public record LimitClock(
        LimitRule rule,
        LocalDate first,
        LocalDate start,
        List<Step> steps,
        LocalDate deadline,
        LocalDate moved,
        long excluded,
        int late,
        int lateApprovals,
        Optional<Long> lead,
        boolean clear) {

    /**
     * What one event did.
     *
     * @param event the event
     * @param counted false if it began after the deadline
     * @param days by how many days the deadline moved
     * @param deadline the deadline after it
     */
    public record Step(ClockEvent event, boolean counted, long days, LocalDate deadline) {}

    /** Copies the list, so that the value cannot change. */
    public LimitClock {
        steps = List.copyOf(steps);
    }

    /**
     * Runs the clock.
     *
     * @param length the limit of the rule
     * @param filed the day from which the limit runs
     * @param end the closing, or the day on which one looks
     * @param events the events up to the end, in any order
     */
    public static LimitClock run(
            TimeLimit limit,
            LimitRule rule,
            Limit.Length length,
            LocalDate filed,
            LocalDate end,
            List<ClockEvent> events) {
        LocalDate start = filed;
        LocalDate first = length.lastDay(start, rule.monthEnds());
        LocalDate due = first;
        LocalDate covered = start.plusDays(1);
        long excluded = 0;
        int late = 0;
        int lateApprovals = 0;
        Optional<Long> lead = Optional.empty();
        boolean clear = true;
        List<Step> steps = new ArrayList<>();
        for (ClockEvent event : events.stream().sorted().toList()) {
            if (event.from().isAfter(due)) {
                late++;
                steps.add(new Step(event, false, 0, due));
                continue;
            }
            LocalDate before = due;
            lateApprovals += event.approved().filter(before::isBefore).isPresent() ? 1 : 0;
            ClockRole role = event.role();
            boolean restarts = event.from().isAfter(start)
                    && (role == ClockRole.RESTARTED || role == ClockRole.CONVERTED && rule.restartsOnConversion());
            if (restarts) {
                // What was excluded when the limit began anew, and goes on, does not count in the new one, either.
                start = event.from();
                covered = later(covered, start.plusDays(1));
                excluded = ChronoUnit.DAYS.between(start.plusDays(1), covered);
                due = length.lastDay(start, rule.monthEnds()).plusDays(excluded);
            } else if (role == ClockRole.EXCLUDED) {
                LocalDate from = later(event.from(), covered);
                LocalDate until = earlier(
                        event.until()
                                .map(day -> day.plusDays(limit.lastDayExcluded() ? 1 : 0))
                                .orElse(LocalDate.MAX),
                        end.plusDays(1));
                long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
                due = due.plusDays(days);
                excluded += days;
                covered = later(covered, until);
            } else if (role == ClockRole.EXTENDED) {
                clear &= event.until().isPresent();
                due = later(due, event.until().orElse(due));
            }
            if (restarts || role == ClockRole.EXCLUDED || role == ClockRole.EXTENDED) {
                lead = Optional.of(ChronoUnit.DAYS.between(event.from(), before));
            }
            steps.add(new Step(event, true, ChronoUnit.DAYS.between(before, due), due));
        }
        LocalDate unmoved = due;
        LocalDate last = rule.movesOffHolidays()
                ? limit.workingDays().map(days -> days.onOrAfter(unmoved)).orElse(unmoved)
                : unmoved;
        return new LimitClock(rule, first, start, steps, last, unmoved, excluded, late, lateApprovals, lead, clear);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
