package zhixiao.spec.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.expression.DuckDbSql;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;

/**
 * An indicator as one DuckDB query over the tables of a run: for every court its own cases, all lines together.
 *
 * <p>Every table is first seen as it was known at the cut-off: later rows are not there, and a field is null until
 * the event that reveals it. A court without cases has a row too, with a count of zero.
 */
public final class DuckDbQuery {
    private static final String COURT = "court";

    private final String folder;
    private final Period period;
    private final Language language;

    /**
     * Prepares queries.
     *
     * @param folder the folder of a run, as the query should name it
     * @param period the days that the query begins with
     * @param language the language of the courts' names
     */
    public DuckDbQuery(String folder, Period period, Language language) {
        this.folder = folder;
        this.period = period;
        this.language = language;
    }

    /** The query, without a line break at the end. */
    public String of(Indicator indicator) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("period", period());
        tables(indicator).forEach((table, columns) -> parts.put(known(table), asKnown(table, columns)));
        figures(indicator, parts);
        String with = parts.entrySet().stream()
                .map(part -> part.getKey() + " AS (\n" + indented(part.getValue()) + "\n)")
                .collect(Collectors.joining(",\n", "WITH ", "\n"));
        String note = indicator.measures().stream().anyMatch(KeySql::isLoose)
                ? "-- Case numbers with one kind of brackets; a run also knows widths, paddings and other forms of the same number.\n"
                : "";
        return note + with + result(indicator, parts);
    }

    private String period() {
        return "SELECT DATE '" + period.first() + "' AS first_day, DATE '" + period.last() + "' AS last_day, DATE '"
                + period.cutOff() + "' AS cut_off";
    }

    /** The tables that an indicator counts, with the columns that it reads of each. */
    private static Map<Table, TreeSet<String>> tables(Indicator indicator) {
        Map<Table, TreeSet<String>> tables = new LinkedHashMap<>();
        for (Measure measure : indicator.measures()) {
            tables.computeIfAbsent(measure.table(), table -> new TreeSet<>()).addAll(measure.columns());
        }
        return tables;
    }

    private static String known(Table table) {
        return DuckDbSql.name("known_" + table.name());
    }

    private String asKnown(Table table, TreeSet<String> columns) {
        List<String> selected = new ArrayList<>(List.of(DuckDbSql.name(table.court())));
        columns.forEach(column -> selected.add(asKnown(table.column(column).orElseThrow())));
        return "SELECT\n" + indented(String.join(",\n", selected)) + "\nFROM " + parquet(table.name()) + "\nWHERE "
                + DuckDbSql.name(table.entered()) + " <= " + day("cut_off");
    }

    private static String asKnown(Field field) {
        String name = DuckDbSql.name(field.name());
        return field.known()
                .from()
                .map(event -> "CASE WHEN " + DuckDbSql.name(event) + " <= " + day("cut_off") + " THEN " + name
                        + " END AS " + name)
                .orElse(name);
    }

    private String parquet(String table) {
        return "read_parquet(" + DuckDbSql.text(folder + "/" + table + "/*.parquet") + ")";
    }

    private void figures(Indicator indicator, Map<String, String> parts) {
        switch (indicator.kind()) {
            case COUNT, STOCK, DIFFERENCE -> parts.put("numerator", sum(indicator.numerator()));
            case PROPORTION, RATIO, RATE -> {
                parts.put("numerator", sum(indicator.numerator()));
                parts.put("denominator", sum(indicator.denominator()));
            }
            case MEAN -> {
                Term term = indicator.numerator().get(0);
                parts.put("numerator", rows(term, value -> "coalesce(sum(" + value + "), 0)"));
                parts.put("denominator", rows(term, value -> "count(" + value + ")"));
            }
            case QUANTILE -> {
                Term term = indicator.numerator().get(0);
                String quantile = indicator.spec().quantile().orElseThrow().toPlainString();
                parts.put("quantile", rows(term, value -> "quantile_cont(" + value + ", " + quantile + ")"));
                parts.put("denominator", rows(term, value -> "count(" + value + ")"));
            }
        }
    }

    private static String sum(List<Term> terms) {
        List<String> addends = terms.stream()
                .map(term -> rows(
                        term,
                        value -> (term.minus() ? "-" : "")
                                + switch (term.measure().aggregation()) {
                                    case SUM -> "coalesce(sum(" + value + "), 0)";
                                    case DISTINCT -> "count(DISTINCT " + value + ")";
                                    case COUNT, DISTRIBUTION -> "count(*)";
                                }))
                .toList();
        return addends.size() == 1
                ? addends.get(0)
                : "SELECT court, sum(n) AS n FROM (\n" + indented(String.join("\nUNION ALL\n", addends))
                        + "\n) AS addends\nGROUP BY court";
    }

    /** The rows of a term by court, aggregated. */
    private static String rows(Term term, Function<String, String> aggregate) {
        Measure measure = term.measure();
        String value = measure.isDistinct()
                ? KeySql.duckDb(measure)
                : measure.value().map(DuckDbSql::of).orElse("*");
        List<String> conditions = new ArrayList<>(when(term));
        measure.condition().map(DuckDbSql::of).ifPresent(conditions::add);
        return "SELECT " + DuckDbSql.name(measure.table().court()) + " AS court, " + aggregate.apply(value)
                + " AS n\nFROM " + known(measure.table()) + "\nWHERE " + String.join("\n  AND ", conditions)
                + "\nGROUP BY 1";
    }

    /** A stock that would be over before it begins meets neither pair of conditions: it never was. */
    private static List<String> when(Term term) {
        if (term.measure().timing() instanceof Measure.Stock stock) {
            String from = DuckDbSql.of(stock.from());
            String until = DuckDbSql.of(stock.until());
            String then = day(term.atStart() ? "first_day" : "last_day");
            return term.atStart()
                    ? List.of(from + " < " + then, "(" + until + " IS NULL OR " + until + " >= " + then + ")")
                    : List.of(from + " <= " + then, "(" + until + " IS NULL OR " + until + " > " + then + ")");
        }
        Expression on = ((Measure.Flow) term.measure().timing()).on();
        return List.of(DuckDbSql.of(on) + " BETWEEN " + day("first_day") + " AND " + day("last_day"));
    }

    /** A day of the period; in a sub-query, because a table may have a column of the same name. */
    private static String day(String name) {
        return "(SELECT " + name + " FROM period)";
    }

    private String result(Indicator indicator, Map<String, String> parts) {
        List<String> joined = parts.keySet().stream()
                .filter(List.of("numerator", "denominator", "quantile")::contains)
                .toList();
        boolean quotient = joined.contains("denominator");
        String numerator = joined.contains("numerator") ? "coalesce(numerator.n, 0)" : "NULL";
        String denominator = quotient ? "coalesce(denominator.n, 0)" : "NULL";
        String value = indicator.kind() == Kind.QUANTILE
                ? "quantile.n"
                : quotient
                        ? "coalesce(numerator.n, 0)" + factor(indicator) + " / CAST("
                                + (indicator.denominator().stream().anyMatch(Term::minus)
                                        ? "CASE WHEN denominator.n > 0 THEN denominator.n END"
                                        : "nullif(denominator.n, 0)")
                                + " AS DOUBLE)"
                        : "CAST(coalesce(numerator.n, 0) AS DOUBLE)";
        StringBuilder query = new StringBuilder("SELECT courts.code AS court, courts." + nameColumn() + " AS name,\n  "
                + numerator + " AS numerator, " + denominator + " AS denominator,\n  " + value + " AS value\nFROM "
                + parquet("codes") + " AS courts\n");
        joined.forEach(part -> query.append("LEFT JOIN " + part + " ON " + part + ".court = courts.id\n"));
        query.append("WHERE courts.list = '" + COURT + "'");
        List<String> levels = indicator.spec().levels();
        if (!levels.isEmpty()) {
            query.append(levels.stream()
                    .map(DuckDbSql::text)
                    .collect(Collectors.joining(", ", " AND courts.level IN (", ")")));
        }
        return query.append("\nORDER BY courts.id;").toString();
    }

    /** What the quotient of a rate is multiplied with. */
    private static String factor(Indicator indicator) {
        if (indicator.kind() != Kind.RATE) {
            return "";
        }
        return indicator.spec().perDaysOfPeriod()
                ? " * (SELECT last_day - first_day + 1 FROM period)"
                : " * " + indicator.spec().per().getAsLong();
    }

    private String nameColumn() {
        return switch (language) {
            case ZH_HANS -> "name_zh_hans";
            case ZH_HANT -> "name_zh_hant";
            case EN -> "name_en";
        };
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
