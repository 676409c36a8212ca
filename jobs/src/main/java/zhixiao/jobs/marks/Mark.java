package zhixiao.jobs.marks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;

/**
 * A case that rules have proposed to mark.
 *
 * @param key the case
 * @param written its number as it is written
 * @param rules the names of all rules that have proposed it so far
 * @param first the day of the first proposal
 * @param last the day of the last one; a case is proposed again when a rule holds that did not before
 * @param decision what people decided last, or empty
 * @param decided true if that was after the last proposal
 */
public record Mark(
        CaseKey key,
        String written,
        SortedSet<String> rules,
        LocalDate first,
        LocalDate last,
        Optional<Decision> decision,
        boolean decided) {

    /** Copies the set, so that the value cannot change. */
    public Mark {
        rules = new TreeSet<>(rules);
    }

    /** How far it has come. */
    public enum State {
        /** Proposed, and nobody has decided since. */
        PROPOSED,
        CONFIRMED,
        REFUSED
    }

    /** What may be decided; the words are stored. */
    public enum Answer {
        CONFIRMED,
        REFUSED
    }

    /** What somebody decided. @param reason why; never empty for a refusal */
    public record Decision(LocalDate day, Person by, Answer word, String reason) {}

    /** How far it has come. */
    public State state() {
        return decision.filter(unused -> decided)
                .map(one -> one.word() == Answer.CONFIRMED ? State.CONFIRMED : State.REFUSED)
                .orElse(State.PROPOSED);
    }

    /** The same with a further proposal. */
    Mark proposed(LocalDate asOf, SortedSet<String> more) {
        SortedSet<String> all = new TreeSet<>(rules);
        all.addAll(more);
        return new Mark(key, written, all, first, asOf, decision, false);
    }

    /** The same with a decision. */
    Mark decided(Decision now) {
        return new Mark(key, written, rules, first, last, Optional.of(now), true);
    }
}
