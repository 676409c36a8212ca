package zhixiao.spec.notes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Holds notes against what a run knows: a note that belongs to nothing would be lost unseen. What is not known yet is an
 * empty list, and is not looked at.
 *
 * @param indicators ids of the indicators
 * @param lines codes of the lines of cases
 * @param courts codes of the courts
 * @param asOf the cut-off; notes of later months belong to nothing
 */
public record NotesCheck(List<String> indicators, List<String> lines, List<String> courts, LocalDate asOf) {

    /** Copies the lists, so that the value cannot change. */
    public NotesCheck {
        indicators = List.copyOf(indicators);
        lines = List.copyOf(lines);
        courts = List.copyOf(courts);
    }

    /** Adds every mistake to the problems, each at its place. */
    public void verify(MeetingNotes notes, Problems problems) {
        Stream<Optional<YamlScalar>> named = Stream.of(
                        notes.remarks().stream()
                                .map(remark -> Optional.of(remark.figure().indicator())),
                        notes.items().stream().map(Item::indicator),
                        notes.proposals().stream().map(Proposal::indicator))
                .flatMap(all -> all);
        named.flatMap(Optional::stream)
                .forEach(word -> verify(word, indicators, ProblemCode.UNKNOWN_REFERENCE, problems));
        for (Remark remark : notes.remarks()) {
            Remark.Figure figure = remark.figure();
            figure.line().ifPresent(word -> verify(word, lines, ProblemCode.UNKNOWN_REFERENCE, problems));
            figure.court().ifPresent(word -> verify(word, courts, ProblemCode.NO_SUCH_COURT, problems));
            figure.month()
                    .filter(month -> month.month().isAfter(YearMonth.from(asOf)))
                    .ifPresent(
                            month -> problems.add(Problem.at(month.written().position(), ProblemCode.BAD_VALUE, "month")
                                    .found(month.written().text(), List.of("… " + YearMonth.from(asOf)))));
        }
        Stream.concat(
                        notes.items().stream().map(Item::responsible),
                        notes.proposals().stream().map(Proposal::responsible))
                .flatMap(responsible -> responsible.court().stream())
                .forEach(word -> verify(word, courts, ProblemCode.NO_SUCH_COURT, problems));
    }

    private static void verify(YamlScalar word, List<String> known, ProblemCode code, Problems problems) {
        if (!known.isEmpty() && !known.contains(word.text())) {
            problems.add(Problem.at(word.position(), code, word.text()).found(word.text(), known));
        }
    }
}
