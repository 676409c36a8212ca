package zhixiao.jobs.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import zhixiao.jobs.form.CalendarFile;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.reports.html.CaseListPage;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.CaseListBook;
import zhixiao.spec.Hash;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;

/**
 * What a court gets that owns rows of lists: a workbook, a page to print and a calendar of the days that are due, for the whole
 * court and for each of its divisions. In memory are the rows of one court at a time.
 */
final class CourtBooks {
    private final Path folder;
    private final LocalDate asOf;
    private final ReportText text;
    private final ListSheets sheets;
    private final Totals totals;
    private final Map<String, Long> written = new LinkedHashMap<>();

    /**
     * Prepares them.
     *
     * @param folder the folder of lists
     * @param totals is told of every row
     */
    CourtBooks(Path folder, LocalDate asOf, Language language, Totals totals) {
        this.folder = folder;
        this.asOf = asOf;
        this.text = new ReportText(language);
        this.sheets = new ListSheets(asOf, text);
        this.totals = totals;
    }

    /** The rows of some lists that belong together. */
    private record Part(String file, String title, Map<CaseList, List<Row>> rows, ListSheets.Lead lead) {
        long many() {
            return rows.values().stream().mapToLong(List::size).sum();
        }
    }

    /**
     * Writes them.
     *
     * @param stored the rows of a list, courts in official order
     * @return how many rows each file has, by its path from the folder of lists
     */
    Map<String, Long> write(List<CaseList> lists, Function<CaseList, Iterator<Row>> stored, CourtTree courts)
            throws IOException {
        Map<CaseList, Ahead> rows = new LinkedHashMap<>();
        lists.forEach(list -> rows.put(list, new Ahead(stored.apply(list))));
        for (Court court : courts.courts()) {
            Map<CaseList, List<Row>> own = new LinkedHashMap<>();
            rows.forEach((list, ahead) -> own.put(list, ahead.of(court)));
            own.forEach((list, those) -> those.forEach(
                    row -> totals.add(list.name(), court.code(), row.getList(row.fieldIndex(ListedCases.REASONS)))));
            String name = Directories.named(court.code(), court.order());
            String title = text.of(court.name());
            write(new Part(name, title, own, ListSheets.Lead.DIVISION), court);
            for (Part part : divisions(name, title, own)) {
                write(part, court);
            }
        }
        return written;
    }

    /** Of a row whose division is not known the court alone is told. */
    private List<Part> divisions(String court, String title, Map<CaseList, List<Row>> own) {
        Map<String, Map<CaseList, List<Row>>> byDivision = new LinkedHashMap<>();
        SortedSet<String> divisions = new TreeSet<>();
        own.values()
                .forEach(rows -> rows.forEach(row -> ListSheets.division(row).ifPresent(divisions::add)));
        divisions.forEach(division -> byDivision.put(division, new LinkedHashMap<>()));
        own.forEach((list, rows) -> {
            byDivision.values().forEach(part -> part.put(list, new ArrayList<>()));
            rows.forEach(row -> ListSheets.division(row)
                    .ifPresent(division -> byDivision.get(division).get(list).add(row)));
        });
        List<Part> parts = new ArrayList<>();
        byDivision.forEach((division, rows) -> {
            CaseList any = rows.keySet().iterator().next();
            String file = court + "/" + Directories.named(division, parts.size() + 1);
            parts.add(new Part(file, title + " " + sheets.named(any, division), rows, ListSheets.Lead.NONE));
        });
        return parts;
    }

    private void write(Part part, Court court) throws IOException {
        if (part.many() == 0) {
            return;
        }
        List<CaseListBook.Sheet> made = new ArrayList<>();
        part.rows().forEach((list, rows) -> made.add(sheets.of(list, part.title(), rows, part.lead())));
        String title = text.get("cases.title", part.title(), asOf);
        new CaseListBook(text.language())
                .write(title, made, asOf, file(ListsSummary.BOOKS, part.file() + ".xlsx", part.many()));
        Files.writeString(
                file(ListsSummary.PAGES, part.file() + ".html", part.many()),
                new CaseListPage(text.language()).render(title, made));
        CalendarFile calendar = calendar(part.rows(), court);
        if (calendar.days() > 0) {
            calendar.write(file(ListsSummary.CALENDARS, part.file() + ".ics", calendar.days()));
        }
    }

    private Path file(String kind, String name, long rows) throws IOException {
        written.put(kind + "/" + name, rows);
        Path file = folder.resolve(kind).resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** The last days within time limits that are still to come. */
    private CalendarFile calendar(Map<CaseList, List<Row>> rows, Court court) {
        CalendarFile calendar = new CalendarFile("lists");
        rows.forEach((list, those) -> {
            Table table = list.state().table();
            String field = table.key()
                    .or(() -> table.parent().map(Table.Parent::field))
                    .orElseThrow();
            FieldKind kind = table.column(field).map(Field::kind).orElseThrow();
            if (list.due().isEmpty() || !list.columns().contains(field)) {
                return;
            }
            String due = text.of(table.column(list.due().get()).orElseThrow().title());
            for (Row row : those) {
                String number = row.getAs(field);
                Optional.ofNullable(row.<java.sql.Date>getAs(ListedCases.DUE))
                        .map(java.sql.Date::toLocalDate)
                        .filter(day -> day.isAfter(asOf))
                        .ifPresent(day -> calendar.add(
                                Hash.of(list.name(), court.code(), Extract.key(number, kind)),
                                asOf,
                                asOf.toEpochDay(),
                                day,
                                due + ": " + number));
            }
        });
        return calendar;
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
