package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/**
 * A row as it was known at a cut-off.
 *
 * @param written the row of the extract
 * @param known the row without what a later event reveals; empty if the row itself had not entered by then
 */
record KnownRow(Row written, Optional<Row> known) {

    static KnownRow of(Table table, Row row, LocalDate asOf) {
        return new KnownRow(
                row, hasEntered(table, row, asOf) ? Optional.of(known(table, row, asOf)) : Optional.empty());
    }

    /** The row with what is told of its time limit. */
    KnownRow with(Table table, LimitedCases limits) {
        return new KnownRow(written, known.map(row -> limits.told(table, row)));
    }

    /** Only a row of an example may keep its day of entry to itself, where the model requires one: it is there. */
    private static boolean hasEntered(Table table, Row row, LocalDate asOf) {
        Optional<LocalDate> entered = row.day(table.entered());
        boolean required = table.column(table.entered()).orElseThrow().required();
        return entered.map(day -> !day.isAfter(asOf)).orElse(required);
    }

    private static Row known(Table table, Row row, LocalDate asOf) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Field field : table.columns()) {
            Optional<String> event = field.known().from();
            boolean revealed = event.isEmpty()
                    || row.day(event.get()).map(day -> !day.isAfter(asOf)).orElse(false);
            if (revealed) {
                row.value(field.name()).ifPresent(value -> known.put(field.name(), value));
            }
        }
        return new Row(row.name(), row.times(), known);
    }
}
