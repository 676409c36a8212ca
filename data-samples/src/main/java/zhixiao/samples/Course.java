package zhixiao.samples;

import java.util.List;

/**
 * What becomes of a case until the extract: procedure, mediation, time limit and closing.
 *
 * @param closed day of closing, {@link Days#NONE} while it is open
 * @param closingWord closing method in words, null while it is open
 * @param due last day of the time limit, {@link Days#NONE} if none is known
 */
record Course(
        Procedure procedure,
        Mediation mediation,
        int mediationEnded,
        int closed,
        Phrase closingWord,
        int due,
        List<ClockEvent> clock) {

    boolean closedBy(String word) {
        return closingWord != null && closingWord.toString().equals(word);
    }
}
