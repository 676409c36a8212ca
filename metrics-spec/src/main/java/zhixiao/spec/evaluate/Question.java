package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which figure of an indicator is asked for.
 *
 * @param asOf the cut-off: what happens after this day has not happened
 * @param period the period; of one that goes beyond the cut-off, the part up to it
 * @param courts the courts whose rows count; empty for all of them
 * @param line the code of the line whose rows count, {@link #UNMAPPED}, or empty for all lines together
 */
public record Question(LocalDate asOf, Period period, Set<String> courts, Optional<String> line) {
    /** The line of rows whose line is not known. */
    public static final String UNMAPPED = "unmapped";

    /**
     * Copies the courts, and cuts the period at the cut-off.
     *
     * @throws IllegalArgumentException if the period begins after the cut-off
     */
    public Question {
        if (period.start().isAfter(asOf)) {
            throw new IllegalArgumentException("The period begins after the cut-off: " + period.start());
        }
        courts = Set.copyOf(courts);
        period = period.until(asOf);
    }

    /** A question about all courts and lines together. */
    public static Question ofAll(LocalDate asOf, Period period) {
        return new Question(asOf, period, Set.of(), Optional.empty());
    }
}
