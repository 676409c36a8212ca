package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as its events have made it.
 *
 * @param key the case
 * @param first the day of the first list that it was on
 * @param times how often it has come onto the list
 * @param last its last event
 */
public record RegisterEntry(CaseKey key, LocalDate first, int times, Event last) {

    /** True while it counts in the stock: also while the case has vanished. */
    public boolean counts() {
        return last.kind() != EventKind.REMOVED;
    }

    /** Since when the case has not been in the data, or empty. */
    public Optional<LocalDate> vanished() {
        return last.kind() == EventKind.VANISHED ? Optional.of(last.asOf()) : Optional.empty();
    }

    /** The entries that events come to, in the order of their first events. */
    static Collection<RegisterEntry> of(List<Event> events) {
        Map<CaseKey, RegisterEntry> entries = new LinkedHashMap<>();
        for (Event event : events) {
            RegisterEntry before = entries.get(event.key());
            int again = event.kind() == EventKind.LISTED ? 1 : 0;
            entries.put(
                    event.key(),
                    before == null
                            ? new RegisterEntry(event.key(), event.asOf(), again, event)
                            : new RegisterEntry(event.key(), before.first(), before.times() + again, event));
        }
        return entries.values();
    }
}
