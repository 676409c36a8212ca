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

    /** Below so many units of the last place a double tells its neighbours of a half apart. */
    private static final double MOST_UNITS = 1e9;

    private static final double NEAR_A_HALF = 1e-6;
    private static final double[] UNITS = {1, 10, 100, 1000, 10000};

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
        String digits = digits(Math.abs(number), decimals);
        StringBuilder text = new StringBuilder(digits);
        int whole = decimals == 0 ? text.length() : text.length() - decimals - 1;
        for (int place = whole - 3; place > 0; place -= 3) {
            text.insert(place, ',');
        }
        return number < 0 && !zero(digits) ? MINUS + text : text.toString();
    }

    /** The digits of a number that is not negative. Where it is far from a half, whole numbers do. */
    private static String digits(double number, int decimals) {
        if (decimals < UNITS.length) {
            double scaled = number * UNITS[decimals];
            double below = Math.floor(scaled);
            double rest = scaled - below;
            if (scaled < MOST_UNITS && Math.abs(rest - 0.5) > NEAR_A_HALF) {
                String units = Long.toString((long) below + (rest > 0.5 ? 1 : 0));
                if (decimals == 0) {
                    return units;
                }
                String padded = "0".repeat(Math.max(0, decimals + 1 - units.length())) + units;
                int whole = padded.length() - decimals;
                return padded.substring(0, whole) + "." + padded.substring(whole);
            }
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String signed(double number, int decimals) {
        String text = decimal(number, decimals);
        return zero(text) || text.startsWith(MINUS) ? text : "+" + text;
    }

    private static boolean zero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) >= '1' && digits.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
