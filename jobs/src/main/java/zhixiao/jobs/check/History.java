package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.limits.Constraint.AtMost;
import zhixiao.spec.limits.Constraint.Counted;
import zhixiao.spec.limits.Constraint.Of;
import zhixiao.spec.limits.Rule;
import zhixiao.spec.limits.Window;

/** Uses so far, counted the way that rules ask. Each rule's counts are made once and kept up to date. */
final class History {
    private final List<PastUse> uses;
    private final Courts courts;
    private final Map<Rule, Map<Key, Count>> counts = new HashMap<>();
    private final Map<Rule, List<PastUse>> ofRule = new HashMap<>();

    /**
     * Whose count it is.
     *
     * @param court the issuer or the recipient
     * @param definition the indicator, where each has a count of its own; else empty
     * @param window first day of the window; of {@code per: use} the use
     */
    private record Key(String court, String definition, String window) {}

    /** What was counted: each item once, and the entries of the ledger that hold them. */
    record Count(Set<String> items, Set<Long> entries) {
        private static final Count NONE = new Count(Set.of(), Set.of());
    }

    /** Counts uses, of which the ledger holds some and this check has permitted others. */
    History(List<PastUse> before, Courts courts) {
        this.uses = new ArrayList<>(before);
        this.courts = courts;
    }

    /** Adds what this check has permitted, so that the next indicator is counted on top of it. */
    void add(PastUse use) {
        uses.add(use);
        counts.forEach((rule, byKey) -> {
            if (meant(rule, use)) {
                count(byKey, (AtMost) rule.constraint(), use);
            }
        });
    }

    /** What a rule of numbers counts in the window of a use: uses by their ids, indicators by their meanings. */
    Count count(Rule rule, AtMost atMost, IntendedUse use, UsedIndicator indicator, String recipient) {
        Map<Key, Count> byKey = counts.computeIfAbsent(rule, any -> {
            Map<Key, Count> made = new HashMap<>();
            uses.stream().filter(past -> meant(rule, past)).forEach(past -> count(made, atMost, past));
            return made;
        });
        return byKey.getOrDefault(key(atMost, Judge.past(use, indicator, recipient)), Count.NONE);
    }

    private static void count(Map<Key, Count> byKey, AtMost atMost, PastUse use) {
        Count count = byKey.computeIfAbsent(key(atMost, use), any -> new Count(new LinkedHashSet<>(), new TreeSet<>()));
        count.items().add(item(atMost, use.use(), use.indicator()));
        if (use.entry() > 0) {
            count.entries().add(use.entry());
        }
    }

    /** What is counted of a use. */
    static String item(AtMost atMost, String use, UsedIndicator indicator) {
        return atMost.what() == Counted.USES ? use : indicator.definition();
    }

    private static Key key(AtMost atMost, PastUse use) {
        return new Key(
                atMost.of() == Of.ISSUER ? use.issuer() : use.recipient(),
                atMost.eachIndicator() ? use.indicator().definition() : "",
                atMost.window() == Window.USE
                        ? use.use()
                        : atMost.window().start(use.on()).toString());
    }

    /** The use of the same issuer that lies nearest to a day, before or after it; not the use itself. */
    Optional<PastUse> nearest(Rule rule, IntendedUse use) {
        // What this check permits is the use itself, which never counts here: the list need not be kept up to date.
        return ofRule
                .computeIfAbsent(
                        rule,
                        any -> uses.stream().filter(past -> meant(rule, past)).toList())
                .stream()
                .filter(past ->
                        past.issuer().equals(use.issuer()) && !past.use().equals(use.id()))
                .min(Comparator.comparingLong(past -> distance(past.on(), use.on())));
    }

    /** The days between two days. */
    static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private boolean meant(Rule rule, PastUse past) {
        return rule.scope()
                        .meets(past.purpose(), past.form(), courts.names(past.issuer()), courts.names(past.recipient()))
                && rule.scope().meets(past.indicator().id(), past.indicator().area());
    }
}
