package zhixiao.jobs.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.sampling.Agreement;
import zhixiao.jobs.statistics.sampling.SampleCell;
import zhixiao.jobs.statistics.sampling.SampleRate;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Word;

/**
 * What a review tells. A rate comes from the cases that were drawn at random alone, weighted by their chances; of those that were
 * chosen for a reason only what was found is told. What a court says of itself, what others say of it and what a panel decided
 * never come into one number. Nothing tells of single judges or reviewers.
 */
public final class ReviewResult {
    private static final Confidence USUAL = Confidence.NINETY_FIVE;

    private final ReviewPlan plan;
    private final Draw draw;
    private final Map<Entry.About, Entry.Says> now;
    private final Predicate<String> courts;
    private final List<Line> lines = new ArrayList<>();

    private ReviewResult(ReviewPlan plan, Book book, Predicate<String> courts) {
        this.plan = plan;
        this.draw = book.draw();
        this.now = book.now();
        this.courts = courts;
    }

    /** How cases came into the review; the two are never put into one number. */
    public enum Basis {
        RANDOM,
        TARGETED
    }

    /** What a line is about. */
    public enum Subject {
        /** An item: cases with a defect in it. */
        ITEM,
        /** All items: cases with a defect in any. */
        ANY_ITEM,
        /** A grade: cases that got it. */
        GRADE,
        /** Errors of the data that were corrected, of those that were found in an item. */
        CORRECTED
    }

    /** What the value of a line is. */
    public enum Figure {
        /** The share in the whole frame. */
        RATE,
        /** Cohen's kappa of two reviewers. */
        KAPPA,
        /** No value: what was found is told, and no more. */
        FOUND
    }

    /**
     * A line.
     *
     * @param name the item or the grade; empty for all items
     * @param cases how many cases there are to speak of
     * @param asked how many of them an answer tells about
     * @param found how many of those have it; for kappa those of which both say the same
     * @param value the value, or empty
     * @param interval its interval, or empty
     * @param status {@code ok}, {@code incomplete} while answers are missing, {@code found_only}, or the code of a refusal
     */
    public record Line(
            Basis basis,
            Part part,
            Subject subject,
            String name,
            long cases,
            long asked,
            long found,
            Figure figure,
            Optional<Double> value,
            Optional<Interval> interval,
            String status) {}

    /**
     * The lines of a review.
     *
     * @param courts whose cases are asked for
     */
    public static List<Line> of(ReviewPlan plan, Book book, Predicate<String> courts) {
        ReviewResult result = new ReviewResult(plan, book, courts);
        for (Basis basis : Basis.values()) {
            for (Part part : Part.values()) {
                result.add(basis, part);
            }
            result.agreement(basis);
        }
        return List.copyOf(result.lines);
    }

    /** What is known of a case: empty while it is not answered; then whether it has it, or nothing if that is not asked of it. */
    private interface Answer extends Function<DrawnCase, Optional<Optional<Boolean>>> {}

    private void add(Basis basis, Part part) {
        boolean spoke = now.keySet().stream().anyMatch(about -> about.part() == part);
        if (!spoke || cases(basis).isEmpty()) {
            return;
        }
        if (part != Part.PANEL) {
            for (ReviewPlan.Item item : plan.items()) {
                line(basis, part, Subject.ITEM, item.name(), drawn -> bad(part, drawn, item));
            }
            line(basis, part, Subject.ANY_ITEM, "", drawn -> any(part, drawn));
            if (plan.kind().ofData()) {
                plan.items().forEach(item -> corrected(basis, part, item));
            }
        }
        plan.grades()
                .names()
                .forEach(grade -> line(basis, part, Subject.GRADE, grade, drawn -> graded(part, drawn)
                        .map(given -> Optional.of(given.equals(grade)))));
    }

    private List<DrawnCase> cases(Basis basis) {
        return draw.cases().stream()
                .filter(one -> courts.test(one.key().court()))
                .filter(one -> basis == Basis.RANDOM
                        ? one.random().isPresent()
                        : !one.targets().isEmpty())
                .toList();
    }

    private Optional<Entry.Says> says(Part part, int task, DrawnCase drawn, String item) {
        return Optional.ofNullable(now.get(new Entry.About(part, task, drawn.place(), item)));
    }

    private Optional<Optional<Boolean>> bad(Part part, DrawnCase drawn, ReviewPlan.Item item) {
        return says(part, 1, drawn, item.name())
                .map(one -> Word.in(Finding.class, one.finding()))
                .map(finding -> finding.tells() ? Optional.of(finding.bad()) : Optional.empty());
    }

    private Optional<Optional<Boolean>> any(Part part, DrawnCase drawn) {
        List<Optional<Optional<Boolean>>> all =
                plan.items().stream().map(item -> bad(part, drawn, item)).toList();
        if (all.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                all.stream().flatMap(answer -> answer.orElseThrow().stream()).reduce(Boolean::logicalOr));
    }

    /** The grade; of a panel only the one that stands. */
    private Optional<String> graded(Part part, DrawnCase drawn) {
        return says(part, 1, drawn, "")
                .filter(one -> part != Part.PANEL || one.step().equals(Optional.of(Step.FINAL)))
                .map(Entry.Says::finding);
    }

    private void line(Basis basis, Part part, Subject subject, String name, Answer answer) {
        List<DrawnCase> cases = cases(basis);
        Map<Cell, long[]> cells = new LinkedHashMap<>();
        draw.cells().stream()
                .filter(cell -> courts.test(cell.court()) && cell.drawn() > 0)
                .forEach(cell -> cells.put(cell, new long[2]));
        long asked = 0;
        long found = 0;
        boolean whole = true;
        for (DrawnCase drawn : cases) {
            Optional<Optional<Boolean>> given = answer.apply(drawn);
            whole &= given.isPresent();
            Optional<Boolean> has = given.flatMap(one -> one);
            asked += has.isPresent() ? 1 : 0;
            found += has.orElse(false) ? 1 : 0;
            if (basis == Basis.RANDOM) {
                long[] counts = cells.get(drawn.random().orElseThrow());
                counts[0] += has.isPresent() ? 1 : 0;
                counts[1] += has.orElse(false) ? 1 : 0;
            }
        }
        if (basis == Basis.TARGETED) {
            // Chosen because there is a reason to look: no share of anything.
            lines.add(found(basis, part, subject, name, cases.size(), asked, found, "found_only"));
            return;
        }
        if (!whole) {
            // Who does not answer may not be like those who do.
            lines.add(found(basis, part, subject, name, cases.size(), asked, found, "incomplete"));
            return;
        }
        List<SampleCell> sample = cells.entrySet().stream()
                .map(cell -> new SampleCell(
                        cell.getKey().frame(), cell.getKey().drawn(), cell.getValue()[0], cell.getValue()[1]))
                .toList();
        Outcome<SampleRate> rate = SampleRate.of(sample, USUAL);
        lines.add(new Line(
                basis,
                part,
                subject,
                name,
                cases.size(),
                asked,
                found,
                Figure.RATE,
                rate.optional().map(SampleRate::value),
                rate.optional().map(SampleRate::interval),
                status(rate)));
    }

    private void corrected(Basis basis, Part part, ReviewPlan.Item item) {
        List<Entry.Says> errors = cases(basis).stream()
                .flatMap(drawn -> says(part, 1, drawn, item.name()).stream())
                .filter(one -> Word.in(Finding.class, one.finding()).bad())
                .toList();
        long corrected =
                errors.stream().filter(one -> one.corrected().isPresent()).count();
        lines.add(found(
                basis,
                part,
                Subject.CORRECTED,
                item.name(),
                cases(basis).size(),
                errors.size(),
                corrected,
                "found_only"));
    }

    private static Line found(
            Basis basis, Part part, Subject subject, String name, long cases, long asked, long found, String status) {
        return new Line(
                basis,
                part,
                subject,
                name,
                cases,
                asked,
                found,
                Figure.FOUND,
                Optional.empty(),
                Optional.empty(),
                status);
    }

    private void agreement(Basis basis) {
        if (plan.reviewers().perCase() < 2) {
            return;
        }
        List<String> findings = List.of(Finding.values()).stream().map(Word::of).toList();
        for (ReviewPlan.Item item : plan.items()) {
            agreement(basis, Subject.ITEM, item.name(), findings);
        }
        if (!plan.grades().grades().isEmpty()) {
            agreement(basis, Subject.GRADE, "", plan.grades().names());
        }
    }

    private void agreement(Basis basis, Subject subject, String name, List<String> words) {
        List<DrawnCase> cases = cases(basis);
        String item = subject == Subject.ITEM ? name : "";
        long[][] counts = new long[words.size()][words.size()];
        long both = 0;
        long same = 0;
        for (DrawnCase drawn : cases) {
            Optional<String> first = says(Part.INDEPENDENT, 1, drawn, item).map(Entry.Says::finding);
            Optional<String> second = says(Part.INDEPENDENT, 2, drawn, item).map(Entry.Says::finding);
            if (first.isPresent() && second.isPresent()) {
                both++;
                same += first.equals(second) ? 1 : 0;
                counts[words.indexOf(first.get())][words.indexOf(second.get())]++;
            }
        }
        if (both == 0) {
            return;
        }
        List<List<Long>> table = new ArrayList<>();
        for (long[] row : counts) {
            table.add(Arrays.stream(row).boxed().toList());
        }
        Outcome<Agreement> agreement = Agreement.of(table);
        Outcome<Interval> interval = Agreement.interval(table, USUAL);
        lines.add(new Line(
                basis,
                Part.INDEPENDENT,
                subject,
                name,
                cases.size(),
                both,
                same,
                Figure.KAPPA,
                agreement.optional().map(Agreement::kappa),
                interval.optional(),
                agreement.refusal().isPresent() ? status(agreement) : status(interval)));
    }

    private static String status(Outcome<?> outcome) {
        return outcome.code().map(Word::of).orElse("ok");
    }
}
