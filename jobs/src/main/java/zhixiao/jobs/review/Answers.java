package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Word;

/** Judges what a row asks to enter. */
final class Answers {
    private final ReviewForms forms;
    private final LocalDate day;
    private final Map<Entry.About, Entry.Says> now;
    private final Map<Entry.About, List<Entry.Says>> history;

    Answers(ReviewForms forms, Book book, LocalDate day) {
        this.forms = forms;
        this.day = day;
        this.now = book.now();
        this.history = book.entries().stream()
                .collect(Collectors.groupingBy(Entry::about, Collectors.mapping(Entry::says, Collectors.toList())));
    }

    /** What is to be entered; empty if nothing, or after a problem. */
    Optional<Reviews.Draft> draft(RowReading row, Entry.About about) {
        Optional<Entry.Says> held = Optional.ofNullable(now.get(about));
        if (row.untouched()) {
            return Optional.empty();
        }
        Optional<Integer> seen = row.version();
        Optional<String> finding = row.finding(about.item());
        Optional<BigDecimal> points = row.points(forms.item(about.item()).flatMap(ReviewPlan.Item::points));
        Optional<Step> before = held.flatMap(Entry.Says::step);
        Optional<Step> step = about.part() == Part.PANEL ? row.step() : Optional.empty();
        Entry.Says says = new Entry.Says(
                finding.orElse(""),
                points,
                row.words(ReviewColumn.PAPER),
                row.words(ReviewColumn.REASON),
                row.corrected(day),
                step);
        if (!row.problems().isEmpty()) {
            return Optional.empty();
        }
        List<Entry.Says> said = history.getOrDefault(about, List.of());
        int version = said.size() + 1;
        if (seen.orElseThrow() > version) {
            row.refuse(ReviewColumn.VERSION, List.of("≤ " + version));
        } else if (said.subList(Math.max(0, seen.get() - 2), said.size()).contains(says)) {
            // Left as it went out, or entered before, whatever has been said since.
            return Optional.empty();
        } else if (seen.get() != version) {
            row.problem(
                    ProblemCode.REGISTER_CHANGED_SINCE,
                    ReviewColumn.CASE_NO,
                    String.valueOf(seen.get()),
                    String.valueOf(version));
        } else {
            refuse(row, about, says, before);
        }
        return row.problems().isEmpty() ? Optional.of(new Reviews.Draft(about, says)) : Optional.empty();
    }

    private void refuse(RowReading row, Entry.About about, Entry.Says says, Optional<Step> before) {
        if (about.part() == Part.PANEL) {
            // A grade does not change without another step.
            List<Step> next = before.map(Step::next).orElse(List.of(Step.PROVISIONAL));
            if (!next.contains(says.step().orElseThrow())) {
                row.refuse(
                        ReviewColumn.STEP,
                        next.stream()
                                .map(step -> ReviewForms.WORDS.of(row.language(), step))
                                .toList());
            }
            if (says.step().equals(Optional.of(Step.OBJECTED)) && says.reason().isEmpty()) {
                row.need(ReviewColumn.REASON, ReviewForms.WORDS.of(row.language(), Step.OBJECTED));
            }
            return;
        }
        if (about.item().isEmpty()) {
            return;
        }
        Finding finding = Word.in(Finding.class, says.finding());
        String words = ReviewForms.WORDS.of(row.language(), finding);
        if ((finding == Finding.DEFECT || finding == Finding.EXPLAINED)
                && says.reason().isEmpty()) {
            row.need(ReviewColumn.REASON, words);
        }
        if (finding == Finding.MISMATCH && says.paper().isEmpty()) {
            row.need(ReviewColumn.PAPER, words);
        }
        if (says.points().isPresent() && finding != Finding.DEFECT) {
            row.refuse(ReviewColumn.POINTS, List.of());
        }
    }
}
