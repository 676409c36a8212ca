package zhixiao.jobs.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhixiao.jobs.register.CaseKey;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;

/**
 * What a draw is asked for.
 *
 * @param name what it will be called
 * @param plan its plan
 * @param seed its seed
 * @param from the first day of its period; empty for a frame as of a day
 * @param asOf its last day
 * @param data the fingerprint of the data
 */
public record Drawing(
        String name, ReviewPlan plan, String seed, Optional<LocalDate> from, LocalDate asOf, String data) {

    /** The order of its cases. */
    public DrawOrder order() {
        return new DrawOrder(seed, plan.id());
    }

    /**
     * The draw that comes of it.
     *
     * @param frame how many cases each part of the frame has; the stratum is empty for those outside of all strata
     * @param candidates what was drawn by {@link Allocation} or chosen
     * @param reviewers who can be given cases
     * @throws ProblemException if there is nobody without a conflict for some of them
     */
    public Draw draw(Map<CellKey, Long> frame, List<Candidate> candidates, List<Reviewer> reviewers) {
        Map<CellKey, Long> sizes = Allocation.of(plan, frame);
        Map<CellKey, Cell> cells = cells(frame, sizes);
        long outside = frame.entrySet().stream()
                .filter(entry -> !cells.containsKey(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<Candidate> ordered = new ArrayList<>(byCase(candidates).values());
        ordered.sort(Comparator.comparing(Candidate::order)
                .thenComparing(one -> one.key().court()));
        List<DrawnCase> cases = new ArrayList<>();
        for (Candidate one : ordered) {
            cases.add(new DrawnCase(
                    one.key(),
                    one.written(),
                    cases.size() + 1,
                    one.cell().map(cells::get),
                    one.targets(),
                    one.shown()));
        }
        return new Draw(
                name,
                plan.id(),
                plan.hash(),
                seed,
                from,
                asOf,
                data,
                outside,
                List.copyOf(cells.values()),
                cases,
                Assignment.of(plan.reviewers(), ordered, reviewers, order()));
    }

    /** Numbers the parts of each court and stratum by the keyed hash of the judge, which tells nothing of the judge. */
    private Map<CellKey, Cell> cells(Map<CellKey, Long> frame, Map<CellKey, Long> sizes) {
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<CellKey> active = sizes.keySet().stream()
                .filter(cell -> plan.strata().stream()
                        .anyMatch(stratum -> stratum.active() && stratum.name().equals(cell.stratum())))
                .sorted(Comparator.comparing(CellKey::court)
                        .thenComparing(cell -> plan.strata().stream()
                                .map(ReviewPlan.Stratum::name)
                                .toList()
                                .indexOf(cell.stratum()))
                        .thenComparing(cell -> order().of(cell.judge())))
                .toList();
        for (CellKey cell : active) {
            int number = numbers.merge(List.of(cell.court(), cell.stratum()), 1, Integer::sum);
            cells.put(cell, new Cell(cell.court(), cell.stratum(), number, frame.get(cell), sizes.get(cell)));
        }
        return cells;
    }

    /** One of each case, should two rows of the data mean the same. */
    private static Map<CaseKey, Candidate> byCase(List<Candidate> candidates) {
        Map<CaseKey, Candidate> cases =
                new TreeMap<>(Comparator.comparing(CaseKey::court).thenComparing(CaseKey::number));
        candidates.forEach(one -> cases.putIfAbsent(one.key(), one));
        return cases;
    }
}
