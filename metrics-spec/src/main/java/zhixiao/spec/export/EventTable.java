package zhixiao.spec.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.KeySql;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * The one table that metrics of other systems are made of, as a query in Spark SQL over the stored tables: a row for each
 * row of a table and each day of it that measures count it on. So filings and closings have the same day, a later case has
 * the court of its original one, and what is divided by what stands side by side.
 *
 * @param catalogue whose measures they are
 * @param columns the measures
 * @param dimensions what its rows can be told by, day first
 * @param schema where the stored tables are, such as {@code lake.court.}, with the dot; empty for the current schema
 * @param language the language of the courts' names
 */
record EventTable(
        Catalogue catalogue,
        List<EventColumn> columns,
        List<EventDimension> dimensions,
        String schema,
        Language language) {

    /** Rows of a table on one day of theirs. */
    private record Event(String table, String day) {}

    /** The query, without a line break at the end. */
    String query() {
        Map<Event, List<EventColumn>> events = new LinkedHashMap<>();
        columns.forEach(column -> events.computeIfAbsent(
                        new Event(
                                column.measure().table().name(),
                                SparkSql.of(column.flow().on())),
                        event -> new ArrayList<>())
                .add(column));
        List<String> selected = new ArrayList<>();
        dimensions.forEach(dimension -> selected.addAll(dimension.selected(language)));
        columns.forEach(column -> selected.add("event." + SparkSql.name(column.name())));
        String joins = dimensions.stream()
                .flatMap(dimension -> dimension.join(schema + "codes").stream())
                .map(join -> "\n" + join)
                .collect(Collectors.joining());
        return "SELECT\n" + indented(selected) + "\nFROM (\n"
                + events.entrySet().stream()
                        .map(entry -> rows(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n  UNION ALL\n"))
                + "\n) AS event" + joins;
    }

    private String rows(Event event, List<EventColumn> counted) {
        Table table = catalogue.model().table(event.table()).orElseThrow();
        List<String> selected = new ArrayList<>();
        for (EventDimension dimension : dimensions) {
            selected.add(dimension.column(table, event.day()) + " AS " + SparkSql.name(dimension.name()));
        }
        for (EventColumn column : columns) {
            selected.add((counted.contains(column) ? worth(column.measure()) : "NULL") + " AS "
                    + SparkSql.name(column.name()));
        }
        return "  SELECT\n" + indented(selected).indent(2).stripTrailing() + "\n  FROM " + schema
                + SparkSql.name(table.name()) + "\n  WHERE " + event.day() + " IS NOT NULL";
    }

    private static String worth(Measure measure) {
        String value =
                switch (measure.aggregation()) {
                    case COUNT -> "1";
                    case SUM, DISTRIBUTION -> SparkSql.of(measure.value().orElseThrow());
                    case DISTINCT -> key(measure);
                };
        return measure.condition()
                .map(condition -> "CASE WHEN " + SparkSql.of(condition) + " THEN " + value + " END")
                .orElse(value);
    }

    /** One column: of a key within its court, the court's number and the key, which nothing else reads as. */
    private static String key(Measure distinct) {
        List<String> columns = KeySql.spark(distinct);
        return columns.size() == 1 ? columns.get(0) : "concat(" + columns.get(0) + ", '/', " + columns.get(1) + ")";
    }

    private static String indented(List<String> lines) {
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining(",\n"));
    }

    /** The dimensions of a catalogue: the day, the court, the line, and what its indicators are broken down by. */
    static List<EventDimension> dimensions(Catalogue catalogue) {
        List<EventDimension> dimensions = new ArrayList<>(List.of(
                EventDimension.day(),
                EventDimension.court(),
                EventDimension.code(
                        "line",
                        catalogue.model().lines().name(),
                        lineTitle(catalogue),
                        table -> Optional.of(table.breakdown()))));
        for (Breakdown breakdown : catalogue.breakdowns()) {
            dimensions.add(EventDimension.code(
                    breakdown.dimension(), breakdown.codes().name(), breakdown.title(), table -> Optional.ofNullable(
                                    table.dimensions().get(breakdown.dimension()))
                            .map(Table.Dimension::column)));
        }
        return List.copyOf(dimensions);
    }

    private static LocalizedText lineTitle(Catalogue catalogue) {
        Table cases = catalogue.model().cases();
        return cases.column(cases.breakdown()).map(Field::title).orElseThrow();
    }
}
