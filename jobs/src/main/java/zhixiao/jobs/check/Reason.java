package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.limits.Rule;

/**
 * What one rule says of an indicator for a recipient.
 *
 * @param rule the rule
 * @param effect what follows
 * @param counted how many the ledger counted before, for a rule that counts
 * @param most how many the rule allows, for a rule that counts
 * @param last the day of the last use, for a rule of distance
 * @param until the last day of the exemption, for an exemption
 * @param entries the entries of the ledger that were counted
 * @param lines codes of the lines whose figures alone may go out; empty for all of them
 */
public record Reason(
        Rule rule,
        Effect effect,
        Optional<Integer> counted,
        Optional<Integer> most,
        Optional<LocalDate> last,
        Optional<LocalDate> until,
        List<Long> entries,
        List<String> lines) {

    /** What follows from a rule; the names are stored in tables. */
    public enum Effect {
        /** It must not go out. */
        REFUSES,
        /** It goes out, and the breach is told. */
        WARNS,
        /** It goes out in a certain way only. */
        CONDITION,
        /** The figure itself is left out, because of what it is. */
        MASKS,
        /** It would have been refused, but the issuer is exempt. */
        EXEMPT
    }

    /** Copies the lists, so that the value cannot change. */
    public Reason {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }

    static Reason of(Rule rule, Effect effect) {
        return new Reason(
                rule,
                effect,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The figures of some lines go out, and no others. */
    static Reason inLines(Rule rule, List<String> lines) {
        Reason reason = of(rule, Effect.CONDITION);
        return new Reason(
                rule,
                reason.effect(),
                reason.counted(),
                reason.most(),
                reason.last(),
                reason.until(),
                List.of(),
                lines);
    }

    static Reason counted(Rule rule, Effect effect, int counted, int most, List<Long> entries) {
        return new Reason(
                rule,
                effect,
                Optional.of(counted),
                Optional.of(most),
                Optional.empty(),
                Optional.empty(),
                entries,
                List.of());
    }

    static Reason tooSoon(Rule rule, Effect effect, LocalDate last, List<Long> entries) {
        return new Reason(
                rule,
                effect,
                Optional.empty(),
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                entries,
                List.of());
    }

    /** True if nothing goes out because of it. */
    public boolean refuses() {
        return effect == Effect.REFUSES || effect == Effect.MASKS;
    }

    Reason exemptUntil(LocalDate day) {
        return new Reason(rule, Effect.EXEMPT, counted, most, last, Optional.of(day), entries, List.of());
    }
}
