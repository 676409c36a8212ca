package zhixiao.spec.limits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.catalogue.Reference;

/** What a rule asks of the uses that it speaks of. */
public sealed interface Constraint {

    /** Never. */
    record Forbidden() implements Constraint {}

    /**
     * So many in a window.
     *
     * @param most how many; empty if nobody has set a number yet: such a rule is there to be seen, and refuses nothing
     * @param what what is counted
     * @param window over which window
     * @param of whose count it is
     * @param eachIndicator true if every indicator has a count of its own
     */
    record AtMost(Optional<Integer> most, Counted what, Window window, Of of, boolean eachIndicator)
            implements Constraint {}

    /** What is counted. */
    enum Counted {
        /** Uses, each once, whatever it holds. */
        USES,
        /** Different indicators by what they mean, not by their names. */
        INDICATORS
    }

    /** Whose count it is. */
    enum Of {
        /** What one court issues, all its departments together. */
        ISSUER,
        /** What one court receives from all higher courts together. */
        RECIPIENT
    }

    /**
     * So many days between two uses of one issuer.
     *
     * @param days how many, from day to day; empty if nobody has set a number yet
     */
    record Apart(Optional<Integer> days) implements Constraint {}

    /** Not on these days of a year, both included; the stretch may cross the end of the year. */
    record NotBetween(MonthDay from, MonthDay to) implements Constraint {}

    /** Only by a court for those that it supervises, never for others. */
    record OwnSubordinates() implements Constraint {}

    /**
     * Only indicators of a higher catalogue, by what they mean: a local one under a known name is none of them, and a
     * known one under another name is.
     *
     * @param catalogue its id
     * @param definitions the hashes of its definitions
     */
    record OnlyFrom(String catalogue, Set<String> definitions) implements Constraint {}

    /**
     * No range may be narrower than that of a higher catalogue for the same indicator, line, level and day: nothing is asked
     * for on top on the way down.
     *
     * @param catalogue its id
     * @param ranges its ranges by the hash of the definition; indicators without ranges are not in it
     */
    record NoTighterThan(String catalogue, Map<String, List<Reference>> ranges) implements Constraint {
        /** The range that the higher catalogue sets. @param line the line, or empty for all lines together */
        public Optional<Reference> range(String definition, Optional<String> line, String level, LocalDate day) {
            return Reference.inForce(ranges.getOrDefault(definition, List.of()), line, level, day);
        }
    }

    /** Only with the minutes of the meeting. */
    record Minutes() implements Constraint {}

    /** Each court gets its own figures and no other court's. */
    record OneToOne() implements Constraint {}

    /** Only with a catalogue that is in force on the day of the figures. */
    record InForce() implements Constraint {}

    /** No comparison across a break in a series. */
    record NoBreak() implements Constraint {}

    /** Figures with a smaller denominator are left out. @param fewest the smallest that is told */
    record MinimumDenominator(int fewest) implements Constraint {}

    /** Only from data of which no more was rejected. @param share a fraction of the rows read */
    record MostRejects(BigDecimal share) implements Constraint {}

    /**
     * Small counts are not shown, nor what they could be worked out from.
     *
     * @param below counts above 0 and below this are small; so is what is left of a whole
     * @param by what is done
     */
    record SmallCounts(int below, Masking by) implements Constraint {}

    /** What is done about small counts. */
    enum Masking {
        /** They are hidden, and others with them. */
        HIDING,
        /** Every count is rounded to the nearest multiple. */
        ROUNDING
    }
}
