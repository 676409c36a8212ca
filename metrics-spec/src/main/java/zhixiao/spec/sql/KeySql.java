package zhixiao.spec.sql;

import java.util.ArrayList;
import java.util.List;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.casenumber.CaseNumberSql;
import zhixiao.spec.expression.DuckDbSql;
import zhixiao.spec.expression.SparkSql;

/** What a distinct count tells rows apart by, as SQL: case numbers by what they say, anything else as it stands. */
public final class KeySql {
    private KeySql() {}

    /** The columns of the key in Spark SQL; a row counts if none of them is null. Keys of a court's own stand after it. */
    public static List<String> spark(Measure distinct) {
        List<String> columns = new ArrayList<>();
        if (distinct.withinCourt()) {
            columns.add(SparkSql.name(distinct.table().court()));
        }
        String value = SparkSql.of(distinct.value().orElseThrow());
        columns.add(distinct.isOfCaseNumbers() ? CaseNumberSql.key(value) : value);
        return List.copyOf(columns);
    }

    /**
     * The key in DuckDB's SQL, of the rows of one court. Case numbers are compared with one kind of brackets; the rules by
     * which a run reads them, such as widths and padding, are not said in that SQL: {@link #isLoose}.
     */
    public static String duckDb(Measure distinct) {
        String value = DuckDbSql.of(distinct.value().orElseThrow());
        return distinct.isOfCaseNumbers() ? "translate(trim(" + value + "), '（）', '()')" : value;
    }

    /** The aggregation for people to read: of case numbers it says that they are compared by what they say, not how. */
    public static String told(Measure distinct) {
        String value = SparkSql.of(distinct.value().orElseThrow());
        String key = distinct.isOfCaseNumbers() ? "case number of " + value : value;
        return "count(DISTINCT "
                + (distinct.withinCourt() ? SparkSql.name(distinct.table().court()) + ", " : "") + key + ")";
    }

    /** True if the key in DuckDB's SQL may tell apart what a run does not. */
    public static boolean isLoose(Measure distinct) {
        return distinct.isOfCaseNumbers();
    }
}
