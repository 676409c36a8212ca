package zhixiao.jobs.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.KeySql;
import zhixiao.spec.sql.TimeLimitSql;
import zhixiao.spec.timelimit.TimeLimit;

/** The parts of the SQL by which states are computed, and whole queries of them that run as they stand. */
final class StateSql {
    /** The day that a row counts on, while it is aggregated. */
    static final String ON = "_on";

    private final AsOf asOf;
    private final Grouping grouping;

    StateSql(AsOf asOf, Grouping grouping) {
        this.asOf = asOf;
        this.grouping = grouping;
    }

    /** The time key of the day on which a row leaves a stock, if that is before the cut-off. */
    static final String END = "t_end";

    /** The cut-off as SQL. */
    static String cutOff(AsOf asOf) {
        return "DATE'" + asOf.date() + "'";
    }

    /** The stored columns of a table as they were known at the cut-off, by name. */
    static Map<String, String> known(Table table, AsOf asOf) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field field : table.stored()) {
            String name = SparkSql.name(field.name());
            columns.put(
                    field.name(),
                    field.known()
                            .from()
                            .map(event ->
                                    "IF(" + SparkSql.name(event) + " <= " + cutOff(asOf) + ", " + name + ", NULL)")
                            .orElse(name));
        }
        return columns;
    }

    /** Which rows of a table had been entered by the cut-off. */
    static String entered(Table table, AsOf asOf) {
        return SparkSql.name(table.entered()) + " <= " + cutOff(asOf);
    }

    /** What has not happened by the cut-off does not count. */
    String happened() {
        return ON + " <= " + cutOff(asOf);
    }

    /** What rows are grouped by, by the names of the stored columns. */
    Map<String, String> keys(Table table) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(States.COURT, SparkSql.name(table.court()));
        keys.put(grouping.key(), "coalesce(" + grouping.code(table) + ", " + States.UNMAPPED + ")");
        keys.put(States.MONTH, AsOf.monthSql(ON));
        keys.put(States.PART, "CAST(" + asOf.partSql(ON) + " AS TINYINT)");
        return keys;
    }

    /** Which rows a distribution has a value of. */
    static String measured(Measure distribution) {
        String condition = distribution.condition().map(SparkSql::of).orElse("TRUE");
        return "(" + condition + ") AND " + value(distribution) + " IS NOT NULL";
    }

    /** The value of a distribution. */
    static String value(Measure distribution) {
        return SparkSql.of(distribution.value().orElseThrow());
    }

    /** The day that a flow counts on. */
    static String on(Measure flow) {
        return SparkSql.of(((Measure.Flow) flow.timing()).on());
    }

    /** The whole query of a block. @param folder the folder of the tables */
    String query(Block block, String folder) {
        Map<String, String> aggregates = new LinkedHashMap<>();
        block.columns().forEach(column -> aggregates.put(column.name(), column.aggregate()));
        return query(block.table(), block.anchor(), happened(), keys(block.table()), aggregates, folder);
    }

    /** The query of one column of a block, of whatever folder: what the column is called decides nothing. */
    String query(Block block, StateColumn column) {
        return query(
                block.table(),
                block.anchor(),
                happened(),
                keys(block.table()),
                Map.of("state", column.aggregate()),
                "");
    }

    /** The whole query of a day histogram. @param folder the folder of the tables */
    String histogram(Measure distribution, String folder) {
        Map<String, String> keys = keys(distribution.table());
        keys.put(States.DAYS, "CAST(" + value(distribution) + " AS INT)");
        return query(
                distribution.table(),
                on(distribution),
                happened() + " AND " + measured(distribution),
                keys,
                Map.of("n", "count(1)"),
                folder);
    }

    /** The day that a measure's rows are known from: that of a flow's event, or of their entry into a stock. */
    static String anchor(Measure measure) {
        return measure.timing() instanceof Measure.Stock stock ? SparkSql.of(stock.from()) : on(measure);
    }

    /** Which rows a distinct count has a key of; of a stock, those that are ever in it. */
    String hasKey(Measure distinct) {
        List<String> conditions = new ArrayList<>();
        distinct.condition()
                .map(condition -> "(" + SparkSql.of(condition) + ")")
                .ifPresent(conditions::add);
        conditions.add(SparkSql.of(distinct.value().orElseThrow()) + " IS NOT NULL");
        if (distinct.timing() instanceof Measure.Stock stock) {
            String until = SparkSql.of(stock.until());
            conditions.add("(" + until + " IS NULL OR " + until + " > " + ON + ")");
        }
        return String.join(" AND ", conditions);
    }

    /** The names of the columns of a distinct count's key. */
    static List<String> keyNames(Measure distinct) {
        return IntStream.rangeClosed(1, KeySql.spark(distinct).size())
                .mapToObj(place -> "key_" + place)
                .toList();
    }

    /** What tells the rows of a distinct count apart, by name: the key, court and line, and when it counts. */
    Map<String, String> keyColumns(Measure distinct) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> key = KeySql.spark(distinct);
        List<String> names = keyNames(distinct);
        for (int i = 0; i < key.size(); i++) {
            columns.put(names.get(i), key.get(i));
        }
        Map<String, String> keys = keys(distinct.table());
        columns.put(States.COURT, keys.get(States.COURT));
        columns.put(grouping.key(), keys.get(grouping.key()));
        columns.put(States.TIME_KEY, timeKey(ON));
        if (distinct.timing() instanceof Measure.Stock stock) {
            String until = SparkSql.of(stock.until());
            columns.put(END, "IF(" + until + " <= " + cutOff(asOf) + ", " + timeKey(until) + ", NULL)");
        }
        return columns;
    }

    private String timeKey(String day) {
        return "CAST(2 * " + AsOf.monthSql(day) + " + " + asOf.partSql(day) + " AS INT)";
    }

    /** The whole query of a distinct count's keys. @param folder the folder of the tables */
    String keyed(Measure distinct, String folder) {
        return query(
                distinct.table(),
                anchor(distinct),
                happened() + " AND " + hasKey(distinct),
                keyColumns(distinct),
                Map.of(),
                folder);
    }

    private String query(
            Table table,
            String on,
            String condition,
            Map<String, String> keys,
            Map<String, String> aggregates,
            String folder) {
        Map<String, String> known = known(table, asOf);
        List<Map<String, String>> levels =
                levels(table, Stream.of(List.of(on, condition), keys.values(), aggregates.values()));
        if (!levels.isEmpty()) {
            known.put(TimeLimit.STORED_EVENTS, SparkSql.name(TimeLimit.STORED_EVENTS));
        }
        String view = "SELECT\n      " + named(known).replace("\n  ", "\n      ")
                + "\n    FROM parquet." + SparkSql.name(folder + "/" + table.name())
                + "\n    WHERE " + entered(table, asOf);
        for (Map<String, String> level : levels) {
            view = "SELECT *, " + named(level) + "\n    FROM (\n    " + view + ")";
        }
        return "SELECT\n  " + named(keys) + (aggregates.isEmpty() ? "" : ",\n  " + named(aggregates))
                + "\nFROM (\n  SELECT *, " + on + " AS " + ON
                + "\n  FROM (\n    " + view + "))"
                + "\nWHERE " + condition
                + "\nGROUP BY " + String.join(", ", keys.values());
    }

    /** What tells the time limits of a table, if one of the texts asks for it; else nothing is computed of them. */
    private List<Map<String, String>> levels(Table table, Stream<Collection<String>> texts) {
        List<String> all = texts.flatMap(Collection::stream).toList();
        boolean asked = table.columns().stream()
                .filter(field -> !field.isStored())
                .map(field -> SparkSql.name(field.name()))
                .anyMatch(name -> all.stream().anyMatch(text -> text.contains(name)));
        return asked ? new TimeLimitSql(table, asOf.date()).levels() : List.of();
    }

    private static String named(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getValue().equals(SparkSql.name(column.getKey()))
                        ? column.getValue()
                        : column.getValue() + " AS " + SparkSql.name(column.getKey()))
                .collect(Collectors.joining(",\n  "));
    }
}
