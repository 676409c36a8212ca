package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Which figure of an indicator: court, line and period. */
final class QuestionOptions {
    @Option(names = "--court", paramLabel = "CODE", required = true, descriptionKey = "question.court")
    private String court;

    @Option(names = "--tree", descriptionKey = "question.tree")
    private boolean tree;

    @Option(names = "--line", paramLabel = "LINE", descriptionKey = "question.line")
    private String line;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "question.period")
    private String period;

    /** The question, or empty if it names something that is not there; what is wrong is added to the problems. */
    Optional<Question> question(LocalDate asOf, CourtTree courts, CodeList lines, List<Problem> problems) {
        int before = problems.size();
        Set<String> members = members(courts, problems);
        if (line != null && !line.equals(Question.UNMAPPED) && lines.entry(line).isEmpty()) {
            List<String> allowed = new ArrayList<>(lines.codes());
            allowed.add(Question.UNMAPPED);
            problems.add(wrong("--line", line, allowed));
        }
        Optional<Period> found = period(period, asOf, problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Question(asOf, found.orElseThrow(), members, Optional.ofNullable(line)));
    }

    private Set<String> members(CourtTree courts, List<Problem> problems) {
        Set<String> members = new HashSet<>();
        for (Court one : courts.courts()) {
            boolean below = courts.withAbove(one).stream()
                    .anyMatch(above -> above.code().equals(court));
            if (one.code().equals(court) || tree && below) {
                members.add(one.code());
            }
        }
        if (members.isEmpty()) {
            problems.add(noCourt(court, courts));
        }
        return members;
    }

    static Problem noCourt(String code, CourtTree courts) {
        return wrong("--court", code, courts.courts().stream().map(Court::code).toList());
    }

    /** A period that begins by the cut-off; without a word for one, the year up to the cut-off. */
    static Optional<Period> period(String word, LocalDate asOf, List<Problem> problems) {
        Optional<Period> period = word == null
                ? Optional.of(Period.yearTo(asOf))
                : Period.parse(word).filter(found -> !found.start().isAfter(asOf));
        if (period.isEmpty()) {
            int year = asOf.getYear();
            problems.add(wrong(
                    "--period",
                    word,
                    List.of(year + "-01", year + "-Q1", year + "-H1", String.valueOf(year), "… " + asOf)));
        }
        return period;
    }

    static Problem wrong(String option, String found, List<String> allowed) {
        return Problem.of(ProblemCode.BAD_VALUE, option).found(found, allowed);
    }
}
