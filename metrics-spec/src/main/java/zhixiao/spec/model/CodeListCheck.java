package zhixiao.spec.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.spec.csv.CsvRow;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeList.Entry;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;

/** Checks what the codes of a list say of each other and of their days; every mistake stands in the cell that makes it. */
final class CodeListCheck {
    private final CodeList list;
    private final Map<String, CsvRow> rows;
    private final Problems problems;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * Prepares the check.
     *
     * @param rows the row of each code
     */
    CodeListCheck(CodeList list, Map<String, CsvRow> rows, Problems problems) {
        this.list = list;
        this.rows = rows;
        this.problems = problems;
        list.entries().forEach(entry -> entries.put(entry.code(), entry));
    }

    /** Adds what is wrong to the problems. */
    void verify() {
        verifyLinks(Entry::parent, CodeList.PARENT);
        verifyLinks(Entry::successor, CodeList.SUCCESSOR);
        boolean readable = true;
        for (Entry entry : list.entries()) {
            readable &= verifyDays(entry);
        }
        if (readable) {
            verifySuccessors();
            verifyNames();
        }
    }

    /** A code that another one names must be there, and the way from one to the next must end. */
    private void verifyLinks(Function<Entry, Optional<String>> link, String column) {
        for (Entry entry : list.entries()) {
            Position place = place(entry, column);
            link.apply(entry)
                    .filter(code -> !entries.containsKey(code))
                    .ifPresent(code -> problems.add(Problem.at(place, ProblemCode.UNKNOWN_CODE, code, list.name())
                            .found(code, list.codes())));
            List<String> way = new ArrayList<>(List.of(entry.code()));
            Optional<Entry> next = link.apply(entry).map(entries::get);
            while (next.isPresent() && !way.contains(next.get().code())) {
                way.add(next.get().code());
                next = link.apply(next.get()).map(entries::get);
            }
            // Told once for each circle, by the code of it that comes first in the list.
            boolean first = next.isPresent()
                    && next.get().equals(entry)
                    && way.stream().allMatch(code -> entries.get(code).id() >= entry.id());
            if (first) {
                problems.add(Problem.at(place, ProblemCode.CYCLE, String.join(" → ", way) + " → " + entry.code()));
            }
        }
    }

    private boolean verifyDays(Entry entry) {
        boolean readable = isDay(entry, CodeList.FROM) & isDay(entry, CodeList.UNTIL);
        if (readable
                && entry.until()
                        .filter(until -> !entry.inForce(Optional.of(until)))
                        .isPresent()) {
            problems.add(Problem.at(
                    place(entry, CodeList.UNTIL),
                    ProblemCode.BAD_RANGE,
                    entry.from().orElseThrow().toString(),
                    entry.until().orElseThrow().toString()));
        }
        return readable;
    }

    private boolean isDay(Entry entry, String attribute) {
        String day = entry.attributes().get(attribute);
        if (day == null) {
            return true;
        }
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(place(entry, attribute), ProblemCode.BAD_VALUE, attribute)
                    .found(day, List.of("2025-01-31")));
            return false;
        }
    }

    /** A code that has a successor ends, and ends before that one begins. */
    private void verifySuccessors() {
        for (Entry entry : list.entries()) {
            entry.successor().map(entries::get).ifPresent(next -> {
                if (entry.until().isEmpty()) {
                    problems.add(Problem.at(place(entry, CodeList.UNTIL), ProblemCode.MISSING_KEY, CodeList.UNTIL));
                } else if (next.from().isPresent()) {
                    overlap(entry, next).ifPresent(day -> tell(entry, next, day));
                }
            });
        }
    }

    /** Where a list has days, two codes side by side that have one name could not be told apart on a day of both. */
    private void verifyNames() {
        boolean dated = list.entries().stream()
                .anyMatch(entry -> entry.from().isPresent() || entry.until().isPresent());
        Map<List<Object>, List<Entry>> alike = new HashMap<>();
        for (Entry entry : dated ? list.entries() : List.<Entry>of()) {
            List<Entry> before = alike.computeIfAbsent(List.of(entry.name(), entry.parent()), any -> new ArrayList<>());
            for (Entry other : before) {
                overlap(other, entry).ifPresent(day -> tell(entry, other, day));
            }
            before.add(entry);
        }
    }

    private Position place(Entry entry, String column) {
        return rows.get(entry.code()).place(column);
    }

    private void tell(Entry entry, Entry other, LocalDate day) {
        problems.add(Problem.at(
                rows.get(entry.code()).place(), ProblemCode.SAME_DAYS, entry.code(), other.code(), day.toString()));
    }

    /** A day on which both are in force, the first if there is one, or empty. */
    private static Optional<LocalDate> overlap(Entry one, Entry other) {
        LocalDate from = later(one.from().orElse(LocalDate.MIN), other.from().orElse(LocalDate.MIN));
        LocalDate until =
                earlier(one.until().orElse(LocalDate.MAX), other.until().orElse(LocalDate.MAX));
        if (from.isAfter(until)) {
            return Optional.empty();
        }
        LocalDate day = from.equals(LocalDate.MIN) ? until : from;
        return Optional.of(day.equals(LocalDate.MAX) ? LocalDate.EPOCH : day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
