package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as what happened to it has made it.
 *
 * @param key the case
 * @param steps all that happened to it, in order; the first one is that it came onto the list
 */
public record RegisterEntry(CaseKey key, List<Step> steps) {

    /** Copies the list, so that the value cannot change. */
    public RegisterEntry {
        steps = List.copyOf(steps);
    }

    /** The day of the first list that it was on. */
    public LocalDate first() {
        return steps.get(0).day();
    }

    /** How often it has come onto the list. */
    public int times() {
        return (int) events().stream()
                .filter(event -> event.kind() == EventKind.LISTED)
                .count();
    }

    /** How many things have happened to it: whoever has seen as many has seen all. */
    public int version() {
        return steps.size();
    }

    /** What holds now. */
    public Step now() {
        return steps.get(steps.size() - 1);
    }

    /** Its last event. */
    public Event last() {
        List<Event> events = events();
        return events.get(events.size() - 1);
    }

    /** True while it counts in the stock: also while the case has vanished. */
    public boolean counts() {
        return last().kind() != EventKind.REMOVED;
    }

    /** Since when the case has not been in the data, or empty. */
    public Optional<LocalDate> vanished() {
        return last().kind() == EventKind.VANISHED ? Optional.of(last().asOf()) : Optional.empty();
    }

    /** Since when the state has been what it is. */
    public LocalDate since() {
        int from = steps.size() - 1;
        while (from > 0 && steps.get(from - 1).state() == now().state()) {
            from--;
        }
        return steps.get(from).day();
    }

    /** The days by which the case was to be closed, one after the other: the first one, and each that it was moved to. */
    public List<LocalDate> targets() {
        List<LocalDate> targets = new ArrayList<>();
        for (Step step : steps) {
            step.says()
                    .target()
                    .filter(day -> targets.isEmpty()
                            || !targets.get(targets.size() - 1).equals(day))
                    .ifPresent(targets::add);
        }
        return targets;
    }

    /** How often the target was moved. */
    public int moved() {
        return Math.max(0, targets().size() - 1);
    }

    /** What somebody should look at, as of a day. */
    public List<Remark> remarks(LocalDate asOf) {
        List<Remark> remarks = new ArrayList<>();
        if (vanished().isPresent()) {
            remarks.add(Remark.VANISHED);
        }
        if (counts() && claimFailed()) {
            remarks.add(Remark.CLAIM_FAILED);
        }
        if (closedWithoutClaim()) {
            remarks.add(Remark.UNCLAIMED);
        }
        if (counts() && now().says().target().filter(asOf::isAfter).isPresent()) {
            remarks.add(Remark.TARGET_PASSED);
        }
        if (counts() && now().says().resumes().filter(day -> !day.isAfter(asOf)).isPresent()) {
            remarks.add(Remark.RESUME_PASSED);
        }
        return remarks;
    }

    /** Until somebody enters something. */
    private boolean claimFailed() {
        for (int i = steps.size() - 1; i >= 0 && steps.get(i).event().isPresent(); i--) {
            EventKind kind = steps.get(i).event().get().kind();
            if (kind == EventKind.CLAIM_FAILED || kind == EventKind.LISTED) {
                return kind == EventKind.CLAIM_FAILED;
            }
        }
        return false;
    }

    private boolean closedWithoutClaim() {
        return last().removal().filter(Removal.CLOSED::equals).isPresent()
                && steps.get(steps.size() - 2).state() != State.VERIFIED;
    }

    private List<Event> events() {
        return steps.stream().flatMap(step -> step.event().stream()).toList();
    }

    /**
     * The entries that events and notes come to, in the order of their first events.
     *
     * @param events all of them, in order
     * @param notes all of them, in order
     */
    static Collection<RegisterEntry> of(List<Event> events, List<Note> notes) {
        Map<CaseKey, List<Step>> steps = new LinkedHashMap<>();
        int next = 0;
        for (Event event : events) {
            for (; next < notes.size() && notes.get(next).after() < event.number(); next++) {
                steps.get(notes.get(next).key()).add(Step.of(notes.get(next)));
            }
            List<Step> own = steps.computeIfAbsent(event.key(), key -> new ArrayList<>());
            Optional<Step> last = own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
            own.add(Step.of(
                    event,
                    last.map(Step::state).orElse(State.LISTED),
                    last.map(Step::says).orElse(Particulars.NONE)));
        }
        notes.subList(next, notes.size()).forEach(note -> steps.get(note.key()).add(Step.of(note)));
        List<RegisterEntry> entries = new ArrayList<>();
        steps.forEach((key, own) -> entries.add(new RegisterEntry(key, own)));
        return entries;
    }
}
