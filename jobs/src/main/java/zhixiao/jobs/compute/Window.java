package zhixiao.jobs.compute;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.catalogue.PeriodKind;

/**
 * A period of time that figures are computed for.
 *
 * @param id its number
 * @param kind what kind of period
 * @param start its first day
 * @param end the last day that counts
 * @param complete false if the cut-off lies before the period's last day
 * @param shown false for a window that only stands for comparison
 * @param from the time key of its first month
 * @param to the time key of its last part of a month
 * @param lastYear the same window one year before, or empty if the data do not reach back
 * @param previous the period before, or empty
 */
record Window(
        int id,
        PeriodKind kind,
        LocalDate start,
        LocalDate end,
        boolean complete,
        boolean shown,
        int from,
        int to,
        Optional<Integer> lastYear,
        Optional<Integer> previous) {

    /** The same window, there for comparison only. */
    Window hidden() {
        return new Window(id, kind, start, end, complete, false, from, to, lastYear, previous);
    }

    /** The time key of the moment before it: what is in a stock then is its opening. */
    int opening() {
        return from - 1;
    }
}
