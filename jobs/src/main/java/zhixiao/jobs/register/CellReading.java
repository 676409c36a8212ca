package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zhixiao.jobs.form.CellValues;
import zhixiao.jobs.form.FilledRow;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Reads the cells of one row; what cannot be read is a problem with its place, and the reading goes on. */
final class CellReading {
    /** So many characters a plan may have. */
    static final int LONGEST_PLAN = 500;

    private final FilledRow<RegisterColumn> row;
    private final RegisterWords words;
    private final List<Problem> problems = new ArrayList<>();

    CellReading(FilledRow<RegisterColumn> row) {
        this.row = row;
        this.words = RegisterWords.in(row.sheet().language());
    }

    /** What could not be read so far, in the order of reading. */
    List<Problem> problems() {
        return problems;
    }

    /** The case number as it is written, or empty after a problem. */
    Optional<String> number() {
        return needed(RegisterColumn.CASE_NO).map(ReadCell::text);
    }

    /** The court's code, or empty after a problem. */
    Optional<String> court() {
        return needed(RegisterColumn.COURT).map(ReadCell::text);
    }

    /** The version that somebody has seen, or empty after a problem. */
    Optional<Integer> version() {
        return needed(RegisterColumn.VERSION)
                .flatMap(cell -> read(RegisterColumn.VERSION, cell, CellValues::whole, List.of("1, 2, 3 …")));
    }

    /** The state, or empty after a problem. */
    Optional<State> state() {
        return needed(RegisterColumn.STATE)
                .flatMap(cell -> read(
                        RegisterColumn.STATE,
                        cell,
                        text -> RegisterWords.read(State.class, text).filter(State.written()::contains),
                        words.all(State.written())));
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
        return row.cell(RegisterColumn.RESPONSIBLE)
                .flatMap(cell -> read(
                        RegisterColumn.RESPONSIBLE,
                        cell,
                        text -> RegisterWords.read(Role.class, text)
                                .map(Person::of)
                                .or(() -> Person.of(text)),
                        allowed));
    }

    private <T extends Enum<T>> Optional<T> optional(RegisterColumn column, Class<T> type) {
        return row.cell(column)
                .flatMap(cell -> read(
                        column,
                        cell,
                        text -> RegisterWords.read(type, text),
                        words.all(List.of(type.getEnumConstants()))));
    }

    private String plan() {
        return row.cell(RegisterColumn.PLAN)
                .flatMap(cell -> read(
                        RegisterColumn.PLAN,
                        cell,
                        text -> CellValues.text(text, LONGEST_PLAN),
                        List.of(words.text().get("register.plan", LONGEST_PLAN))))
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

    private Optional<ReadCell> needed(RegisterColumn column) {
        Optional<ReadCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_CELL, row.place(column), words.of(column))
                    .found(words.text().get("register.empty"), List.of()));
        }
        return cell;
    }

    private <T> Optional<T> read(
            RegisterColumn column, ReadCell cell, Function<String, Optional<T>> reader, List<String> allowed) {
        boolean plain = cell.kind() == Kind.TEXT || cell.kind() == Kind.NUMBER;
        Optional<T> value = plain ? reader.apply(cell.text()) : Optional.empty();
        if (value.isEmpty()) {
            problem(column, allowed);
        }
        return value;
    }

    /** That what stands in a column is none of what is allowed there. */
    void problem(RegisterColumn column, List<String> allowed) {
        String found = row.cell(column).map(ReadCell::text).orElse(words.text().get("register.empty"));
        // What people write where somebody or something is to be named may be a name: it goes into no message.
        boolean hidden = column == RegisterColumn.RESPONSIBLE
                || column == RegisterColumn.LEADER
                || column == RegisterColumn.REASON
                || column == RegisterColumn.PLAN
                || column == RegisterColumn.CASE_NO;
        problems.add(Problem.of(ProblemCode.REGISTER_CELL, row.place(column), words.of(column))
                .found(
                        hidden ? words.text().get("register.hidden", found.codePointCount(0, found.length())) : found,
                        allowed));
    }
}
