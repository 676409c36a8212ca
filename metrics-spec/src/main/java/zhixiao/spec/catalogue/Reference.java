package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
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
 */
public record Reference(
        Optional<YamlScalar> writtenLine,
        Optional<YamlScalar> writtenLevel,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<LocalDate> effectiveFrom,
        String source) {

    /** The line it is for, or empty for all lines together. */
    public Optional<String> line() {
        return writtenLine.map(YamlScalar::text);
    }

    /** The level of courts it is for, or empty for every level. */
    public Optional<String> level() {
        return writtenLevel.map(YamlScalar::text);
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
