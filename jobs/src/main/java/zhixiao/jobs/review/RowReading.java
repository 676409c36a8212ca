package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.form.CellReader;
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
    private final CellReader<ReviewColumn> cells;

    RowReading(FilledRow<ReviewColumn> row, ReviewForms forms) {
        this.row = row;
        this.forms = forms;
        this.language = row.sheet().language();
        this.text = new ReportText(language);
        this.cells = new CellReader<>(
                row,
                text,
                column -> ReviewForms.WORDS.of(language, column),
                REPEATED::contains,
                EnumSet.of(Kind.TEXT, Kind.NUMBER, Kind.DAY));
    }

    /** Everything that is wrong with the row. */
    List<Problem> problems() {
        return cells.problems();
    }

    /** The language of its heads. */
    Language language() {
        return language;
    }

    /** The case as it is typed, or empty after a problem. */
    Optional<CaseKey> key() {
        Optional<String> number = cells.needed(ReviewColumn.CASE_NO).map(ReadCell::text);
        Optional<String> court = cells.needed(ReviewColumn.COURT).map(ReadCell::text);
        return number.flatMap(written -> court.map(code -> new CaseKey(code, written)));
    }

    /** What the row is about, or empty after a problem. */
    Optional<Entry.About> about(DrawnCase drawn, Book book) {
        Optional<String> item = cells.needed(
                ReviewColumn.ITEM,
                forms::readItem,
                forms.items().stream().map(name -> forms.item(language, name)).toList());
        List<Integer> tasks = book.draw().tasks().stream()
                .filter(task -> task.key().equals(drawn.key()))
                .map(Task::place)
                .filter(place -> forms.part() == Part.INDEPENDENT || place == 1)
                .toList();
        Optional<Integer> task = cells.needed(
                ReviewColumn.REVIEWER,
                written -> CellValues.whole(written).filter(tasks::contains),
                tasks.stream().map(String::valueOf).toList());
        return item.flatMap(name -> task.map(place -> new Entry.About(forms.part(), place, drawn.place(), name)));
    }

    /** The version that somebody has seen, or empty after a problem. */
    Optional<Integer> version() {
        return cells.needed(ReviewColumn.VERSION, CellValues::whole, List.of("1, 2, 3 …"));
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
        return cells.needed(
                ReviewColumn.FINDING, written -> forms.readFinding(item, written), forms.findings(language, item));
    }

    /** The points that are taken off, of at most so many. */
    Optional<BigDecimal> points(Optional<BigDecimal> most) {
        return cells.optional(
                ReviewColumn.POINTS,
                written -> most.flatMap(limit -> points(written, limit)),
                most.map(limit -> List.of("> 0 … " + limit.toPlainString()))
                        .orElse(List.of(text.get("register.empty"))));
    }

    private static Optional<BigDecimal> points(String written, BigDecimal most) {
        return written.matches("\\d{1,4}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(written))
                        .filter(points -> points.signum() > 0 && points.compareTo(most) <= 0)
                : Optional.empty();
    }

    /** What is written in a column of texts; empty for nothing. */
    String words(ReviewColumn column) {
        return cells.optional(
                        column,
                        written -> CellValues.text(written, ReviewBooks.LONGEST_TEXT),
                        List.of(text.get("register.plan", ReviewBooks.LONGEST_TEXT)))
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
        return cells.needed(
                ReviewColumn.STEP,
                written -> ReviewForms.WORDS.read(Step.class, written),
                List.of(Step.values()).stream()
                        .map(step -> ReviewForms.WORDS.of(language, step))
                        .toList());
    }

    /** That something else is needed as well. @param because the words for what needs it */
    void need(ReviewColumn column, String because) {
        problem(ProblemCode.REGISTER_NEEDS, column, because, ReviewForms.WORDS.of(language, column));
    }

    /** A problem of the row at the place of a column. */
    void problem(ProblemCode code, ReviewColumn column, String... further) {
        cells.tell(Problem.of(
                code,
                Stream.concat(Stream.of(row.place(column)), Stream.of(further)).toArray(String[]::new)));
    }

    /** That what stands in a column is none of what is allowed there. */
    void refuse(ReviewColumn column, List<String> allowed) {
        cells.refuse(column, allowed);
    }
}
