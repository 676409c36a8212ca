package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import zhixiao.jobs.ledger.Entry;
import zhixiao.jobs.ledger.EntryKind;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.ledger.Ledger.Draft;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.ledger.ReleasedCount;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** The ledger as the check uses it: what counts, and entering a use exactly once. */
public final class UsesBook {
    /** The name of a ledger that no limits pin. */
    private static final String LOCAL = "local";

    private static final String NONE = "—";

    private final LedgerPlace place;

    /** Keeps uses in a ledger. */
    public UsesBook(LedgerPlace place) {
        this.place = place;
    }

    /**
     * The ledger as it stands.
     *
     * @param head its head
     * @param entries all entries
     */
    public record Page(Head head, List<Entry> entries) {

        /** What counts: what was reserved and not withdrawn, in the order of entry. */
        public List<PastUse> uses() {
            return reservations(EntryKind.WITHDRAWN).stream()
                    .flatMap(entry -> UseContent.uses(entry).stream())
                    .toList();
        }

        /** The fingerprints of the runs whose figures count as used. */
        public Set<String> fingerprints() {
            return reservations(EntryKind.WITHDRAWN).stream()
                    .map(UseContent::fingerprint)
                    .collect(Collectors.toSet());
        }

        /** Who is exempt from what: of the entries about the same rule and court the last one holds. */
        public List<GrantedExemption> exemptions() {
            List<GrantedExemption> exemptions = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry.kind() == EntryKind.EXEMPTED) {
                    GrantedExemption exemption = UseContent.exemption(entry);
                    exemptions.removeIf(exemption::sameAs);
                    exemptions.add(exemption);
                }
            }
            return List.copyOf(exemptions);
        }

        /** True if uses were judged by these limits last. */
        boolean judgedBy(List<Limits> limits) {
            Map<String, String> last = new HashMap<>();
            entries.stream()
                    .filter(entry -> entry.kind() == EntryKind.LIMITS)
                    .forEach(entry -> last.putAll(UseContent.hashes(entry)));
            return limits.stream().allMatch(one -> one.hash().equals(last.get(one.id())));
        }

        /** Reservations that were neither confirmed nor withdrawn. */
        private List<Entry> open() {
            return reservations(EntryKind.CONFIRMED, EntryKind.WITHDRAWN);
        }

        /** Reservations that no later entry of these kinds has ended. */
        private List<Entry> reservations(EntryKind... ends) {
            Map<String, Entry> reserved = new LinkedHashMap<>();
            for (Entry entry : entries) {
                if (entry.kind() == EntryKind.RESERVED) {
                    reserved.put(entry.use(), entry);
                } else if (List.of(ends).contains(entry.kind())) {
                    reserved.remove(entry.use());
                }
            }
            return List.copyOf(reserved.values());
        }
    }

    /**
     * Verifies that the ledger is the one that the limits name, and that nobody has changed it. Where no limits name
     * one, a ledger is begun if there is none.
     *
     * @param known the head that an earlier run in the same folder has seen, which this ledger must still hold
     * @throws ProblemException if it is another one, or was changed
     */
    public void verify(List<Limits> limits, Optional<Head> known) {
        Optional<String> pinned =
                limits.stream().flatMap(one -> one.ledger().stream()).findFirst();
        Optional<Ledger> opened = Ledger.open(place);
        if (opened.isEmpty() && (pinned.isPresent() || known.isPresent())) {
            String wanted = pinned.orElseGet(() -> known.get().name());
            throw new ProblemException(Problem.of(ProblemCode.LEDGER_OF_ANOTHER, wanted, NONE));
        }
        try (Ledger ledger = opened.orElseGet(() -> Ledger.begin(place, LOCAL))) {
            String name = ledger.head().name();
            Optional<String> wanted = pinned.or(() -> known.map(Head::name)).filter(other -> !other.equals(name));
            if (wanted.isPresent()) {
                throw new ProblemException(Problem.of(ProblemCode.LEDGER_OF_ANOTHER, wanted.get(), name));
            }
            ledger.verify();
            known.filter(head -> !ledger.hashOf(head.entry()).equals(Optional.of(head.hash())))
                    .ifPresent(head -> {
                        throw new ProblemException(
                                Problem.of(ProblemCode.LEDGER_CHANGED, String.valueOf(head.entry())));
                    });
        }
    }

    /** The ledger as it stands. @throws ProblemException if there is none */
    public Page page() {
        try (Ledger ledger = Ledger.existing(place)) {
            return page(ledger);
        }
    }

    /** The ledger as it stands; empty if there is none yet. */
    public Optional<Page> pageIfBegun() {
        return Ledger.open(place).map(opened -> {
            try (opened) {
                return page(opened);
            }
        });
    }

    /**
     * Enters what is decided on the ledger as it stands. Whoever else enters something meanwhile is seen: the decision
     * is then made again.
     *
     * @param decision makes the entries from what is there; none for what is entered already
     * @return the ledger as it stands afterwards
     */
    public Page enter(Function<Page, List<Draft>> decision) {
        try (Ledger ledger = Ledger.existing(place)) {
            while (true) {
                Page page = page(ledger);
                List<Draft> drafts = decision.apply(page);
                if (drafts.isEmpty()) {
                    return page;
                }
                if (ledger.append(page.head(), drafts).isPresent()) {
                    return page(ledger);
                }
            }
        }
    }

    /**
     * A use did not go out, or was taken back: from now on it does not count.
     *
     * @throws ProblemException if no such use counts
     */
    public Head withdraw(String use, String because) {
        return ofCounting(use, new Draft(EntryKind.WITHDRAWN, use, UseContent.withdrawn(because)));
    }

    /**
     * A use went out with other minutes than was entered. Its day, its courts and its indicators cannot be corrected:
     * what counts is judged, so such a use is taken back and made again.
     *
     * @throws ProblemException if no such use counts
     */
    public Head correct(String use, String minutes, String because) {
        return ofCounting(use, new Draft(EntryKind.CORRECTED, use, UseContent.corrected(minutes, because)));
    }

    private Head ofCounting(String use, Draft draft) {
        return enter(page -> {
                    List<String> counting =
                            page.uses().stream().map(PastUse::use).distinct().toList();
                    if (!counting.contains(use)) {
                        throw new ProblemException(
                                Problem.of(ProblemCode.UNKNOWN_REFERENCE, use).found(use, counting));
                    }
                    return List.of(draft);
                })
                .head();
    }

    /**
     * A court above lets another one off a rule, or ends that by an earlier last day. What was judged before stays.
     *
     * @throws ProblemException if a court would exempt itself
     */
    public Head exempt(GrantedExemption exemption, String because) {
        if (exemption.issuer().equals(exemption.grantedBy())) {
            throw new ProblemException(Problem.of(ProblemCode.EXEMPTS_ITSELF, exemption.issuer()));
        }
        return enter(page -> page.exemptions().contains(exemption)
                        ? List.of()
                        : List.of(new Draft(EntryKind.EXEMPTED, "", UseContent.exempted(exemption, because))))
                .head();
    }

    /** A use has gone out. One that was entered and confirmed before needs no second entry. */
    public void confirm(String use) {
        enter(page ->
                page.open().stream().anyMatch(entry -> entry.use().equals(use)) ? List.of(confirmed(use)) : List.of());
    }

    /**
     * Resolves what a run that was killed has left: a reservation of this folder is confirmed if its result is in
     * place, and withdrawn if it is not.
     *
     * @param folder the folder, hashed
     * @param published the uses whose results are in place
     */
    public void resolve(String folder, Set<String> published) {
        enter(page -> page.open().stream()
                .filter(entry -> UseContent.place(entry).equals(folder))
                .map(entry -> published.contains(entry.use())
                        ? confirmed(entry.use())
                        : new Draft(
                                EntryKind.WITHDRAWN,
                                entry.use(),
                                UseContent.withdrawn("the run was killed before it was published")))
                .toList());
    }

    /** What the public knows of the releases that count, but for one use, which may be tried again. */
    public List<ReleasedCount> releasedBefore(String use) {
        Set<Long> entries = page().uses().stream()
                .filter(past -> !past.use().equals(use))
                .map(PastUse::entry)
                .collect(Collectors.toSet());
        return ReleasedCount.read(place, entries);
    }

    /** Remembers what a use shows and hides. @param counts by the number of the entry that reserved it */
    public void remember(String use, LongFunction<List<ReleasedCount>> counts) {
        page().uses().stream()
                .filter(past -> past.use().equals(use))
                .findFirst()
                .ifPresent(past -> ReleasedCount.add(place, past.entry(), counts.apply(past.entry())));
    }

    private static Draft confirmed(String use) {
        return new Draft(EntryKind.CONFIRMED, use, "{}");
    }

    /** The head is read first: entries that come later make the next append fail, and all is read again. */
    private static Page page(Ledger ledger) {
        Head head = ledger.head();
        return new Page(head, ledger.entries());
    }
}
