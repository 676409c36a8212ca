package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a list of a day means for the entries of a register. */
final class Comparison {
    private final LocalDate asOf;
    private final List<Event> events = new ArrayList<>();
    private long number;

    private Comparison(LocalDate asOf, long number) {
        this.asOf = asOf;
        this.number = number;
    }

    /**
     * Compares.
     *
     * @param last the number of the last event
     * @param sameRule false if the update before was made by another rule
     * @return the new events, in the order of entries, then of the list
     */
    static List<Event> events(Collection<RegisterEntry> entries, DayOfList day, long last, boolean sameRule) {
        Comparison comparison = new Comparison(day.asOf(), last);
        Map<CaseKey, RegisterEntry> known = new LinkedHashMap<>();
        Set<CaseKey> absent = new LinkedHashSet<>();
        for (RegisterEntry entry : entries) {
            known.put(entry.key(), entry);
            if (entry.counts() && !day.listed().contains(entry.key())) {
                absent.add(entry.key());
            }
        }
        Map<CaseKey, Standing> standings =
                absent.isEmpty() ? Map.of() : day.absent().standings(absent);
        for (CaseKey key : absent) {
            Standing standing = standings.get(key);
            if (standing != null) {
                Removal open = sameRule ? Removal.CORRECTED : Removal.RULE;
                comparison.add(key, EventKind.REMOVED, Optional.of(standing == Standing.OVER ? Removal.CLOSED : open));
            } else if (known.get(key).vanished().isEmpty()) {
                comparison.add(key, EventKind.VANISHED, Optional.empty());
            }
        }
        for (CaseKey key : day.listed()) {
            RegisterEntry entry = known.get(key);
            if (entry == null || !entry.counts()) {
                comparison.add(key, EventKind.LISTED, Optional.empty());
            } else if (entry.vanished().isPresent()) {
                comparison.add(key, EventKind.FOUND_AGAIN, Optional.empty());
            }
        }
        return comparison.events;
    }

    private void add(CaseKey key, EventKind kind, Optional<Removal> removal) {
        number++;
        events.add(new Event(number, asOf, key, kind, removal));
    }
}
