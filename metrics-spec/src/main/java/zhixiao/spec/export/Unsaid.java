package zhixiao.spec.export;

import java.util.Arrays;
import java.util.List;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/**
 * One thing that a catalogue says and an export does not.
 *
 * @param position where the catalogue says it
 * @param subject the indicator, or the catalogue where it is true of all of them
 * @param reason why it cannot be said
 * @param arguments what the reason's message puts in its places
 */
public record Unsaid(Position position, String subject, Reason reason, List<String> arguments) {

    /** Why something cannot be said. */
    public enum Reason {
        /** A stock is what is there at the end of a day; other systems add up rows. */
        STOCK(true),
        /** A field that no table holds: it is computed as of the day that is asked for. */
        COMPUTED_FIELD(true),
        /** Different case numbers are counted, which a run compares by what they say and a view as they are typed. */
        CASE_NUMBERS(true),
        /** The expression is longer than the format allows. */
        TOO_LONG(true),
        /** The tables are read as they stand: neither a cut-off nor the first day of the data. */
        CUT_OFF(false),
        /** Figures of a court with those below it. */
        COURT_TREE(false),
        /** A break in series. */
        BREAK(false),
        /** The days on which the catalogue is in force. */
        EFFECTIVE(false),
        /** Golden examples. */
        EXAMPLES(false),
        /** A parameter, which has become a constant. */
        PARAMETER(false),
        /** It asks for something that becomes known only after a row counts, so that its past changes. */
        SETTLES_LATER(false),
        /** Reference ranges. */
        REFERENCE(false),
        /** The least denominator that a figure is judged on. */
        MINIMUM_DENOMINATOR(false),
        /** The levels of courts that it applies to. */
        LEVELS(false),
        /** The periods that it is computed for. */
        PERIODS(false),
        /** Pending cases counted for as long as they were seen. */
        SURVIVAL(false),
        /** Codes that stand under others, which count for those, too. */
        HIERARCHY(false);

        private final boolean leavesOut;

        Reason(boolean leavesOut) {
            this.leavesOut = leavesOut;
        }

        /** True if the whole indicator is left out for it. */
        public boolean leavesOut() {
            return leavesOut;
        }
    }

    /** Copies the list, so that the value cannot change. */
    public Unsaid {
        arguments = List.copyOf(arguments);
    }

    static Unsaid at(Position position, String subject, Reason reason, String... arguments) {
        return new Unsaid(position, subject, reason, Arrays.asList(arguments));
    }

    /** One line: place, subject and reason. */
    public String in(Language language) {
        Messages messages = Messages.of("zhixiao.spec.export.export", language, Unsaid.class);
        String why = messages.get(Word.of(reason), arguments.toArray());
        return messages.get(reason.leavesOut() ? "left_out" : "unsaid", position, subject, why);
    }
}
