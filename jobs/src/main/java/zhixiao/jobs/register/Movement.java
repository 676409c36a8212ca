package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How the stock of a court came from one update to the next.
 *
 * @param number the update
 * @param asOf its day
 * @param court code of the court
 * @param before entries that counted before
 * @param agedIn entries that have come onto the list
 * @param removed entries that were removed
 * @param vanished entries whose case is not in the data now; they are among {@code now}
 * @param now entries that count now: {@code before + agedIn − removed}
 */
public record Movement(
        long number, LocalDate asOf, String court, long before, long agedIn, long removed, long vanished, long now) {

    /**
     * The movement of every court that has an entry.
     *
     * @throws IllegalStateException if the stock is not what was there, with what came and without what went
     */
    static List<Movement> of(
            long number,
            LocalDate asOf,
            Collection<RegisterEntry> before,
            List<Event> events,
            Collection<RegisterEntry> after) {
        List<Movement> movements = new ArrayList<>();
        Set<String> courts = new TreeSet<>();
        after.forEach(entry -> courts.add(entry.key().court()));
        for (String court : courts) {
            Movement movement = new Movement(
                    number,
                    asOf,
                    court,
                    count(before, court, RegisterEntry::counts),
                    count(events, court, EventKind.LISTED),
                    count(events, court, EventKind.REMOVED),
                    count(after, court, entry -> entry.vanished().isPresent()),
                    count(after, court, RegisterEntry::counts));
            if (movement.now() != movement.before() + movement.agedIn() - movement.removed()) {
                throw new IllegalStateException("The stock of a register does not add up");
            }
            movements.add(movement);
        }
        return movements;
    }

    private static long count(Collection<RegisterEntry> entries, String court, Predicate<RegisterEntry> wanted) {
        return entries.stream()
                .filter(entry -> entry.key().court().equals(court) && wanted.test(entry))
                .count();
    }

    private static long count(List<Event> events, String court, EventKind kind) {
        return events.stream()
                .filter(event -> event.key().court().equals(court) && event.kind() == kind)
                .count();
    }
}
