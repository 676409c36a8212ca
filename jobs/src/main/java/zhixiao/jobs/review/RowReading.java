package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zhixiao.jobs.form.CellValues;
import zhixiao.jobs.form.FilledRow;
import zhixiao.jobs.register.CaseKey;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.text.Language;

/** Reads the cells of one row; what cannot be read is a problem with its place, and the reading goes on. */
final class RowReading {
    private static final List<ReviewColumn> REPEATED = List.of(
            ReviewColumn.FINDING,
            ReviewColumn.POINTS,
            ReviewColumn.STEP,
            ReviewColumn.CORRECTED,
            ReviewColumn.COURT,
            ReviewColumn.REVIEWER,
            ReviewColumn.VERSION);

    private final FilledRow<ReviewColumn> row;
    private final ReviewForms forms;
    private final Language language;
    private final ReportText text;
    private final List<Problem> problems = new ArrayList<>();

    RowReading(FilledRow<ReviewColumn> row, ReviewForms forms) {
        this.row = row;
        this.forms = forms;
        this.language = row.sheet().language();
        this.text = new ReportText(language);
    }

    /** Everything that is wrong with the row. */
    List<Problem> problems() {
        return problems;
    }

    /** The language of its heads. */
    Language language() {
        return language;
    }

    /** The case as it is typed, or empty after a problem. */
    Optional<CaseKey> key() {
        Optional<String> number = needed(ReviewColumn.CASE_NO).map(ReadCell::text);
        Optional<String> court = needed(ReviewColumn.COURT).map(ReadCell::text);
        return number.flatMap(written -> court.map(code -> new CaseKey(code, written)));
    }

    /** What the row is about, or empty after a problem. */
    Optional<Entry.About> about(DrawnCase drawn, Book book) {
        Optional<String> item = needed(ReviewColumn.ITEM)
                .flatMap(cell -> read(
                        ReviewColumn.ITEM,
                        cell,
                        forms::readItem,
                        forms.items().stream()
                                .map(name -> forms.item(language, name))
                                .toList()));
        List<Integer> tasks = book.draw().tasks().stream()
                .filter(task -> task.key().equals(drawn.key()))
                .map(Task::place)
                .filter(place -> forms.part() == Part.INDEPENDENT || place == 1)
                .toList();
        Optional<Integer> task = needed(ReviewColumn.REVIEWER)
                .flatMap(cell -> read(
                        ReviewColumn.REVIEWER,
                        cell,
                        written -> CellValues.whole(written).filter(tasks::contains),
                        tasks.stream().map(String::valueOf).toList()));
        return item.flatMap(name -> task.map(place -> new Entry.About(forms.part(), place, drawn.place(), name)));
    }

    /** The version that somebody has seen, or empty after a problem. */
    Optional<Integer> version() {
        return needed(ReviewColumn.VERSION)
                .flatMap(cell -> read(ReviewColumn.VERSION, cell, CellValues::whole, List.of("1, 2, 3 …")));
    }

    /** True if nobody has written anything. */
    boolean untouched() {
        return Stream.of(
                        ReviewColumn.FINDING,
                        ReviewColumn.POINTS,
                        ReviewColumn.PAPER,
                        ReviewColumn.STEP,
                        ReviewColumn.REASON,
                        ReviewColumn.CORRECTED)
                .allMatch(column -> row.cell(column).isEmpty());
    }

    /** The finding or the grade as it is stored, or empty after a problem. */
    Optional<String> finding(String item) {
        return needed(ReviewColumn.FINDING)
                .flatMap(cell -> read(
                        ReviewColumn.FINDING,
                        cell,
                        written -> forms.readFinding(item, written),
                        forms.findings(language, item)));
    }

    /** The points that are taken off, of at most so many. */
    Optional<BigDecimal> points(Optional<BigDecimal> most) {
        return row.cell(ReviewColumn.POINTS)
                .flatMap(cell -> read(
                        ReviewColumn.POINTS,
                        cell,
                        written -> most.flatMap(limit -> points(written, limit)),
                        most.map(limit -> List.of("> 0 … " + limit.toPlainString()))
                                .orElse(List.of(text.get("register.empty")))));
    }

    private static Optional<BigDecimal> points(String written, BigDecimal most) {
        return written.matches("\\d{1,4}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(written))
                        .filter(points -> points.signum() > 0 && points.compareTo(most) <= 0)
                : Optional.empty();
    }

    /** What is written in a column of texts; empty for nothing. */
    String words(ReviewColumn column) {
        return row.cell(column)
                .flatMap(cell -> read(
                        column,
                        cell,
                        written -> CellValues.text(written, ReviewBooks.LONGEST_TEXT),
                        List.of(text.get("register.plan", ReviewBooks.LONGEST_TEXT))))
                .orElse("");
    }

    /** The day on which the data were corrected, not after another day. */
    Optional<LocalDate> corrected(LocalDate last) {
        Optional<ReadCell> cell = row.cell(ReviewColumn.CORRECTED);
        Optional<LocalDate> day = cell.flatMap(CellValues::day).filter(found -> !found.isAfter(last));
        if (cell.isPresent() && day.isEmpty()) {
            refuse(ReviewColumn.CORRECTED, List.of("≤ " + last));
        }
        return day;
    }

    /** The step, or empty after a problem. */
    Optional<Step> step() {
        return needed(ReviewColumn.STEP)
                .flatMap(cell -> read(
                        ReviewColumn.STEP,
                        cell,
                        written -> ReviewForms.WORDS.read(Step.class, written),
                        List.of(Step.values()).stream()
                                .map(step -> ReviewForms.WORDS.of(language, step))
                                .toList()));
    }

    /** That something else is needed as well. @param because the words for what needs it */
    void need(ReviewColumn column, String because) {
        problem(ProblemCode.REGISTER_NEEDS, column, because, ReviewForms.WORDS.of(language, column));
    }

    /** A problem of the row at the place of a column. */
    void problem(ProblemCode code, ReviewColumn column, String... further) {
        problems.add(Problem.of(
                code,
                Stream.concat(Stream.of(row.place(column)), Stream.of(further)).toArray(String[]::new)));
    }

    private Optional<ReadCell> needed(ReviewColumn column) {
        Optional<ReadCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.REGISTER_CELL, row.place(column), ReviewForms.WORDS.of(language, column))
                            .found(text.get("register.empty"), List.of()));
        }
        return cell;
    }

    private <T> Optional<T> read(
            ReviewColumn column, ReadCell cell, Function<String, Optional<T>> reader, List<String> allowed) {
        boolean plain = cell.kind() == Kind.TEXT || cell.kind() == Kind.NUMBER || cell.kind() == Kind.DAY;
        Optional<T> value = plain ? reader.apply(cell.text()) : Optional.empty();
        if (value.isEmpty()) {
            refuse(column, allowed);
        }
        return value;
    }

    /** That what stands in a column is none of what is allowed there. */
    void refuse(ReviewColumn column, List<String> allowed) {
        String found = row.cell(column).map(ReadCell::text).orElse(text.get("register.empty"));
        // What people write freely may be a name or a case: it goes into no message.
        String told = REPEATED.contains(column)
                ? found
                : text.get("register.hidden", found.codePointCount(0, found.length()));
        problems.add(Problem.of(ProblemCode.REGISTER_CELL, row.place(column), ReviewForms.WORDS.of(language, column))
                .found(told, allowed));
    }
}
