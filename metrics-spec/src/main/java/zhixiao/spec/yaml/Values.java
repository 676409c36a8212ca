package zhixiao.spec.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days, numbers and shares; whatever is none of them is empty. */
final class Values {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Exponents are not numbers here: {@code 1e999999999} would fill the memory when it is written out. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private Values() {}

    static Optional<LocalDate> date(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A whole number from 1 on. */
    static Optional<Long> count(String text) {
        return number(text)
                .filter(number ->
                        number.signum() > 0 && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** {@code 2%} is 0.02; nothing below 0 % or above 100 %. */
    static Optional<BigDecimal> share(String text) {
        if (!text.endsWith("%")) {
            return Optional.empty();
        }
        return number(text.substring(0, text.length() - 1).strip())
                .map(percent -> percent.movePointLeft(2))
                .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
    }
}
