package zhixiao.jobs.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import zhixiao.reports.data.Figure;
import zhixiao.spec.catalogue.Reference;

/**
 * A range that a figure of a court is held against.
 *
 * @param line the line, or empty for all lines together
 * @param day the last day of the figure's period
 * @param low its lower end, or empty if it is open
 * @param high its upper end, or empty if it is open
 */
public record AppliedRange(Optional<String> line, LocalDate day, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    /** The range of a figure; empty if it has none. */
    static Optional<AppliedRange> of(Figure figure) {
        return figure.hasRange()
                ? Optional.of(new AppliedRange(
                        Optional.of(figure.line()).filter(line -> !line.equals(Figure.ALL_LINES)),
                        figure.end(),
                        end(figure.low()),
                        end(figure.high())))
                : Optional.empty();
    }

    /** The ranges that a catalogue will set for a court of a level on a day. */
    static List<AppliedRange> planned(List<Reference> references, String level, LocalDate day) {
        Set<Optional<String>> lines = new LinkedHashSet<>();
        references.forEach(reference -> lines.add(reference.line()));
        List<AppliedRange> ranges = new ArrayList<>();
        for (Optional<String> line : lines) {
            Reference.inForce(references, line, level, day)
                    .ifPresent(range -> ranges.add(new AppliedRange(line, day, range.low(), range.high())));
        }
        return ranges;
    }

    /** True if a figure may be outside this range and inside the other. */
    boolean isNarrowerThan(Reference other) {
        boolean below = low.isPresent()
                && other.low().map(bound -> low.get().compareTo(bound) > 0).orElse(true);
        boolean above = high.isPresent()
                && other.high().map(bound -> high.get().compareTo(bound) < 0).orElse(true);
        return below || above;
    }

    private static Optional<BigDecimal> end(OptionalDouble end) {
        return end.isPresent() ? Optional.of(BigDecimal.valueOf(end.getAsDouble())) : Optional.empty();
    }
}
