package zhixiao.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixiao.reports.data.Figure;

/** What is seen of a rounded figure follows from rounded counts: nobody can tell two counts apart that round to the same. */
class PublicFigureTest {
    private static final int BASE = 5;

    @Test
    void ofARoundedMeanEveryNumberOfCasesThatRoundsAlikeStaysPossible() {
        // Whoever sees a mean of 41.3333… of about ten cases knows that there are nine or twelve.
        Map<String, Set<Long>> possible = new HashMap<>();
        for (long cases = 0; cases <= 40; cases++) {
            for (long days = 0; days <= 60 * cases; days++) {
                OptionalDouble mean = cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(days / (double) cases);
                Figure seen = PublicFigure.rounded(figure("mean", mean, days, OptionalDouble.of(cases)), BASE, false);
                possible.computeIfAbsent(seen(seen), text -> new HashSet<>()).add(cases);
            }
        }
        assertThat(possible).hasSizeGreaterThan(200).allSatisfy((seen, cases) -> {
            long rounded = Math.round(cases.iterator().next() / (double) BASE) * BASE;
            assertThat(cases).as(seen).hasSize(rounded == 0 || rounded == 40 ? 3 : 5);
        });
    }

    @Test
    void ofARoundedShareOnlyRoundedCountsAreSeen() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (long cases = 0; cases <= 60; cases++) {
            for (long part = 0; part <= cases; part++) {
                OptionalDouble share =
                        cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(part * 365 / (double) cases);
                Figure figure = PublicFigure.rounded(figure("rate", share, part, OptionalDouble.of(cases)), BASE, true);
                seen.computeIfAbsent(round(part) + " " + round(cases), key -> new HashSet<>())
                        .add(seen(figure));
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(80)
                .allSatisfy((rounded, texts) -> assertThat(texts).as(rounded).hasSize(1));
    }

    @Test
    void countsAreRoundedByThemselves() {
        assertThat(seen(PublicFigure.rounded(
                        figure("count", OptionalDouble.of(43), 43, OptionalDouble.empty()), BASE, true)))
                .isEqualTo("ok OptionalDouble[45.0] OptionalDouble[45.0] OptionalDouble.empty no_range");
    }

    private static long round(long count) {
        return (count + 2) / BASE * BASE;
    }

    private static String seen(Figure figure) {
        return String.join(
                " ",
                figure.status(),
                figure.value().toString(),
                figure.numerator().toString(),
                figure.denominator().toString(),
                figure.position());
    }

    private static Figure figure(String indicator, OptionalDouble value, double numerator, OptionalDouble denominator) {
        OptionalDouble none = OptionalDouble.empty();
        LocalDate start = LocalDate.of(2025, 1, 1);
        return new Figure(
                indicator,
                "d",
                "C1",
                1,
                Figure.OWN,
                Figure.ALL_LINES,
                "year_to_date",
                start,
                start.plusMonths(12).minusDays(1),
                true,
                value.isEmpty() ? "no_cases" : "ok",
                value,
                OptionalDouble.of(numerator),
                denominator,
                none,
                none,
                none,
                none,
                none,
                none,
                null,
                none,
                none,
                "no_range");
    }
}
