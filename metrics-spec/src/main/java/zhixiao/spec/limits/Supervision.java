package zhixiao.spec.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A court is supervised by another court than the one that stands above it in the table of courts: in one line of cases or
 * in all, for a time. Railway, maritime, intellectual property and finance courts, and cases of one line that are
 * concentrated in one court, are of this kind.
 *
 * @param above code of the court that supervises instead
 * @param line code of the line; empty for all lines that no other entry of the court speaks of
 * @param from first day, or empty if it was always so
 * @param until last day, or empty if no end is known
 */
public record Supervision(String above, Optional<String> line, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** True if it speaks of a line on a day. */
    public boolean holds(String line, LocalDate day) {
        return this.line.map(line::equals).orElse(true)
                && from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /**
     * The court that supervises in a line on a day. An entry of that very line goes before one of all lines, and that
     * before the table of courts.
     *
     * @param entries those of the supervised court
     * @param parent the court above it in the table of courts, or empty at the top
     * @return its code, or empty at the top
     */
    public static Optional<String> above(
            List<Supervision> entries, Optional<String> parent, String line, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.holds(line, day))
                .min(Comparator.comparing(entry -> entry.line().isEmpty()))
                .map(Supervision::above)
                .or(() -> parent);
    }
}
