package zhixiao.jobs.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.jobs.form.FilledCsv;
import zhixiao.jobs.register.Person;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** The file of those who can be given cases: CSV in UTF-8 with the columns reviewer, court and, if it is known, division. */
public final class ReviewersFile {
    private static final String REVIEWER = "reviewer";
    private static final String COURT = "court";
    private static final String DIVISION = "division";

    private ReviewersFile() {}

    /**
     * Reads it. What stands under reviewer may be a name where it should be none, so it goes into no message.
     *
     * @param courts the codes of the courts that there are
     * @throws ProblemException with everything that is wrong with it
     */
    public static List<Reviewer> read(Path file, Set<String> courts) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Reviewer> reviewers = new ArrayList<>();
        Set<Person> seen = new HashSet<>();
        try (CSVParser rows = FilledCsv.open(file)) {
            List<String> heads = rows.getHeaderNames();
            if (!heads.containsAll(List.of(REVIEWER, COURT))) {
                throw new ProblemException(Problem.of(ProblemCode.REVIEWERS_FILE, file.toString(), "1", REVIEWER)
                        .found(String.join(",", heads), List.of("reviewer,court,division")));
            }
            for (CSVRecord row : rows) {
                String line = String.valueOf(rows.getCurrentLineNumber());
                Optional<Person> person =
                        cell(row, REVIEWER).flatMap(Person::of).filter(seen::add);
                Optional<String> court = cell(row, COURT).filter(courts::contains);
                if (person.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.REVIEWERS_FILE, file.toString(), line, REVIEWER));
                }
                if (court.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.REVIEWERS_FILE, file.toString(), line, COURT)
                            .found(
                                    cell(row, COURT).orElse(""),
                                    courts.stream().sorted().toList()));
                }
                if (person.isPresent() && court.isPresent()) {
                    reviewers.add(new Reviewer(person.get(), court.get(), cell(row, DIVISION)));
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(Problem.of(ProblemCode.REVIEWERS_FILE, file.toString(), "1", REVIEWER));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return reviewers;
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column)
                ? Optional.of(row.get(column)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
