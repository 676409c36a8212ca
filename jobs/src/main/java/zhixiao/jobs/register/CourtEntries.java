package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhixiao.jobs.output.Directories;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The entries of a court that count, oldest first.
 *
 * @param court the court's code
 * @param order its place among the courts that have entries, by their codes, from 1
 * @param rows the entries
 */
record CourtEntries(String court, int order, List<RegisterRow> rows) {

    /**
     * Those of a register, courts by their codes.
     *
     * @param courts the codes of the courts that are wanted; all if there are none
     * @throws ProblemException if a court has no entry that counts
     */
    static List<CourtEntries> of(Book book, Set<String> courts) {
        Map<String, List<RegisterRow>> rows = RegisterRow.of(book).stream()
                .filter(row -> row.entry().counts())
                .sorted(oldestFirst())
                .collect(Collectors.groupingBy(row -> row.entry().key().court(), TreeMap::new, Collectors.toList()));
        List<Problem> problems = courts.stream()
                .filter(court -> !rows.containsKey(court))
                .sorted()
                .map(court -> Problem.of(ProblemCode.BAD_VALUE, "--court").found(court, List.copyOf(rows.keySet())))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        List<CourtEntries> all = new ArrayList<>();
        rows.forEach((court, own) -> all.add(new CourtEntries(court, all.size() + 1, own)));
        return all.stream()
                .filter(one -> courts.isEmpty() || courts.contains(one.court()))
                .toList();
    }

    /** The name of a file of this court. */
    String file(String ending) {
        return Directories.named(court, order) + ending;
    }

    /** By age, which is a fact of the case; rows whose age is not known come last. */
    private static Comparator<RegisterRow> oldestFirst() {
        return Comparator.comparing(
                        (RegisterRow row) -> row.facts().flatMap(Facts::entered).orElse(LocalDate.MAX))
                .thenComparing(RegisterRow::number)
                .thenComparing(row -> row.entry().key().number());
    }
}
