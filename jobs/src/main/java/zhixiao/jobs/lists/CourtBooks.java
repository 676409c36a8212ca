package zhixiao.jobs.lists;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.CaseListBook;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.text.Language;

/** A workbook for each court that owns rows of lists; in memory are the rows of one court at a time. */
final class CourtBooks {
    private final Path folder;
    private final LocalDate asOf;
    private final ReportText text;
    private final Totals totals;

    /** @param totals is told of every row */
    CourtBooks(Path folder, LocalDate asOf, Language language, Totals totals) {
        this.folder = folder;
        this.asOf = asOf;
        this.text = new ReportText(language);
        this.totals = totals;
    }

    /**
     * Writes them.
     *
     * @param stored the rows of a list, courts in official order
     * @return how many rows each file has, by its name
     */
    Map<String, Long> write(List<CaseList> lists, Function<CaseList, Iterator<Row>> stored, CourtTree courts)
            throws IOException {
        Map<CaseList, Ahead> rows = new LinkedHashMap<>();
        lists.forEach(list -> rows.put(list, new Ahead(stored.apply(list))));
        Map<String, Long> written = new LinkedHashMap<>();
        for (Court court : courts.courts()) {
            Map<CaseList, List<Row>> own = new LinkedHashMap<>();
            rows.forEach((list, ahead) -> own.put(list, ahead.of(court)));
            long many = own.values().stream().mapToLong(List::size).sum();
            if (many > 0) {
                own.forEach((list, those) -> those.forEach(row ->
                        totals.add(list.name(), court.code(), row.getList(row.fieldIndex(ListedCases.REASONS)))));
                String name = Directories.named(court.code(), court.order()) + ".xlsx";
                write(court, own, Files.createDirectories(folder).resolve(name));
                written.put(name, many);
            }
        }
        return written;
    }

    private void write(Court court, Map<CaseList, List<Row>> own, Path file) throws IOException {
        List<CaseListBook.Sheet> sheets = new ArrayList<>();
        own.forEach((list, rows) -> sheets.add(sheet(court, list, rows)));
        String title = text.get("cases.title", text.of(court.name()), asOf);
        new CaseListBook(text.language()).write(title, sheets, asOf, file);
    }

    private CaseListBook.Sheet sheet(Court court, CaseList list, List<Row> rows) {
        List<String> lead = new ArrayList<>();
        lead.add(text.get("cases.head", text.of(list.title()), text.of(court.name()), asOf, rows.size()));
        list.owner().ifPresent(owner -> lead.add(text.get("cases.owner", text.of(owner))));
        list.receives().ifPresent(receives -> lead.add(text.get("cases.receives", text.of(receives))));
        if (!list.active()) {
            lead.add(text.get("cases.inactive", String.join(", ", list.notSet())));
        }
        list.reasons().stream()
                .filter(reason -> list.active() && !reason.active())
                .forEach(reason -> lead.add(text.get("cases.inactive", text.of(reason.title()))));
        List<Field> fields = fields(list);
        List<Table.Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(new Table.Column(text.of(field.title()), isNumber(field))));
        if (!list.reasons().isEmpty()) {
            columns.add(new Table.Column(text.get("cases.reasons"), false));
        }
        List<Table.Row> cells = rows.stream()
                .map(row -> new Table.Row(Table.Style.PLAIN, cells(list, fields, row)))
                .toList();
        return new CaseListBook.Sheet(text.of(list.title()), lead, new Table(text.of(list.title()), columns, cells));
    }

    private static List<Field> fields(CaseList list) {
        return list.columns().stream()
                .filter(name -> !name.equals(list.state().table().court()))
                .map(name -> list.state().table().column(name).orElseThrow())
                .toList();
    }

    private static boolean isNumber(Field field) {
        return field.kind() == FieldKind.INTEGER || field.kind() == FieldKind.DECIMAL;
    }

    private List<Cell> cells(CaseList list, List<Field> fields, Row row) {
        List<Cell> cells = new ArrayList<>();
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

    /** Rows of all courts, taken court by court. */
    private static final class Ahead {
        private final Iterator<Row> rows;
        private Row next;

        private Ahead(Iterator<Row> rows) {
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        private List<Row> of(Court court) {
            List<Row> own = new ArrayList<>();
            while (next != null && next.<Integer>getAs(ListedCases.COURT_ORDER) == court.order()) {
                own.add(next);
                next = rows.hasNext() ? rows.next() : null;
            }
            return own;
        }
    }
}
