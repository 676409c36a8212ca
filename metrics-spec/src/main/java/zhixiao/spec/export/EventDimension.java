package zhixiao.spec.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * What events can be told by.
 *
 * @param name its column
 * @param title what people call it; empty for the day and the court, which have words of their own
 * @param codes the code list behind it; empty for the day
 * @param in the column of a table that holds it, or empty where the table does not know it
 */
record EventDimension(
        String name, Optional<LocalizedText> title, Optional<String> codes, Function<Table, Optional<String>> in) {
    static final String DAY = "day";
    static final String COURT = "court";

    static EventDimension day() {
        return new EventDimension(DAY, Optional.empty(), Optional.empty(), table -> Optional.empty());
    }

    static EventDimension court() {
        return new EventDimension(COURT, Optional.empty(), Optional.of(COURT), table -> Optional.of(table.court()));
    }

    static EventDimension code(String name, String codes, LocalizedText title, Function<Table, Optional<String>> in) {
        return new EventDimension(name, Optional.of(title), Optional.of(codes), in);
    }

    /** What a row of a table holds of it. @param day the day that the row counts on, in SQL */
    String column(Table table, String day) {
        return codes.isEmpty() ? day : in.apply(table).map(SparkSql::name).orElse("NULL");
    }

    /** The columns of the table of events: the codes as the lists write them. */
    List<String> selected(Language language) {
        if (codes.isEmpty()) {
            return List.of("event." + SparkSql.name(name));
        }
        String list = SparkSql.name(name);
        String code = list + ".code AS " + list;
        return isCourt()
                ? List.of(
                        code, list + ".name_" + language.columnTag() + " AS court_name", list + ".level AS court_level")
                : List.of(code);
    }

    /** The names of those columns. */
    List<String> columns() {
        return isCourt() ? List.of(name, "court_name", "court_level") : List.of(name);
    }

    private boolean isCourt() {
        return codes.filter(COURT::equals).isPresent();
    }

    /** How its codes are looked up; empty for the day. @param table the table of code lists */
    Optional<String> join(String table) {
        String list = SparkSql.name(name);
        return codes.map(of -> "LEFT JOIN " + table + " AS " + list + " ON " + list + ".list = " + SparkSql.text(of)
                + " AND " + list + ".id = event." + list);
    }
}
