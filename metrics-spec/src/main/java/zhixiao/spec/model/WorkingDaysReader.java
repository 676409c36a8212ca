package zhixiao.spec.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a calendar of working days: a CSV file of {@code day,kind}. */
public final class WorkingDaysReader {
    private static final List<String> CALENDAR = List.of("day", "kind");

    private final SpecFiles files;
    private final Problems problems;
    private final List<String> texts;

    /**
     * Prepares the reader.
     *
     * @param texts takes the text of the file, which is part of what the spec that names it means
     */
    public WorkingDaysReader(SpecFiles files, List<String> texts) {
        this.files = files;
        this.problems = files.problems();
        this.texts = texts;
    }

    /** The years of the first and of the last day that the file names are covered. */
    public Optional<WorkingDays> read(YamlScalar path) {
        return files.openCsv("working_days", path).flatMap(file -> {
            texts.add(file.text());
            Set<LocalDate> holidays = new HashSet<>();
            Set<LocalDate> makeUpDays = new HashSet<>();
            List<LocalDate> all = new ArrayList<>();
            for (Map<String, YamlScalar> row : TableCells.read(file, CALENDAR, CALENDAR, problems)) {
                if (!row.keySet().containsAll(CALENDAR)) {
                    continue;
                }
                Optional<LocalDate> day = row.get("day").date();
                String kind = row.get("kind").text();
                if (day.isEmpty()) {
                    bad(row.get("day"), "day", List.of("yyyy-MM-dd"));
                } else if (all.contains(day.get())) {
                    problems.add(Problem.at(
                            row.get("day").position(),
                            ProblemCode.DUPLICATE_NAME,
                            row.get("day").text()));
                } else if (kind.equals("holiday") || kind.equals("workday")) {
                    all.add(day.get());
                    (kind.equals("holiday") ? holidays : makeUpDays).add(day.get());
                } else {
                    bad(row.get("kind"), "kind", List.of("holiday", "workday"));
                }
            }
            TreeSet<LocalDate> sorted = new TreeSet<>(all);
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WorkingDays(
                            sorted.first().with(MonthDay.of(1, 1)),
                            sorted.last().with(MonthDay.of(12, 31)),
                            holidays,
                            makeUpDays));
        });
    }

    private void bad(YamlScalar cell, String column, List<String> allowed) {
        problems.add(Problem.at(cell.position(), ProblemCode.BAD_VALUE, column).found(cell.text(), allowed));
    }
}
