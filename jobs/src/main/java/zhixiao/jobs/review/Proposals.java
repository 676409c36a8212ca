package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.review.Grades;
import zhixiao.spec.review.ReviewPlan;

/** What the independent reviewers say of a case as a whole: the panel sees it, and decides. */
final class Proposals {
    private final ReviewPlan plan;
    private final Map<Entry.About, Entry.Says> now;

    Proposals(ReviewPlan plan, Book book) {
        this.plan = plan;
        this.now = book.now();
    }

    /**
     * A proposal.
     *
     * @param points the mean of the points that reviewers leave; empty while points are not set or somebody has not answered
     * @param grade the grade that they stand for
     * @param proposed the grades that reviewers have written, in their order
     */
    record Proposal(Optional<BigDecimal> points, Optional<Grades.Grade> grade, List<Grades.Grade> proposed) {
        /** In words, if there is anything to say. */
        Optional<String> words(ReportText text) {
            List<String> parts = new ArrayList<>();
            points.ifPresent(mean -> parts.add(text.get(
                    "review.points",
                    mean.toPlainString(),
                    grade.map(one -> text.of(one.title())).orElse(""))));
            if (!proposed.isEmpty()) {
                parts.add(text.get(
                        "review.proposed",
                        proposed.stream().map(one -> text.of(one.title())).collect(Collectors.joining(" / "))));
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
        }
    }

    Proposal of(DrawnCase drawn) {
        List<BigDecimal> left = new ArrayList<>();
        List<Grades.Grade> proposed = new ArrayList<>();
        boolean whole = true;
        for (int task = 1; task <= plan.reviewers().perCase(); task++) {
            Optional<BigDecimal> points = points(drawn, task);
            whole &= points.isPresent();
            points.ifPresent(left::add);
            Optional.ofNullable(now.get(new Entry.About(Part.INDEPENDENT, task, drawn.place(), "")))
                    .flatMap(says -> plan.grades().grades().stream()
                            .filter(grade -> grade.name().equals(says.finding()))
                            .findFirst())
                    .ifPresent(proposed::add);
        }
        Optional<BigDecimal> mean = whole
                ? Optional.of(left.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(left.size()), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                : Optional.empty();
        return new Proposal(mean, mean.flatMap(plan.grades()::of), proposed);
    }

    /** The points that a reviewer leaves, once every item has a finding. */
    private Optional<BigDecimal> points(DrawnCase drawn, int task) {
        BigDecimal points = plan.grades().full().orElse(null);
        if (points == null) {
            return Optional.empty();
        }
        for (ReviewPlan.Item item : plan.items()) {
            Entry.Says says = now.get(new Entry.About(Part.INDEPENDENT, task, drawn.place(), item.name()));
            if (says == null) {
                return Optional.empty();
            }
            points = points.subtract(says.points().orElse(BigDecimal.ZERO));
        }
        return Optional.of(points);
    }
}
