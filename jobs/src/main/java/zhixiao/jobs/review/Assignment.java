package zhixiao.jobs.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan.Reviewers;

/**
 * Gives cases to reviewers: in the order of the draw, each to whom has the fewest so far, among these to whom has the fewest of the
 * case's court, and then by the keyed hash, so that it can be repeated. Nobody reviews a case that he or she decided.
 */
final class Assignment {
    private final Reviewers rules;
    private final List<Reviewer> reviewers;
    private final DrawOrder order;
    private final Map<Person, Integer> load = new HashMap<>();
    private final Map<List<Object>, Integer> loadOfCourt = new HashMap<>();

    private Assignment(Reviewers rules, List<Reviewer> reviewers, DrawOrder order) {
        this.rules = rules;
        this.reviewers = reviewers;
        this.order = order;
    }

    /**
     * The tasks.
     *
     * @param cases in the order of the draw
     * @param reviewers who can be given cases; where there are none, each court's case management office has its own
     * @throws ProblemException if there is nobody without a conflict for some cases
     */
    static List<Task> of(Reviewers rules, List<Candidate> cases, List<Reviewer> reviewers, DrawOrder order) {
        Assignment assignment = new Assignment(rules, reviewers, order);
        List<Task> tasks = new ArrayList<>();
        Map<String, Integer> nobody = new TreeMap<>();
        for (Candidate one : cases) {
            if (!assignment.give(one, tasks)) {
                nobody.merge(one.key().court(), 1, Integer::sum);
            }
        }
        if (!nobody.isEmpty()) {
            throw new ProblemException(nobody.entrySet().stream()
                    .map(court -> Problem.of(
                            ProblemCode.REVIEW_NO_REVIEWER,
                            court.getKey(),
                            court.getValue().toString(),
                            String.valueOf(rules.perCase())))
                    .toList());
        }
        return tasks;
    }

    /** @return false if there are not enough reviewers without a conflict */
    private boolean give(Candidate one, List<Task> tasks) {
        Set<Person> taken = new HashSet<>();
        for (int place = 1; place <= rules.perCase(); place++) {
            Person person = Person.of(Role.CASE_MANAGEMENT_OFFICE);
            if (!reviewers.isEmpty()) {
                Reviewer next = reviewers.stream()
                        .filter(reviewer -> !taken.contains(reviewer.person()) && mayReview(reviewer, one))
                        .min(fewest(one))
                        .orElse(null);
                if (next == null) {
                    return false;
                }
                person = next.person();
            }
            taken.add(person);
            load.merge(person, 1, Integer::sum);
            loadOfCourt.merge(List.of(person, one.key().court()), 1, Integer::sum);
            tasks.add(new Task(one.key(), place, person));
        }
        return true;
    }

    private boolean mayReview(Reviewer reviewer, Candidate one) {
        boolean sameCourt = reviewer.court().equals(one.key().court());
        boolean sameDivision =
                sameCourt && one.division().isPresent() && reviewer.division().equals(one.division());
        // Whose division is not known may be of the same one.
        boolean unknownDivision =
                sameCourt && rules.division().isPresent() && reviewer.division().isEmpty();
        return !one.judges().contains(reviewer.person().word())
                && (rules.ownCourt() || !sameCourt)
                && !sameDivision
                && !unknownDivision;
    }

    private Comparator<Reviewer> fewest(Candidate one) {
        return Comparator.<Reviewer>comparingInt(reviewer -> load.getOrDefault(reviewer.person(), 0))
                .thenComparingInt(reviewer -> loadOfCourt.getOrDefault(
                        List.of(reviewer.person(), one.key().court()), 0))
                .thenComparing(reviewer ->
                        order.of(reviewer.person().word() + "/" + one.key().number()));
    }
}
