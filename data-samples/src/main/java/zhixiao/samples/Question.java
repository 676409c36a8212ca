package zhixiao.samples;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A question that is answered by counting cases, one by one, in the plainest way there is.
 *
 * @param counts true if a case counts in a window
 */
record Question(String name, BiPredicate<CaseRow, Window> counts) {

    static List<Question> all() {
        return List.of(
                new Question("opening_pending", (row, window) -> pending(row, Days.of(window.first()) - 1)),
                new Question("filed", (row, window) -> window.holds(row.filed())),
                new Question("closed", Question::closed),
                new Question("pending", (row, window) -> pending(row, Days.of(window.last()))),
                new Question("pending_over_12_months", Question::pendingOverTwelveMonths),
                new Question(
                        "first_instance_closed",
                        (row, window) -> closed(row, window) && row.kind().firstInstance()),
                new Question(
                        "civil_first_instance_closed",
                        (row, window) -> closed(row, window) && row.kind() == CaseKind.CIVIL_FIRST),
                new Question(
                        "civil_first_instance_mediated",
                        (row, window) -> row.kind() == CaseKind.CIVIL_FIRST && by(row, window, ClosingWords.MEDIATED)),
                new Question(
                        "second_instance_closed",
                        (row, window) -> closed(row, window) && row.kind().secondInstance()),
                new Question(
                        "second_instance_changed",
                        (row, window) -> row.kind().secondInstance() && by(row, window, ClosingWords.CHANGED)),
                new Question(
                        "second_instance_remanded",
                        (row, window) -> row.kind().secondInstance() && by(row, window, ClosingWords.REMANDED)),
                new Question(
                        "first_enforcement_closed",
                        (row, window) -> closed(row, window) && row.kind() == CaseKind.FIRST_ENFORCEMENT),
                new Question(
                        "first_enforcement_completed",
                        (row, window) ->
                                row.kind() == CaseKind.FIRST_ENFORCEMENT && by(row, window, ClosingWords.COMPLETED)),
                new Question(
                        "first_enforcement_ended_for_now",
                        (row, window) -> row.kind() == CaseKind.FIRST_ENFORCEMENT
                                && by(row, window, ClosingWords.ENDED_FOR_NOW)),
                new Question("closed_with_known_limit", Question::closedWithKnownLimit),
                new Question(
                        "closed_within_limit",
                        (row, window) -> closedWithKnownLimit(row, window)
                                && row.course().closed() <= row.course().due()));
    }

    static boolean closed(CaseRow row, Window window) {
        return !row.open() && window.holds(row.course().closed());
    }

    private static boolean by(CaseRow row, Window window, String word) {
        return closed(row, window) && row.course().closedBy(word);
    }

    private static boolean closedWithKnownLimit(CaseRow row, Window window) {
        return closed(row, window) && row.course().due() != Days.NONE;
    }

    private static boolean pending(CaseRow row, int day) {
        return row.filed() <= day && (row.open() || row.course().closed() > day);
    }

    private static boolean pendingOverTwelveMonths(CaseRow row, Window window) {
        return pending(row, Days.of(window.last()))
                && Days.date(row.filed()).plusMonths(12).isBefore(window.last());
    }
}
