package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** A row as it was known at a cut-off: later rows are not there, and what a later event reveals is empty. */
final class AsOfView {
    private AsOfView() {}

    /** True if the row had entered by the cut-off. Only a row of an example may keep its day of entry to itself. */
    static boolean hasEntered(Table table, Row row, LocalDate asOf) {
        Optional<LocalDate> entered = row.day(table.entered());
        boolean required = table.column(table.entered()).orElseThrow().required();
        return entered.map(day -> !day.isAfter(asOf)).orElse(required);
    }

    /** The row with the fields that were known. */
    static Row of(Table table, Row row, LocalDate asOf) {
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
