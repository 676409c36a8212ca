package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What rules ask of the figures of a use.
 *
 * @param day the day that the figures reach to
 * @param inForceFrom the first day on which their catalogue is in force, or empty
 * @param inForceTo the last one, or empty
 * @param rejects the share of rows that were rejected
 * @param acrossBreak indicators whose change on the year crosses a break
 * @param denominators denominator by indicator and recipient; a figure without one is not there
 * @param ranges the ranges that figures are held against, by indicator and recipient
 */
public record Figures(
        LocalDate day,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        double rejects,
        Set<String> acrossBreak,
        Map<String, Map<String, Double>> denominators,
        Map<String, Map<String, List<AppliedRange>>> ranges) {

    /** Figures that are only planned: nothing is known of them yet, and nothing is refused for what they hold. */
    public static Figures planned(LocalDate day) {
        return planned(day, Map.of());
    }

    /** The same, where it is known which ranges they will be held against. */
    static Figures planned(LocalDate day, Map<String, Map<String, List<AppliedRange>>> ranges) {
        return new Figures(day, Optional.empty(), Optional.empty(), 0, Set.of(), Map.of(), ranges);
    }

    List<AppliedRange> ranges(String indicator, String recipient) {
        return ranges.getOrDefault(indicator, Map.of()).getOrDefault(recipient, List.of());
    }

    boolean inForce() {
        return inForceFrom.filter(day::isBefore).isEmpty()
                && inForceTo.filter(day::isAfter).isEmpty();
    }

    OptionalDouble denominator(String indicator, String recipient) {
        Double found = denominators.getOrDefault(indicator, Map.of()).get(recipient);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
