package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.form.FilledRow;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Judges what one row of a workbook asks for. */
final class RowJudge {
    private final FilledRow<RegisterColumn> row;
    private final LocalDate day;
    private final CellReading cells;
    private final RegisterWords words;
    private final List<Problem> refused = new ArrayList<>();

    RowJudge(FilledRow<RegisterColumn> row, LocalDate day) {
        this.row = row;
        this.day = day;
        this.cells = new CellReading(row);
        this.words = RegisterWords.in(row.sheet().language());
    }

    /** Everything that is wrong with the row. */
    List<Problem> problems() {
        return Stream.concat(cells.problems().stream(), refused.stream()).toList();
    }

    /** The case as it is typed, or empty after a problem. */
    Optional<CaseKey> key() {
        Optional<String> number = cells.number();
        Optional<String> court = cells.court();
        return number.flatMap(text -> court.map(code -> new CaseKey(code, text)));
    }

    /** What the row asks for; empty if nothing, or after a problem. */
    Optional<Draft> draft(RegisterEntry entry) {
        Optional<State> state = cells.state();
        Particulars says = cells.particulars();
        Optional<Integer> version = cells.version();
        if (!cells.problems().isEmpty()) {
            return Optional.empty();
        }
        int seen = version.orElseThrow();
        Draft draft = new Draft(entry.key(), state.orElseThrow(), says);
        if (seen > entry.version()) {
            cells.problem(RegisterColumn.VERSION, List.of("≤ " + entry.version()));
        } else if (entry.steps().subList(seen - 1, entry.version()).stream().anyMatch(step -> same(draft, step))) {
            // Left as it went out, or entered before, whatever has happened since.
            return Optional.empty();
        } else if (seen != entry.version()) {
            problem(
                    ProblemCode.REGISTER_CHANGED_SINCE,
                    RegisterColumn.CASE_NO,
                    String.valueOf(seen),
                    String.valueOf(entry.version()));
        } else {
            refuse(draft, entry.now());
        }
        return problems().isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    private static boolean same(Draft draft, Step step) {
        return draft.state() == step.state() && draft.says().equals(step.says());
    }

    private void refuse(Draft draft, Step now) {
        State state = draft.state();
        Particulars says = draft.says();
        if (state != now.state() && !now.state().next().contains(state)) {
            refused.add(Problem.of(
                            ProblemCode.REGISTER_STEP,
                            row.place(RegisterColumn.STATE),
                            words.of(now.state()),
                            words.of(state))
                    .found(words.of(state), words.all(now.state().next())));
        }
        if (state == State.PLANNED || state == State.SUPERVISED) {
            need(says.responsible().isPresent(), RegisterColumn.RESPONSIBLE, words.of(state));
            need(!says.plan().isEmpty(), RegisterColumn.PLAN, words.of(state));
            need(says.target().isPresent(), RegisterColumn.TARGET, words.of(state));
        }
        if (state == State.SUPERVISED) {
            need(says.leader().isPresent(), RegisterColumn.LEADER, words.of(state));
        }
        if (says.resumes().isPresent()) {
            need(says.reason().isPresent(), RegisterColumn.REASON, words.of(RegisterColumn.RESUMES));
        }
        ahead(RegisterColumn.TARGET, says.target(), now.says().target());
        ahead(RegisterColumn.RESUMES, says.resumes(), now.says().resumes());
    }

    private void need(boolean there, RegisterColumn column, String because) {
        if (!there) {
            problem(ProblemCode.REGISTER_NEEDS, column, because, words.of(column));
        }
    }

    /** A day that is set anew lies ahead; one that has passed meanwhile may stay. */
    private void ahead(RegisterColumn column, Optional<LocalDate> set, Optional<LocalDate> before) {
        if (set.isPresent() && !set.equals(before) && !set.get().isAfter(day)) {
            cells.problem(column, List.of("> " + day));
        }
    }

    /** A problem of the row at the place of a column. */
    void problem(ProblemCode code, RegisterColumn column, String... further) {
        refused.add(Problem.of(
                code,
                Stream.concat(Stream.of(row.place(column)), Stream.of(further)).toArray(String[]::new)));
    }
}
