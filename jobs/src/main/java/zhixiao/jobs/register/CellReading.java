package zhixiao.jobs.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Reads the cells of one row; what cannot be read is a problem with its place, and the reading goes on. */
final class CellReading {
    /** So many characters a plan may have. */
    static final int LONGEST_PLAN = 500;

    /** Texts that begin so are formulas to many programs; some read the wide forms as the narrow ones. */
    private static final String FORMULA_BEGINNINGS = "=+-@＝＋－＠";

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final FilledRow row;
    private final RegisterWords words;
    private final List<Problem> problems = new ArrayList<>();

    CellReading(FilledRow row) {
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
                .flatMap(cell -> read(RegisterColumn.VERSION, cell, CellReading::whole, List.of("1, 2, 3 …")));
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
                        CellReading::plan,
                        List.of(words.text().get("register.plan", LONGEST_PLAN))))
                .orElse("");
    }

    /** Line breaks are part of a text; nothing else that cannot be seen is. */
    private static Optional<String> plan(String text) {
        String plan = text.replace("\r\n", "\n").replace('\t', ' ');
        boolean fits = plan.codePointCount(0, plan.length()) <= LONGEST_PLAN
                && FORMULA_BEGINNINGS.indexOf(plan.charAt(0)) < 0
                && plan.codePoints().noneMatch(CellReading::unseen);
        return fits ? Optional.of(plan) : Optional.empty();
    }

    private static boolean unseen(int character) {
        int type = Character.getType(character);
        return character != '\n'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED);
    }

    private Optional<LocalDate> day(RegisterColumn column) {
        Optional<ReadCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = cell.get().day();
        if (cell.get().kind() == Kind.TEXT) {
            day = day(cell.get().text());
        }
        Optional<LocalDate> known = day.filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        if (known.isEmpty()) {
            problem(column, List.of("YYYY-MM-DD"));
        }
        return known;
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            Optional.ofNullable(matcher.group(group)).map(Integer::valueOf).ifPresent(parts::add);
        }
        try {
            return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
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
