package zhixiao.jobs.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.form.FilledRow;
import zhixiao.jobs.form.FilledSheet;
import zhixiao.jobs.register.CaseKey;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;

/**
 * Workbooks of a review that have come back. All that is wrong with any of them is told at once, and then nothing is entered. A
 * row without a finding, and one that says what is entered already, asks for nothing.
 */
public final class ReviewImport {
    private final ReviewForms forms;
    private final LocalDate day;
    private final List<FilledSheet<ReviewColumn>> sheets = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();
    private int rows;

    private ReviewImport(ReviewForms forms, LocalDate day) {
        this.forms = forms;
        this.day = day;
    }

    /**
     * Reads workbooks.
     *
     * @param plan the plan of the review
     * @param review the name of the review that they should be of
     * @param part who speaks in them
     * @param day the day of entering
     */
    public static ReviewImport read(List<Path> files, ReviewPlan plan, String review, Part part, LocalDate day) {
        ReviewImport read = new ReviewImport(new ReviewForms(plan, review, part), day);
        files.forEach(file ->
                FilledSheet.read(file, read.forms.kind(), read.unreadable).ifPresent(read.sheets::add));
        return read;
    }

    /** How many rows with a case were looked at. */
    public int rows() {
        return rows;
    }

    /**
     * What is to be entered.
     *
     * @throws ProblemException with everything that is wrong
     */
    public List<Reviews.Draft> drafts(Book book) {
        List<Problem> problems = new ArrayList<>(unreadable);
        Map<Entry.About, String> seen = new HashMap<>();
        Map<CaseKey, DrawnCase> cases = written(book);
        Answers answers = new Answers(forms, book, day);
        List<Reviews.Draft> drafts = new ArrayList<>();
        rows = 0;
        for (FilledSheet<ReviewColumn> sheet : sheets) {
            for (FilledRow<ReviewColumn> row : sheet.filled()) {
                rows++;
                RowReading reading = new RowReading(row, forms);
                Optional<CaseKey> typed = reading.key();
                Optional<DrawnCase> drawn = typed.map(key -> known(key, cases));
                if (typed.isPresent() && drawn.isEmpty()) {
                    reading.problem(ProblemCode.REGISTER_NO_ENTRY, ReviewColumn.CASE_NO, forms.review());
                }
                drawn.flatMap(one -> reading.about(one, book)).ifPresent(about -> {
                    String first = seen.putIfAbsent(about, row.place(ReviewColumn.CASE_NO));
                    if (first != null) {
                        reading.problem(ProblemCode.REGISTER_TWICE, ReviewColumn.CASE_NO, first);
                    } else {
                        answers.draft(reading, about).ifPresent(drafts::add);
                    }
                });
                problems.addAll(reading.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return drafts;
    }

    /** The cases by court and number, as it is written and as it is compared. */
    private static Map<CaseKey, DrawnCase> written(Book book) {
        Map<CaseKey, DrawnCase> cases = new HashMap<>();
        book.draw().cases().forEach(one -> cases.put(new CaseKey(one.key().court(), one.written()), one));
        book.draw().cases().forEach(one -> cases.put(one.key(), one));
        return cases;
    }

    private static DrawnCase known(CaseKey typed, Map<CaseKey, DrawnCase> cases) {
        return Optional.ofNullable(cases.get(typed))
                .orElseGet(() ->
                        cases.get(new CaseKey(typed.court(), Extract.key(typed.number(), FieldKind.CASE_NUMBER))));
    }
}
