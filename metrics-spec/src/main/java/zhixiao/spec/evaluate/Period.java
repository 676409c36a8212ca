package zhixiao.spec.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of time.
 *
 * @param start its first day
 * @param end its last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) {
    private static final Pattern WORD = Pattern.compile("(\\d{4})(?:-(\\d{2})|-Q([1-4])|-H([12]))?");

    /**
     * A whole year {@code 2025}, half-year {@code 2025-H1}, quarter {@code 2025-Q1} or month {@code 2025-03}; empty if
     * the text is none.
     */
    public static Optional<Period> parse(String text) {
        Matcher matcher = WORD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate year = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1);
            if (matcher.group(2) != null) {
                return Optional.of(months(year.withMonth(Integer.parseInt(matcher.group(2))), 1));
            }
            if (matcher.group(3) != null) {
                return Optional.of(months(year.plusMonths(3L * (Integer.parseInt(matcher.group(3)) - 1)), 3));
            }
            if (matcher.group(4) != null) {
                return Optional.of(months(year.plusMonths(6L * (Integer.parseInt(matcher.group(4)) - 1)), 6));
            }
            return Optional.of(months(year, 12));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From 1 January to a day. */
    public static Period yearTo(LocalDate day) {
        return new Period(day.withDayOfYear(1), day);
    }

    /** The last calendar year that is over at the end of a day. */
    public static Period lastWholeYear(LocalDate day) {
        int year = day.getDayOfYear() == day.lengthOfYear() ? day.getYear() : day.getYear() - 1;
        return months(LocalDate.of(year, 1, 1), 12);
    }

    private static Period months(LocalDate first, int months) {
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    /** True if a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** The part of it that lies up to a day, which must not be before its first. */
    public Period until(LocalDate day) {
        return day.isBefore(end) ? new Period(start, day) : this;
    }
}
