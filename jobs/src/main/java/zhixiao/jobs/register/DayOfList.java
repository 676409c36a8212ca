package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A list as it is on a day.
 *
 * @param asOf the day
 * @param rule hash of what decides which cases are on it, 16 hex digits
 * @param listed the cases that are on it, in order, with what the data say of each
 * @param absent tells of cases that are not on it how they stand; those that are not in the data have no standing
 */
public record DayOfList(LocalDate asOf, String rule, Map<CaseKey, Facts> listed, Absent absent) {

    /** Copies the map, so that the value cannot change. */
    public DayOfList {
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    /** Asked once, about all cases that were on the list and are not. */
    @FunctionalInterface
    public interface Absent {
        /** The standings of those that are in the data. */
        Map<CaseKey, Standing> standings(Set<CaseKey> cases);
    }
}
