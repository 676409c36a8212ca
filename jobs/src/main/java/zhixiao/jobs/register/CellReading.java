package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhixiao.jobs.form.CellReader;
import zhixiao.jobs.form.CellValues;
import zhixiao.jobs.form.FilledRow;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.spec.problem.Problem;

/** Reads the cells of one row; what cannot be read is a problem with its place, and the reading goes on. */
final class CellReading {
    /** So many characters a plan may have. */
    static final int LONGEST_PLAN = 500;

    /** What people write where somebody or something is to be named may be a name: it goes into no message. */
    private static final Set<RegisterColumn> HIDDEN = EnumSet.of(
            RegisterColumn.RESPONSIBLE,
            RegisterColumn.LEADER,
            RegisterColumn.REASON,
            RegisterColumn.PLAN,
            RegisterColumn.CASE_NO);

    private final FilledRow<RegisterColumn> row;
    private final RegisterWords words;
    private final CellReader<RegisterColumn> cells;

    CellReading(FilledRow<RegisterColumn> row) {
        this.row = row;
        this.words = RegisterWords.in(row.sheet().language());
        this.cells = new CellReader<>(
                row, words.text(), words::of, column -> !HIDDEN.contains(column), EnumSet.of(Kind.TEXT, Kind.NUMBER));
    }

    /** What could not be read so far, in the order of reading. */
    List<Problem> problems() {
        return cells.problems();
    }

    /** The case number as it is written, or empty after a problem. */
    Optional<String> number() {
        return cells.needed(RegisterColumn.CASE_NO).map(ReadCell::text);
    }

    /** The court's code, or empty after a problem. */
    Optional<String> court() {
        return cells.needed(RegisterColumn.COURT).map(ReadCell::text);
    }

    /** The version that somebody has seen, or empty after a problem. */
    Optional<Integer> version() {
        return cells.needed(RegisterColumn.VERSION, CellValues::whole, List.of("1, 2, 3 …"));
    }

    /** The state, or empty after a problem. */
    Optional<State> state() {
        return cells.needed(
                RegisterColumn.STATE,
                text -> RegisterWords.read(State.class, text).filter(State.written()::contains),
                words.all(State.written()));
    }

    /** What else people have said. */
    Particulars particulars() {
        return new Particulars(
                responsible(),
                optional(RegisterColumn.REASON, DelayReason.class),
                plan(),
                day(RegisterColumn.TARGET),
                optional(RegisterColumn.LEADER, Role.class),
                day(RegisterColumn.RESUMES));
    }

    private Optional<Person> responsible() {
        List<String> allowed = Stream.concat(
                        words.all(List.of(Role.values())).stream(),
                        Stream.of(words.text().get("register.keyed_id")))
                .toList();
        return cells.optional(
                RegisterColumn.RESPONSIBLE,
                text -> RegisterWords.read(Role.class, text).map(Person::of).or(() -> Person.of(text)),
                allowed);
    }

    private <T extends Enum<T>> Optional<T> optional(RegisterColumn column, Class<T> type) {
        return cells.optional(
                column, text -> RegisterWords.read(type, text), words.all(List.of(type.getEnumConstants())));
    }

    private String plan() {
        return cells.optional(
                        RegisterColumn.PLAN,
                        text -> CellValues.text(text, LONGEST_PLAN),
                        List.of(words.text().get("register.plan", LONGEST_PLAN)))
                .orElse("");
    }

    private Optional<LocalDate> day(RegisterColumn column) {
        Optional<ReadCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> known = CellValues.day(cell.get());
        if (known.isEmpty()) {
            problem(column, List.of("YYYY-MM-DD"));
        }
        return known;
    }

    /** That what stands in a column is none of what is allowed there. */
    void problem(RegisterColumn column, List<String> allowed) {
        cells.refuse(column, allowed);
    }
}
