package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that a register holds at a moment.
 *
 * @param name its name
 * @param asOf the day of the last update, or empty if there was none
 * @param entries every entry that there ever was, in the order in which they came
 * @param facts what the data said of each when it was last on the list
 */
public record Book(
        String name, Optional<LocalDate> asOf, Map<CaseKey, RegisterEntry> entries, Map<CaseKey, Facts> facts) {

    /** Copies the maps, so that the value cannot change. */
    public Book {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
