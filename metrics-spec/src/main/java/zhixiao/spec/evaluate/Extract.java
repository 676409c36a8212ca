package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.casenumber.CaseNumberParser;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.model.Table.Carried;
import zhixiao.spec.model.Table.Parent;

/**
 * The rows of all tables of a case model, as a court's extract holds them: everything up to the day of the extract.
 *
 * @param model the case model
 * @param rows the rows by table; every table of the model is there
 * @param dataFrom the first day whose events the rows hold completely, or empty if they always do
 * @param extractedOn the day of the extract, or empty if nobody asks for an earlier day
 */
public record Extract(
        CaseModel model, Map<String, List<Row>> rows, Optional<LocalDate> dataFrom, Optional<LocalDate> extractedOn) {

    private static final CaseNumberParser CASE_NUMBERS = new CaseNumberParser();

    /** Copies the rows, so that the value cannot change. */
    public Extract {
        Map<String, List<Row>> copy = new LinkedHashMap<>();
        for (String table : model.tables().keySet()) {
            copy.put(table, List.copyOf(rows.get(table)));
        }
        rows = Map.copyOf(copy);
    }

    /**
     * An extract of the rows of the cases and of the tables with a source of their own. Each row of a table that
     * belongs to cases takes over what the model says from its case; the tables that are made of cases follow.
     *
     * @param given the rows by table; a table that is left out has none. A row that names no case, or one that is not
     *     there, takes nothing over
     */
    public static Extract of(
            CaseModel model,
            Map<String, List<Row>> given,
            Optional<LocalDate> dataFrom,
            Optional<LocalDate> extractedOn) {
        List<Row> cases = given.getOrDefault(Table.CASES, List.of());
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        rows.put(Table.CASES, cases);
        for (Table table : model.children()) {
            Parent parent = table.parent().orElseThrow();
            FieldKind kind = kind(model, parent);
            Map<String, Row> byKey = new LinkedHashMap<>();
            for (Row row : cases) {
                row.text(parent.parentField()).ifPresent(text -> byKey.putIfAbsent(key(text, kind), row));
            }
            List<Row> linked = new ArrayList<>();
            for (Row row : parent.fromCases() ? cases : given.getOrDefault(table.name(), List.of())) {
                Optional<Row> found = row.text(parent.field()).map(text -> byKey.get(key(text, kind)));
                if (found.isPresent() || !parent.fromCases()) {
                    linked.add(withCarried(row, parent, found));
                }
            }
            rows.put(table.name(), linked);
        }
        return new Extract(model, rows, dataFrom, extractedOn);
    }

    /** What kind of text the field of the cases holds that a table's rows name their case by. */
    private static FieldKind kind(CaseModel model, Parent parent) {
        return model.cases().fields().get(parent.parentField()).kind();
    }

    /** What a text is compared by: a case number by what it says, anything else as it stands. */
    public static String key(String text, FieldKind kind) {
        return kind == FieldKind.CASE_NUMBER ? CASE_NUMBERS.parse(text).key() : text;
    }

    private static Row withCarried(Row row, Parent parent, Optional<Row> from) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        for (Carried carried : parent.carried()) {
            from.flatMap(original -> original.value(carried.parentField()))
                    .ifPresent(value -> values.put(carried.column().name(), value));
        }
        return new Row(row.name(), row.times(), values);
    }
}
