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
            if (entry.counts() && !day.listed().containsKey(entry.key())) {
                absent.add(entry.key());
            }
        }
        Map<CaseKey, Standing> standings =
                absent.isEmpty() ? Map.of() : day.absent().standings(absent);
        for (CaseKey key : absent) {
            comparison.absent(known.get(key), Optional.ofNullable(standings.get(key)), sameRule);
        }
        for (CaseKey key : day.listed().keySet()) {
            comparison.listed(key, Optional.ofNullable(known.get(key)));
        }
        return comparison.events;
    }

    private void absent(RegisterEntry entry, Optional<Standing> standing, boolean sameRule) {
        if (standing.isEmpty()) {
            if (entry.vanished().isEmpty()) {
                add(entry.key(), EventKind.VANISHED, Optional.empty());
            }
            return;
        }
        if (standing.get() == Standing.OPEN) {
            add(entry.key(), EventKind.REMOVED, Optional.of(sameRule ? Removal.CORRECTED : Removal.RULE));
            return;
        }
        if (entry.now().state() == State.CLOSING_CLAIMED) {
            add(entry.key(), EventKind.VERIFIED, Optional.empty());
        }
        add(entry.key(), EventKind.REMOVED, Optional.of(Removal.CLOSED));
    }

    private void listed(CaseKey key, Optional<RegisterEntry> known) {
        if (known.filter(RegisterEntry::counts).isEmpty()) {
            add(key, EventKind.LISTED, Optional.empty());
            return;
        }
        RegisterEntry entry = known.get();
        if (entry.vanished().isPresent()) {
            add(key, EventKind.FOUND_AGAIN, Optional.empty());
        }
        // A list of a day before the claim cannot speak against it.
        if (entry.now().state() == State.CLOSING_CLAIMED && !asOf.isBefore(entry.since())) {
            add(key, EventKind.CLAIM_FAILED, Optional.empty());
        }
    }

    private void add(CaseKey key, EventKind kind, Optional<Removal> removal) {
        number++;
        events.add(new Event(number, asOf, key, kind, removal));
    }
}
