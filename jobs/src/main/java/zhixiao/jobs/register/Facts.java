package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the data say of a case on the list.
 *
 * @param number its case number as it is written
 * @param entered the day of filing: the one clock
 * @param chain the first filing along the chain of cases that it goes back to: the other clock
 * @param chainWhole false if a case of the chain names one that is not in the data, so that it began earlier
 * @param due the last day within the time limit, or empty if it is not known, or there is none
 * @param limit how it stands to that day
 * @param reasons the codes of the reasons for which it is on the list, in the order of the list
 */
public record Facts(
        String number,
        Optional<LocalDate> entered,
        Optional<LocalDate> chain,
        boolean chainWhole,
        Optional<LocalDate> due,
        Limit limit,
        List<String> reasons) {

    /** Copies the list, so that the value cannot change. */
    public Facts {
        reasons = List.copyOf(reasons);
    }

    /** How a case stands to its time limit; the words are stored. */
    public enum Limit {
        WITHIN,
        OVER,
        /** No time limit, or none that is known: never the same as within. */
        UNKNOWN
    }
}
