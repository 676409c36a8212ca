package zhixiao.jobs.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Rows that say who supervises a court otherwise than the table of courts does, verified as they come. */
final class SupervisionTable {
    private final CourtTree tree;
    private final List<String> codes;
    private final List<String> lines;
    private final Map<String, List<Supervision>> entries = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private int row;

    /**
     * Begins a table.
     *
     * @param tree the courts, as their own table says
     * @param lines the codes of the lines of the model
     */
    SupervisionTable(CourtTree tree, List<String> lines) {
        this.tree = tree;
        this.codes = List.copyOf(tree.codes());
        this.lines = List.copyOf(lines);
    }

    /**
     * Adds a row; what is wrong with it is told by {@link #courts}.
     *
     * @param line the code of a line, or an empty text for all
     * @param from the first day, or an empty text
     * @param until the last day, or an empty text
     */
    void add(String court, String above, String line, String from, String until) {
        row++;
        int before = problems.all().size();
        known(court, codes);
        known(above, codes);
        if (!line.isEmpty()) {
            known(line, lines);
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            problems.add(broken(court + ": " + from + " – " + until));
        }
        if (problems.all().size() == before) {
            List<Supervision> others = entries.computeIfAbsent(court, any -> new ArrayList<>());
            Supervision entry = new Supervision(above, Optional.of(line).filter(code -> !code.isEmpty()), first, last);
            if (others.stream().anyMatch(other -> together(entry, other))) {
                problems.add(broken(Stream.of(court, line, from, until)
                                .filter(word -> !word.isEmpty())
                                .reduce((one, other) -> one + " " + other)
                                .orElseThrow()
                        + " × 2"));
            }
            others.add(entry);
        }
    }

    /**
     * The courts with what was added, in their order.
     *
     * @throws zhixiao.spec.problem.ProblemException with every mistake of the table
     */
    List<Court> courts() {
        if (!problems.hasErrors()) {
            circles();
        }
        problems.throwIfErrors();
        return tree.courts().stream()
                .map(court -> new Court(
                        court.code(),
                        court.order(),
                        court.level(),
                        court.parent(),
                        court.name(),
                        entries.getOrDefault(court.code(), List.of())))
                .toList();
    }

    private void known(String found, List<String> allowed) {
        if (!allowed.contains(found)) {
            problems.add(broken(found.isEmpty() ? "?" : found).found(found, allowed));
        }
    }

    private Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            problems.add(broken(written).found(written, List.of("2024-01-31")));
            return Optional.empty();
        }
    }

    private Problem broken(String detail) {
        return Problem.of(ProblemCode.SUPERVISION_BROKEN, String.valueOf(row), detail);
    }

    /** True if two entries of a court speak of one line on one day. */
    private static boolean together(Supervision one, Supervision other) {
        return one.line().equals(other.line())
                && !first(one).isAfter(last(other))
                && !first(other).isAfter(last(one));
    }

    private static LocalDate first(Supervision entry) {
        return entry.from().orElse(LocalDate.MIN);
    }

    private static LocalDate last(Supervision entry) {
        return entry.until().orElse(LocalDate.MAX);
    }

    /** A circle has an entry in it, and begins on the first day of one or on the day after the last of one. */
    private void circles() {
        Set<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN));
        entries.values().stream().flatMap(List::stream).forEach(entry -> {
            days.add(first(entry));
            entry.until().map(day -> day.plusDays(1)).ifPresent(days::add);
        });
        Set<String> told = new HashSet<>();
        for (String line : lines) {
            for (LocalDate day : days) {
                for (String court : entries.keySet()) {
                    circle(court, line, day)
                            .filter(told::add)
                            .ifPresent(circle -> problems.add(Problem.of(ProblemCode.SUPERVISION_CIRCLE, circle)));
                }
            }
        }
    }

    /** The way up from a court back to itself, in a line on a day; empty if it ends at the top. */
    private Optional<String> circle(String court, String line, LocalDate day) {
        List<String> way = new ArrayList<>(List.of(court));
        Set<String> seen = new HashSet<>(way);
        Optional<String> above = above(court, line, day);
        while (above.isPresent() && seen.add(above.get())) {
            way.add(above.get());
            above = above(above.get(), line, day);
        }
        return above.filter(court::equals).map(back -> String.join(" → ", way) + " → " + back);
    }

    private Optional<String> above(String court, String line, LocalDate day) {
        return Supervision.above(
                entries.getOrDefault(court, List.of()), tree.court(court).parent(), line, day);
    }
}
