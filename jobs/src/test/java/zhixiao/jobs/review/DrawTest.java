package zhixiao.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.review.PlainDraw.Framed;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.sampling.SampleCell;
import zhixiao.jobs.statistics.sampling.SampleRate;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.review.ReviewPlan.Reviewers;

/** The draw on a small frame: which chances cases have, and what comes of them. */
class DrawTest {
    private static final ReviewPlan PLAN = Plans.small();
    private static final int REPEATED = 10_000;

    private static CellKey cell(String stratum, String judge) {
        return new CellKey("01", stratum, judge);
    }

    private static List<Framed> frame() {
        List<Framed> frame = new ArrayList<>();
        Map.of(
                        cell("civil", "a"),
                        15,
                        cell("civil", "b"),
                        4,
                        cell("civil", "c"),
                        1,
                        cell("other", "a"),
                        6,
                        cell("other", "b"),
                        3)
                .forEach((key, size) -> IntStream.range(0, size)
                        .forEach(i -> frame.add(new Framed(key.stratum() + key.judge() + i, key))));
        return frame;
    }

    @Test
    void aShareIsRoundedUpForEachJudgeAndNobodyHasFewerThanTheLeast() {
        Map<CellKey, Long> drawn = Allocation.of(PLAN, PlainDraw.sizes(frame()));

        // Of 20 civil cases 4: 15 · 4/20 = 3, 4 · 4/20 → 1, 1 · 4/20 → 1. Of 9 others 3: 6 · 3/9 = 2, 3 · 3/9 = 1.
        assertThat(drawn)
                .containsEntry(cell("civil", "a"), 3L)
                .containsEntry(cell("civil", "b"), 1L)
                .containsEntry(cell("civil", "c"), 1L)
                .containsEntry(cell("other", "a"), 2L)
                .containsEntry(cell("other", "b"), 1L);
        assertThat(Allocation.of(PLAN, Map.of(cell("civil", "d"), 9L))).containsEntry(cell("civil", "d"), 2L);
        assertThat(Allocation.of(PLAN, Map.of(cell("civil", "d"), 1L))).containsEntry(cell("civil", "d"), 1L);
    }

    /** 10,000 seeds: each case is drawn as often as its chance says, and weighted shares are right on the average. */
    @Test
    void chancesAreAsStatedAndWeightedEstimatesAreUnbiased() {
        List<Framed> frame = frame();
        Map<CellKey, Long> sizes = PlainDraw.sizes(frame);
        Map<CellKey, Long> drawn = Allocation.of(PLAN, sizes);
        // Defects lie where the chances are not equal.
        Set<Framed> bad = frame.stream()
                .filter(one -> one.key().matches("civilb[012]|civilc0|civila[0-4]|othera5"))
                .collect(Collectors.toSet());
        Map<Framed, Integer> times = new HashMap<>();
        double sum = 0;
        int covered = 0;
        double truth = bad.size() / (double) frame.size();
        for (int seed = 0; seed < REPEATED; seed++) {
            Set<Framed> sample = PlainDraw.draw(PLAN, "seed" + seed, frame);
            sample.forEach(one -> times.merge(one, 1, Integer::sum));
            List<SampleCell> cells = sizes.keySet().stream()
                    .map(cell -> new SampleCell(
                            sizes.get(cell),
                            drawn.get(cell),
                            drawn.get(cell),
                            sample.stream()
                                    .filter(one -> one.cell().equals(cell) && bad.contains(one))
                                    .count()))
                    .toList();
            SampleRate rate = SampleRate.of(cells, Confidence.NINETY_FIVE).orThrow();
            sum += rate.value();
            covered += rate.interval().contains(truth) ? 1 : 0;
        }
        for (Framed one : frame) {
            double chance = drawn.get(one.cell()) / (double) sizes.get(one.cell());
            double deviation = Math.sqrt(chance * (1 - chance) / REPEATED);
            assertThat(times.getOrDefault(one, 0) / (double) REPEATED)
                    .as(one.key())
                    .isCloseTo(chance, within(4.5 * deviation + 1e-12));
        }
        assertThat(sum / REPEATED).isCloseTo(truth, within(0.006));
        assertThat(covered / (double) REPEATED).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfRowsAndAnotherSeedDoesNot() {
        List<Framed> shuffled = new ArrayList<>(frame());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(PlainDraw.draw(PLAN, "a", shuffled)).isEqualTo(PlainDraw.draw(PLAN, "a", frame()));
        assertThat(PlainDraw.draw(PLAN, "b", shuffled)).isNotEqualTo(PlainDraw.draw(PLAN, "a", frame()));
        assertThat(DrawOrder.isSeed("2025-10-08.lottery")).isTrue();
        assertThat(DrawOrder.isSeed("' OR 1=1")).isFalse();
    }

    private static Reviewer reviewer(char digit, String court, String division) {
        return new Reviewer(
                Person.of("abcdef012345678" + digit).orElseThrow(),
                court,
                Optional.of(division).filter(text -> !text.isEmpty()));
    }

    private static List<Candidate> cases(int count, String court, Set<String> judges) {
        DrawOrder order = new DrawOrder("a", "b");
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(
                        new CaseKey(court, court + i),
                        court + i,
                        order.of(court + i),
                        Optional.empty(),
                        List.of("late"),
                        Map.of(),
                        judges,
                        Optional.of("first")))
                .toList();
    }

    private static List<Task> assign(Reviewers rules, List<Candidate> cases, Reviewer... people) {
        return Assignment.of(rules, cases, List.of(people), new DrawOrder("a", "b"));
    }

    @Test
    void casesAreSpreadEvenlyAcrossReviewersAndCourts() {
        List<Candidate> cases = new ArrayList<>(cases(12, "01", Set.of()));
        cases.addAll(cases(12, "02", Set.of()));
        Reviewer[] people = {reviewer('1', "03", ""), reviewer('2', "03", ""), reviewer('3', "03", "")};
        Reviewers rules = new Reviewers(2, List.of(), Optional.empty(), false);

        List<Task> tasks = assign(rules, cases, people);

        assertThat(tasks).hasSize(48).isEqualTo(assign(rules, cases, people));
        for (Reviewer one : people) {
            List<Task> own = tasks.stream()
                    .filter(task -> task.reviewer().equals(one.person()))
                    .toList();
            assertThat(own).hasSize(16);
            assertThat(own.stream()
                            .filter(task -> task.key().court().equals("01"))
                            .count())
                    .isBetween(7L, 9L);
        }
        assertThat(tasks.stream().collect(Collectors.groupingBy(Task::key)).values())
                .allSatisfy(both -> assertThat(both).extracting(Task::reviewer).doesNotHaveDuplicates());
    }

    @Test
    void nobodyReviewsAnOwnCaseNorOneOfTheOwnCourtOrDivisionWhereThatIsRefused() {
        Reviewer judge = reviewer('1', "02", "second");
        Reviewer sameCourt = reviewer('2', "01", "second");
        Reviewer sameDivision = reviewer('3', "01", "first");
        Reviewer unknown = reviewer('4', "01", "");
        List<Candidate> cases = cases(5, "01", Set.of(judge.person().word()));
        Reviewers own = new Reviewers(1, List.of("judge"), Optional.of("division"), true);
        Reviewers others = new Reviewers(1, List.of("judge"), Optional.empty(), false);

        assertThat(assign(own, cases, judge, sameCourt, sameDivision, unknown))
                .extracting(Task::reviewer)
                .containsOnly(sameCourt.person());
        assertThatThrownBy(() -> assign(others, cases, judge, sameCourt, sameDivision, unknown))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problems()).hasSize(1);
                    assertThat(refused.problems().get(0).arguments()).containsExactly("01", "5", "1");
                });
    }
}
