package zhixiao.jobs.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.jobs.form.FormKind;
import zhixiao.jobs.form.FormsManifest;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.xlsx.FormBook;
import zhixiao.reports.xlsx.FormBook.Content;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.text.Language;

/** Writes the workbooks of a register: one for each court, with its entries that count, for people to fill in. */
public final class RegisterBooks {
    /** What the sheet of words says that a workbook is of. */
    private static final String KIND = "register";

    private final CaseList list;
    private final Language language;
    private final RegisterWords words;

    /** Of the register of a list, in a language. */
    public RegisterBooks(CaseList list, Language language) {
        this.list = list;
        this.language = language;
        this.words = RegisterWords.in(language);
    }

    /** The kind of workbook that a register has. */
    static FormKind<RegisterColumn> kind(String register) {
        return new FormKind<>(
                register,
                List.of(KIND, register),
                RegisterColumn.class,
                RegisterColumn.NEEDED,
                RegisterColumn.CASE_NO,
                head -> RegisterWords.read(RegisterColumn.class, head),
                language -> RegisterWords.in(language)::of);
    }

    /**
     * Writes them, and beside them a manifest with the hash of each; the same content gives the same bytes.
     *
     * @param courts the codes of the courts; all if there are none
     * @return the files and how many entries each has, by the courts' codes
     * @throws zhixiao.spec.problem.ProblemException if a court has no entry that counts
     */
    public Map<Path, Integer> write(Book book, Set<String> courts, Path folder) throws IOException {
        Map<Path, Integer> written = new TreeMap<>();
        for (CourtEntries court : CourtEntries.of(book, courts)) {
            Path file = Files.createDirectories(folder).resolve(court.file(".xlsx"));
            write(book, court.court(), court.rows(), file);
            written.put(file, court.rows().size());
        }
        if (!written.isEmpty()) {
            Map<String, String> about = new LinkedHashMap<>();
            about.put("register", book.name());
            about.put("as_of", book.asOf().orElseThrow().toString());
            FormsManifest.write(about, "entries", written, folder);
        }
        return written;
    }

    private void write(Book book, String court, List<RegisterRow> rows, Path file) throws IOException {
        LocalDate asOf = book.asOf().orElseThrow();
        String name = words.text().of(list.title());
        List<String> lead = List.of(
                words.text().get("cases.head", name, court, asOf, rows.size()),
                words.text().get("register.note.write"),
                words.text().get("register.note.names"),
                words.text().get("register.note.wait"));
        List<Table.Column> columns = Stream.of(RegisterColumn.values())
                .map(column -> new Table.Column(words.of(column), column.number()))
                .toList();
        List<Table.Row> cells = rows.stream()
                .map(row -> new Table.Row(
                        Table.Style.PLAIN,
                        Stream.of(RegisterColumn.values())
                                .map(column -> cell(column, row))
                                .toList()))
                .toList();
        FormBook.Form form = new FormBook.Form(
                List.of(KIND, book.name()),
                name,
                lead,
                new Table(name, columns, cells),
                Stream.of(RegisterColumn.values()).map(RegisterColumn::width).toList(),
                inputs());
        new FormBook(language).write(words.text().get("cases.title", name + " " + court, asOf), form, asOf, file);
    }

    private List<FormBook.Input> inputs() {
        List<FormBook.Input> inputs = new ArrayList<>();
        List<String> roles = words.all(List.of(Role.values()));
        inputs.add(input(RegisterColumn.STATE, Content.WORD, words.all(State.written())));
        inputs.add(input(RegisterColumn.RESPONSIBLE, Content.WORD_OR_OTHER, roles));
        inputs.add(input(RegisterColumn.REASON, Content.WORD, words.all(List.of(DelayReason.values()))));
        inputs.add(input(RegisterColumn.PLAN, Content.TEXT, List.of()));
        inputs.add(input(RegisterColumn.TARGET, Content.DAY, List.of()));
        inputs.add(input(RegisterColumn.LEADER, Content.WORD, roles));
        inputs.add(input(RegisterColumn.RESUMES, Content.DAY, List.of()));
        return inputs;
    }

    private static FormBook.Input input(RegisterColumn column, Content content, List<String> choices) {
        return new FormBook.Input(column.ordinal(), content, choices);
    }

    private Cell cell(RegisterColumn column, RegisterRow row) {
        RegisterEntry entry = row.entry();
        Particulars says = entry.now().says();
        return switch (column) {
            case CASE_NO -> said(row.number());
            case STATE -> said(words.of(entry.now().state()));
            case RESPONSIBLE -> said(says.responsible().map(words::of).orElse(""));
            case REASON -> said(says.reason().map(words::of).orElse(""));
            case PLAN -> said(says.plan());
            case TARGET -> day(says.target());
            case LEADER -> said(says.leader().map(words::of).orElse(""));
            case RESUMES -> day(says.resumes());
            case FILED -> day(row.facts().flatMap(Facts::entered));
            case DAYS -> number(row.days());
            case CHAIN_SINCE ->
                row.chainWhole()
                        ? day(row.facts().flatMap(Facts::chain))
                        : said(row.facts()
                                .flatMap(Facts::chain)
                                .map(day -> words.text().get("register.or_earlier", day))
                                .orElse(""));
            case CHAIN_DAYS -> number(row.chainDays());
            case LISTED_BECAUSE -> said(reasons(row));
            case LIMIT -> said(row.limit().map(words::of).orElse(""));
            case DUE -> day(row.due());
            case LISTED_SINCE -> day(Optional.of(entry.first()));
            case MOVED -> said(moved(entry));
            case REMARKS -> said(words.all(row.remarks(), "; "));
            case COURT -> said(entry.key().court());
            case VERSION -> number(OptionalLong.of(entry.version()));
        };
    }

    /** In the words of the list, or by its code where the list does not have it any more. */
    private String reasons(RegisterRow row) {
        return row.reasons().stream()
                .map(code -> list.reasons().stream()
                        .filter(reason -> reason.name().equals(code))
                        .findFirst()
                        .map(reason -> words.text().of(reason.title()))
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    private String moved(RegisterEntry entry) {
        return entry.moved() == 0
                ? ""
                : words.text()
                        .get(
                                "register.moved",
                                entry.moved(),
                                entry.targets().stream()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining(" → ")));
    }

    private static Cell said(String text) {
        return new Cell(text, Optional.empty());
    }

    private static Cell day(Optional<LocalDate> day) {
        return new Cell(day.map(LocalDate::toString).orElse(""), day.map(Cell.Day::new));
    }

    private static Cell number(OptionalLong number) {
        return number.isEmpty()
                ? said("")
                : new Cell(
                        String.valueOf(number.getAsLong()),
                        Optional.of(new Cell.Amount(number.getAsLong(), Manifest.Unit.CASES, false, "")));
    }
}
