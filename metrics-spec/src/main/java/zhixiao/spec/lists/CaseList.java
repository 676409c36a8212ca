package zhixiao.spec.lists;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.text.LocalizedText;

/**
 * A list. On a day a row is on it if it is in the state then and, where there are reasons, one of them holds.
 *
 * @param name its name
 * @param title what people call it
 * @param state which rows are on it and from when until when, as a stock measure
 * @param columns the columns of the table that are shown, in order
 * @param reasons why a row is on it, in order; empty if the state is reason enough
 * @param order the date columns that rows of one court are ordered by, earliest first
 * @param above the names of the reasons whose rows the court that supervises gets one by one; of all others it gets counts
 * @param due the date column that is the last day within the time limit, or empty
 * @param equal the indicator that must count as many rows, per court, or empty
 * @param owner who keeps it, a part of a court and no person; or empty
 * @param receives who gets the rows of a court, parts of it and no persons; or empty
 * @param notSet the parameters without a value that it uses, sorted; it has no row while there is one
 */
public record CaseList(
        String name,
        LocalizedText title,
        Measure state,
        List<String> columns,
        List<Reason> reasons,
        List<String> order,
        Set<String> above,
        Optional<String> due,
        Optional<EqualTo> equal,
        Optional<LocalizedText> owner,
        Optional<LocalizedText> receives,
        Set<String> notSet) {

    /** Copies the collections, so that the value cannot change. */
    public CaseList {
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        order = List.copyOf(order);
        above = Collections.unmodifiableSet(new LinkedHashSet<>(above));
    }

    /** True unless a number that it needs is not set. */
    public boolean active() {
        return notSet.isEmpty();
    }

    /**
     * A reason for a row to be on the list.
     *
     * @param name its name
     * @param title the reason in words
     * @param state for which rows of the list it holds and from when on, as a stock measure that has the conditions of
     *     the list, too
     * @param second the second row that it asks for, too, or empty
     * @param notSet the parameters without a value that it uses, sorted; it never holds while there is one
     */
    public record Reason(String name, LocalizedText title, Measure state, Optional<Second> second, Set<String> notSet) {
        /** True unless a number that it needs is not set. */
        public boolean active() {
            return notSet.isEmpty();
        }
    }

    /**
     * An indicator whose numerator counts the rows of the list.
     *
     * @param catalogue the id of its catalogue
     * @param indicator its id there
     */
    public record EqualTo(String catalogue, String indicator) {}
}
