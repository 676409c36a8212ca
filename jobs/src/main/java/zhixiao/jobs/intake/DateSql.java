package zhixiao.jobs.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.expression.SparkSql;

/** SQL that reads days from text. */
final class DateSql {
    private DateSql() {}

    /** The day that a text says in the first pattern that fits; null if none does. */
    static String read(String text, List<String> formats) {
        List<String> attempts = new ArrayList<>();
        for (String format : formats) {
            // The cast reads this form many times faster than a pattern, but would take shorter texts too.
            attempts.add(
                    format.equals("yyyy-MM-dd")
                            ? "IF(length(" + text + ") = 10, try_cast(" + text + " AS DATE), NULL)"
                            : "CAST(try_to_timestamp(" + text + ", " + SparkSql.text(format) + ") AS DATE)");
        }
        return attempts.size() == 1 ? attempts.get(0) : "coalesce(" + String.join(", ", attempts) + ")";
    }

    /** The day if it can be true, null if not. */
    static String inBounds(String date, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        List<String> bounds = new ArrayList<>();
        earliest.ifPresent(day -> bounds.add(date + " >= DATE'" + day + "'"));
        latest.ifPresent(day -> bounds.add(date + " <= DATE'" + day + "'"));
        return bounds.isEmpty() ? date : "CASE WHEN " + String.join(" AND ", bounds) + " THEN " + date + " END";
    }
}
