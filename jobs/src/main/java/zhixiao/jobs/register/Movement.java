package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the stock of a court came from one update to the next.
 *
 * @param number the update
 * @param asOf its day
 * @param court code of the court
 * @param before entries that counted before
 * @param agedIn entries that have come onto the list
 * @param removed entries that were removed
 * @param reasons how many of them for each reason, in the order of the reasons; empty if that was not kept
 * @param vanished entries whose case is not in the data now; they are among {@code now}
 * @param now entries that count now: {@code before + agedIn − removed}
 */
public record Movement(
        long number,
        LocalDate asOf,
        String court,
        long before,
        long agedIn,
        long removed,
        Map<Removal, Long> reasons,
        long vanished,
        long now) {

    private static final Map<Removal, Long> NO_REMOVAL =
            Map.of(Removal.CLOSED, 0L, Removal.CORRECTED, 0L, Removal.RULE, 0L);

    /** Copies the map, so that the value cannot change. */
    public Movement {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

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
        Map<String, Long> counted =
                byCourt(before.stream().filter(RegisterEntry::counts).map(RegisterEntry::key));
        Map<String, Long> listed = byCourt(keys(events, EventKind.LISTED));
        Map<String, Long> removed = byCourt(keys(events, EventKind.REMOVED));
        Map<String, Long> vanished = byCourt(
                after.stream().filter(entry -> entry.vanished().isPresent()).map(RegisterEntry::key));
        Map<String, Long> counting =
                byCourt(after.stream().filter(RegisterEntry::counts).map(RegisterEntry::key));
        Map<String, Map<Removal, Long>> reasons = reasons(events);
        List<Movement> movements = new ArrayList<>();
        for (String court :
                new TreeSet<>(byCourt(after.stream().map(RegisterEntry::key)).keySet())) {
            Movement movement = new Movement(
                    number,
                    asOf,
                    court,
                    counted.getOrDefault(court, 0L),
                    listed.getOrDefault(court, 0L),
                    removed.getOrDefault(court, 0L),
                    reasons.getOrDefault(court, NO_REMOVAL),
                    vanished.getOrDefault(court, 0L),
                    counting.getOrDefault(court, 0L));
            if (movement.now() != movement.before() + movement.agedIn() - movement.removed()) {
                throw new IllegalStateException("The stock of a register does not add up");
            }
            movements.add(movement);
        }
        return movements;
    }

    /** How many were removed for each reason, by court; every reason is there. */
    private static Map<String, Map<Removal, Long>> reasons(List<Event> events) {
        Map<String, Map<Removal, Long>> reasons = new HashMap<>();
        for (Event event : events) {
            event.removal().ifPresent(reason -> reasons.computeIfAbsent(
                            event.key().court(), court -> new EnumMap<>(NO_REMOVAL))
                    .merge(reason, 1L, Long::sum));
        }
        return reasons;
    }

    private static Stream<CaseKey> keys(List<Event> events, EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).map(Event::key);
    }

    private static Map<String, Long> byCourt(Stream<CaseKey> keys) {
        return keys.collect(Collectors.groupingBy(CaseKey::court, Collectors.counting()));
    }
}
