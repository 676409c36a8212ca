package zhixiao.jobs.lists;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.CaseListBook;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;

/** Rows of stored lists as sheets that people read, in one language. */
final class ListSheets {
    private final LocalDate asOf;
    private final ReportText text;

    ListSheets(LocalDate asOf, ReportText text) {
        this.asOf = asOf;
        this.text = text;
    }

    /** What stands before the columns of a list. */
    enum Lead {
        /** Nothing: the rows are of one division. */
        NONE,
        /** The division, where one is known. */
        DIVISION,
        /** The court and the division: the rows are of several courts. */
        COURT
    }

    /**
     * A sheet.
     *
     * @param owner whose rows they are, in words
     */
    CaseListBook.Sheet of(CaseList list, String owner, List<Row> rows, Lead before) {
        List<String> lead = new ArrayList<>();
        lead.add(text.get("cases.head", text.of(list.title()), owner, asOf, rows.size()));
        list.owner().ifPresent(keeper -> lead.add(text.get("cases.owner", text.of(keeper))));
        list.receives()
                .filter(receives -> before != Lead.COURT)
                .ifPresent(receives -> lead.add(text.get("cases.receives", text.of(receives))));
        if (!list.active()) {
            lead.add(text.get("cases.inactive", String.join(", ", list.notSet())));
        }
        list.reasons().stream()
                .filter(reason -> list.active() && !reason.active())
                .forEach(reason -> lead.add(text.get("cases.inactive", text.of(reason.title()))));
        List<String> ahead = ahead(list, rows, before);
        List<Field> fields = fields(list);
        List<Table.Column> columns = new ArrayList<>();
        ahead.forEach(name -> columns.add(new Table.Column(title(list, name), false)));
        fields.forEach(field -> columns.add(new Table.Column(text.of(field.title()), isNumber(field))));
        if (!list.reasons().isEmpty()) {
            columns.add(new Table.Column(text.get("cases.reasons"), false));
        }
        List<Table.Row> cells = rows.stream()
                .map(row -> new Table.Row(Table.Style.PLAIN, cells(list, ahead, fields, row)))
                .toList();
        return new CaseListBook.Sheet(text.of(list.title()), lead, new Table(text.of(list.title()), columns, cells));
    }

    /** The division of a row; empty if it is not known. */
    static Optional<String> division(Row row) {
        return Optional.ofNullable(row.<String>getAs(ListedCases.DIVISION));
    }

    /** A division in words. */
    String named(CaseList list, String division) {
        return field(list, ListedCases.DIVISION)
                .flatMap(Field::codes)
                .map(codes -> codes.named(division, text.language()))
                .orElse(division);
    }

    private static Optional<Field> field(CaseList list, String ahead) {
        zhixiao.spec.model.Table table = list.state().table();
        return ahead.equals(ListedCases.COURT)
                ? table.column(table.court())
                : table.division().flatMap(table::column);
    }

    private String title(CaseList list, String ahead) {
        return field(list, ahead).map(field -> text.of(field.title())).orElse(ahead);
    }

    private static List<String> ahead(CaseList list, List<Row> rows, Lead before) {
        List<String> ahead = new ArrayList<>();
        if (before == Lead.COURT) {
            ahead.add(ListedCases.COURT);
        }
        if (before != Lead.NONE && rows.stream().anyMatch(row -> division(row).isPresent())) {
            ahead.add(ListedCases.DIVISION);
        }
        return ahead;
    }

    private static List<Field> fields(CaseList list) {
        zhixiao.spec.model.Table table = list.state().table();
        return list.columns().stream()
                .filter(name -> !name.equals(table.court()))
                .filter(name -> !table.division().equals(Optional.of(name)))
                .map(name -> table.column(name).orElseThrow())
                .toList();
    }

    private static boolean isNumber(Field field) {
        return field.kind() == FieldKind.INTEGER || field.kind() == FieldKind.DECIMAL;
    }

    private List<Cell> cells(CaseList list, List<String> ahead, List<Field> fields, Row row) {
        List<Cell> cells = new ArrayList<>();
        for (String name : ahead) {
            String value = row.getAs(name);
            cells.add(said(value == null ? "" : name.equals(ListedCases.DIVISION) ? named(list, value) : value));
        }
        fields.forEach(field -> cells.add(cell(field, row.getAs(field.name()))));
        if (!list.reasons().isEmpty()) {
            List<String> holding = row.getList(row.fieldIndex(ListedCases.REASONS));
            cells.add(said(list.reasons().stream()
                    .filter(reason -> holding.contains(reason.name()))
                    .map(reason -> text.of(reason.title()))
                    .collect(Collectors.joining("; "))));
        }
        return cells;
    }

    private Cell cell(Field field, Object value) {
        if (value == null) {
            return said("");
        }
        return switch (field.kind()) {
            case TEXT, CASE_NUMBER, COURT -> said((String) value);
            case CODE -> said(field.codes().orElseThrow().named((String) value, text.language()));
            case BOOLEAN -> said(text.get((Boolean) value ? "cases.yes" : "cases.no"));
            case DATE -> {
                LocalDate day = ((Date) value).toLocalDate();
                yield new Cell(day.toString(), Optional.of(new Cell.Day(day)));
            }
            case INTEGER -> number(BigDecimal.valueOf((Long) value), Manifest.Unit.CASES);
            case DECIMAL -> number((BigDecimal) value, Manifest.Unit.NUMBER);
        };
    }

    private static Cell said(String words) {
        return new Cell(words, Optional.empty());
    }

    private static Cell number(BigDecimal number, Manifest.Unit unit) {
        return new Cell(number.toPlainString(), Optional.of(new Cell.Amount(number.doubleValue(), unit, false, "")));
    }
}
