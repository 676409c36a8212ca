package zhixiao.jobs.intake;

import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.mapping.Preference;

/** How rows are compared to say which of them counts. */
final class PreferenceSql {
    private PreferenceSql() {}

    /** What is compared, as SQL over the column's text; null comes last. */
    static String value(Preference preference, String column) {
        String text = "trim(" + column + ")";
        if (!preference.formats().isEmpty()) {
            return DateSql.inBounds(
                    DateSql.read(text, preference.formats()), preference.earliest(), preference.latest());
        }
        if (!preference.words().isEmpty()) {
            String words = preference.words().stream().map(SparkSql::text).collect(Collectors.joining(", "));
            return "nullif(array_position(array(" + words + "), " + text + "), 0)";
        }
        return column;
    }

    /** The order of what is compared. */
    static Column order(Preference preference, Column value) {
        return preference.descending() ? value.desc_nulls_last() : value.asc_nulls_last();
    }
}
