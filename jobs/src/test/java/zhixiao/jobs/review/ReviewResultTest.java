package zhixiao.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.jobs.review.ReviewResult.Basis;
import zhixiao.jobs.review.ReviewResult.Figure;
import zhixiao.jobs.review.ReviewResult.Line;
import zhixiao.jobs.review.ReviewResult.Subject;
import zhixiao.spec.review.ReviewPlan;

/** What comes of answers. */
class ReviewResultTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 8);
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);

    private static DrawnCase drawn(int place, Optional<Cell> random, String... targets) {
        CaseKey key = new CaseKey("01", "case" + place);
        return new DrawnCase(key, key.number(), place, random, List.of(targets), Map.of());
    }

    private static Draw draw(List<Cell> cells, List<DrawnCase> cases) {
        return new Draw("test", "p", "h", "s", Optional.empty(), DAY, "d", 0, cells, cases, List.of());
    }

    private static Entry entry(Part part, int task, int place, String item, String finding) {
        return new Entry(
                DAY,
                OFFICE,
                new Entry.About(part, task, place, item),
                new Entry.Says(
                        finding,
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        part == Part.PANEL ? Optional.of(Step.FINAL) : Optional.empty()));
    }

    private static List<Line> lines(ReviewPlan plan, Draw draw, List<Entry> entries, Basis basis, Subject subject) {
        return ReviewResult.of(plan, new Book(draw, entries), court -> true).stream()
                .filter(line -> line.basis() == basis && line.subject() == subject)
                .toList();
    }

    /**
     * Hainan prefecture of Qinghai, 2014 (facts/case-review.md, Q5): every one of 2,629 cases graded by its own court, 427 of
     * them by others. Excellent falls from 44 to 12 %: the two are never one number.
     */
    @Test
    void whatACourtSaysOfItselfAndWhatOthersSayAreNeverOneNumber() {
        ReviewPlan plan = Plans.shipped("case-review", "sample: null", "sample: 427");
        Draw own = graded(2629);
        Draw checked = graded(427);

        List<Line> self = lines(plan, own, entries(Part.SELF, grades(1166, 1451, 7, 5)), Basis.RANDOM, Subject.GRADE);
        List<Line> independent =
                lines(plan, checked, entries(Part.INDEPENDENT, grades(51, 373, 2, 1)), Basis.RANDOM, Subject.GRADE);
        assertThat(self).extracting(Line::part).containsOnly(Part.SELF);
        assertThat(self).extracting(ReviewResultTest::percent).containsExactly("44.35", "55.19", "0.27", "0.19");
        assertThat(independent).extracting(Line::part).containsOnly(Part.INDEPENDENT);
        assertThat(independent).extracting(ReviewResultTest::percent).containsExactly("11.94", "87.35", "0.47", "0.23");
        assertThat(self.get(0).interval().orElseThrow().lower())
                .isGreaterThan(independent.get(0).interval().orElseThrow().upper());

        List<Entry> both = new ArrayList<>(entries(Part.SELF, grades(1166, 1451, 7, 5)));
        both.addAll(entries(Part.INDEPENDENT, grades(51, 373, 2, 1)));
        List<Line> together = lines(plan, own, both, Basis.RANDOM, Subject.GRADE);
        assertThat(together.subList(0, 4)).isEqualTo(self);
        // Of the 2,629 only 427 were looked at by others: that is no rate of all, until somebody has looked at all.
        assertThat(together.subList(4, 8)).allSatisfy(line -> {
            assertThat(line.status()).isEqualTo("incomplete");
            assertThat(line.value()).isEmpty();
            assertThat(line.asked()).isEqualTo(427);
        });
    }

    private static String percent(Line line) {
        return String.format(Locale.ROOT, "%.2f", line.value().orElseThrow() * 100);
    }

    private static Map<String, Integer> grades(int excellent, int qualified, int barely, int un) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        grades.put("excellent", excellent);
        grades.put("qualified", qualified);
        grades.put("barely_qualified", barely);
        grades.put("unqualified", un);
        return grades;
    }

    private static Draw graded(int cases) {
        Cell cell = new Cell("01", "civil", 1, 2629, cases);
        List<DrawnCase> all = new ArrayList<>();
        for (int place = 1; place <= cases; place++) {
            all.add(drawn(place, Optional.of(cell)));
        }
        return draw(List.of(cell), all);
    }

    private static List<Entry> entries(Part part, Map<String, Integer> grades) {
        List<Entry> entries = new ArrayList<>();
        grades.forEach((grade, count) -> {
            for (int i = 0; i < count; i++) {
                entries.add(entry(part, 1, entries.size() + 1, "", grade));
            }
        });
        return entries;
    }

    @Test
    void aRateIsWeightedAndChosenCasesGiveNone() {
        ReviewPlan plan = Plans.withoutJudges();
        Cell large = new Cell("01", "civil", 1, 90, 2);
        Cell small = new Cell("01", "other", 1, 10, 2);
        Draw draw = draw(
                List.of(large, small),
                List.of(
                        drawn(1, Optional.of(large), "late"),
                        drawn(2, Optional.of(large)),
                        drawn(3, Optional.of(small)),
                        drawn(4, Optional.of(small)),
                        drawn(5, Optional.empty(), "late")));
        List<Entry> entries = new ArrayList<>();
        List<String> facts = List.of("no_defect", "defect", "defect", "defect", "defect");
        for (int place = 1; place <= 5; place++) {
            entries.add(entry(Part.INDEPENDENT, 1, place, "facts", facts.get(place - 1)));
            entries.add(entry(Part.INDEPENDENT, 1, place, "file", place == 4 ? "not_applicable" : "no_defect"));
        }

        Line rate = lines(plan, draw, entries, Basis.RANDOM, Subject.ITEM).get(0);
        assertThat(rate.figure()).isEqualTo(Figure.RATE);
        assertThat(rate.found()).isEqualTo(3);
        assertThat(rate.value().orElseThrow()).isCloseTo((45 * 1 + 5 * 2) / 100.0, within(1e-12));
        Line file = lines(plan, draw, entries, Basis.RANDOM, Subject.ITEM).get(1);
        assertThat(List.of(file.cases(), file.asked(), file.found())).containsExactly(4L, 3L, 0L);

        Line chosen = lines(plan, draw, entries, Basis.TARGETED, Subject.ITEM).get(0);
        assertThat(List.of(chosen.cases(), chosen.asked(), chosen.found())).containsExactly(2L, 2L, 1L);
        assertThat(chosen.figure()).isEqualTo(Figure.FOUND);
        assertThat(chosen.value()).isEmpty();
        assertThat(chosen.status()).isEqualTo("found_only");

        entries.remove(0);
        assertThat(lines(plan, draw, entries, Basis.RANDOM, Subject.ITEM).get(0).status())
                .isEqualTo("incomplete");
    }

    @Test
    void agreementOfTwoReviewersIsHeldAgainstChance() {
        ReviewPlan plan = Plans.withoutJudges();
        Cell cell = new Cell("01", "civil", 1, 50, 50);
        List<DrawnCase> cases = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        int[][] table = {{20, 5}, {10, 15}};
        for (int first = 0; first < 2; first++) {
            for (int second = 0; second < 2; second++) {
                for (int i = 0; i < table[first][second]; i++) {
                    cases.add(drawn(cases.size() + 1, Optional.of(cell)));
                    entries.add(entry(Part.INDEPENDENT, 1, cases.size(), "", first == 0 ? "good" : "poor"));
                    entries.add(entry(Part.INDEPENDENT, 2, cases.size(), "", second == 0 ? "good" : "poor"));
                }
            }
        }

        Line kappa = lines(plan, draw(List.of(cell), cases), entries, Basis.RANDOM, Subject.GRADE).stream()
                .filter(line -> line.figure() == Figure.KAPPA)
                .findFirst()
                .orElseThrow();
        assertThat(kappa.value().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(List.of(kappa.asked(), kappa.found())).containsExactly(50L, 35L);
        assertThat(kappa.interval().orElseThrow().contains(0.4)).isTrue();
    }
}
