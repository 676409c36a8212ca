package zhixiao.spec.timelimit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An event of the clock, as it is known on some day.
 *
 * @param from its first day; of an extension the day on which it was granted
 * @param role what it does
 * @param until of an exclusion the day on which it ended, of an extension the new last day; empty while the one runs, or
 *     where the other is not told
 * @param approved the day on which it was approved, or empty if that is not known or has not come
 * @param kind the code of its kind in the data
 */
public record ClockEvent(
        LocalDate from, ClockRole role, Optional<LocalDate> until, Optional<LocalDate> approved, String kind)
        implements Comparable<ClockEvent> {

    private static final Comparator<ClockEvent> ORDER = Comparator.comparing(ClockEvent::from)
            .thenComparing(ClockEvent::role)
            .thenComparing(event -> event.until().orElse(LocalDate.MIN))
            .thenComparing(event -> event.approved().orElse(LocalDate.MIN))
            .thenComparing(ClockEvent::kind);

    @Override
    public int compareTo(ClockEvent other) {
        return ORDER.compare(this, other);
    }

    /** True for days that do not count and have not ended yet. */
    public boolean isOpen() {
        return role == ClockRole.EXCLUDED && until.isEmpty();
    }
}
