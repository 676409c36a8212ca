package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reference range: inside is met, and better than inside scores nothing.
 *
 * @param line the line it is for, or empty for all lines together
 * @param level the level of courts it is for, or empty for every level
 * @param low its lower end, inclusive, or empty if it is open
 * @param high its upper end, inclusive, or empty if it is open
 * @param effectiveFrom the first period end it applies to, or empty
 * @param source who set it
 */
public record Reference(
        Optional<String> line,
        Optional<String> level,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<LocalDate> effectiveFrom,
        String source) {}
