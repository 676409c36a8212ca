package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A reference range: inside is met, and better than inside scores nothing.
 *
 * @param writtenLine the line it is for, or empty for all lines together
 * @param writtenLevel the level of courts it is for, or empty for every level
 * @param low its lower end, inclusive, or empty if it is open
 * @param high its upper end, inclusive, or empty if it is open
 * @param effectiveFrom the first period end it applies to, or empty
 * @param source who set it
 * @param position where it stands
 */
public record Reference(
        Optional<YamlScalar> writtenLine,
        Optional<YamlScalar> writtenLevel,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<LocalDate> effectiveFrom,
        String source,
        Position position) {

    /**
     * The range in force on a day: the latest that began by then; one for the level goes before one for all levels.
     *
     * @param line the line, or empty for all lines together
     */
    public static Optional<Reference> inForce(
            List<Reference> references, Optional<String> line, String level, LocalDate day) {
        return references.stream()
                .filter(reference -> reference.line().equals(line))
                .filter(reference -> reference.level().map(level::equals).orElse(true))
                .filter(reference -> !reference.begins().isAfter(day))
                .max(Comparator.comparing(
                                (Reference reference) -> reference.level().isPresent())
                        .thenComparing(Reference::begins));
    }

    /** The line it is for, or empty for all lines together. */
    public Optional<String> line() {
        return writtenLine.map(YamlScalar::text);
    }

    /** The level of courts it is for, or empty for every level. */
    public Optional<String> level() {
        return writtenLevel.map(YamlScalar::text);
    }

    /** The first day that it may be in force on. */
    public LocalDate begins() {
        return effectiveFrom.orElse(LocalDate.MIN);
    }

    /** True if a figure may be outside this one and inside the other. */
    public boolean isStricterThan(Reference other) {
        boolean below = low.isPresent()
                && other.low.map(bound -> low.get().compareTo(bound) > 0).orElse(true);
        boolean above = high.isPresent()
                && other.high.map(bound -> high.get().compareTo(bound) < 0).orElse(true);
        return below || above;
    }

    /** Its ends, for messages: {@code [0.2, …]} is open above. */
    public String ends() {
        return "[" + low.map(BigDecimal::toPlainString).orElse("…") + ", "
                + high.map(BigDecimal::toPlainString).orElse("…") + "]";
    }

    /** What it is for, in short: for messages. */
    String scope() {
        return line().orElse("all") + ", " + level().orElse("*");
    }

    /** True if nothing says which of the two is in force. */
    boolean competesWith(Reference other) {
        return line().equals(other.line())
                && level().equals(other.level())
                && effectiveFrom.equals(other.effectiveFrom);
    }
}
