package zhixiao.jobs.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in lines of CSV. */
final class Numbers {
    private static final int PLACES = 6;

    private Numbers() {}

    /** A number with six decimal places, whatever the locale. */
    static String fixed(double number) {
        return BigDecimal.valueOf(number)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** A share in percent with one decimal place. */
    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
