package zhixiao.reports.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import zhixiao.reports.data.Manifest.Unit;
import zhixiao.spec.text.Messages;

/**
 * How numbers are written: rounded half up, a true minus sign, and never by a locale. Shares have two
 * decimals, as courts print them; they change in percentage points, counts in per cent, days in days.
 */
public final class NumberFormats {
    private static final String MINUS = "−";

    private final Messages words;

    NumberFormats(Messages words) {
        this.words = words;
    }

    /** A whole number with thousands apart. */
    public String whole(double number) {
        return decimal(number, 0);
    }

    /** A value in its unit, such as {@code 12.35%} or {@code 43.0}. */
    public String value(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> decimal(value * 100, 2) + "%";
            case RATIO, NUMBER -> decimal(value, 2);
            case DAYS -> decimal(value, 1);
            case CASES -> whole(value);
            case NET_CASES -> signed(value, 0);
        };
    }

    /** A value in its unit with the unit's word where it has one. */
    public String valueWithUnit(double value, Unit unit) {
        String text = value(value, unit);
        return switch (unit) {
            case DAYS -> words.get("unit.days", text);
            case CASES, NET_CASES -> words.get("unit.cases", text);
            case SHARE, RATIO, NUMBER -> text;
        };
    }

    /** A change in the unit of change, with its sign: a relative one for counts, else a difference. */
    public String change(double change, Unit unit) {
        return switch (unit) {
            case SHARE -> words.get("unit.points", signed(change * 100, 2));
            case RATIO, NUMBER -> signed(change, 2);
            case DAYS -> words.get("unit.days", signed(change, 1));
            case CASES -> signed(change * 100, 2) + "%";
            case NET_CASES -> words.get("unit.cases", signed(change, 0));
        };
    }

    /** A number with a fixed number of decimals, thousands apart, halves away from zero. */
    public static String decimal(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
        int whole = decimals == 0 ? text.length() : text.length() - decimals - 1;
        for (int place = whole - 3; place > 0; place -= 3) {
            text.insert(place, ',');
        }
        return rounded.signum() < 0 ? MINUS + text : text.toString();
    }

    private static String signed(double number, int decimals) {
        String text = decimal(number, decimals);
        boolean zero = text.chars().noneMatch(character -> character >= '1' && character <= '9');
        return zero || text.startsWith(MINUS) ? text : "+" + text;
    }
}
