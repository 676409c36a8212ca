package zhixiao.jobs.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The run rules on drawn series: centre 0, limits at 3, outer thirds from 2 on. */
class RunRulesTest {
    private static final Limits LIMITS = new Limits(-3, -2, 0, 2, 3);

    @Test
    void aPointOnTheLimitIsInside() {
        assertThat(flags(3, -3, 3.01, -3.01)).isEqualTo("..OO");
    }

    @Test
    void sevenPointsOnOneSideAreAShiftAndOneOnTheLineEndsIt() {
        assertThat(flags(1, 0.5, 1, 0.5, 1, 0.5)).isEqualTo("......");
        assertThat(flags(-1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1)).isEqualTo(".SSSSSSS.");
        assertThat(flags(1, 0.5, 1, 0, 1, 0.5, 1, 0.5)).isEqualTo("........");
        assertThat(flags(1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5)).isEqualTo("SSSSSSSS");
    }

    @Test
    void sevenRisingPointsAreATrendAndAnEqualPairEndsIt() {
        assertThat(flags(-1.5, -1, -0.5, 0, 0.5, 1)).isEqualTo("......");
        assertThat(flags(-1.5, -1, -0.5, 0, 0.5, 1, 1.5)).isEqualTo("TTTTTTT");
        assertThat(flags(-1.5, -1, -0.5, 0, 0, 0.5, 1, 1.5)).isEqualTo("........");
        assertThat(flags(-1, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, 1)).isEqualTo(".TTTTTTT.");
    }

    @Test
    void twoOfThreeNeedAllThreeOnOneSide() {
        assertThat(flags(2.5, 0.5, 2.5)).isEqualTo("2.2");
        assertThat(flags(2.5, -0.5, 2.5)).isEqualTo("...");
        assertThat(flags(2.5, -2.5, 0.5)).isEqualTo("...");
        assertThat(flags(2, 2, 2)).isEqualTo("...");
        assertThat(flags(0.5, 2.5, 2.5)).isEqualTo(".22");
        // A point outside is its own signal and does not count as one of the two.
        assertThat(flags(0.5, 3.5, 2.5)).isEqualTo(".O.");
    }

    @Test
    void theStrongerRuleIsNamedWhereSeveralHold() {
        assertThat(flags(0.5, 1, 1.4, 1.6, 1.8, 1.9, 3.5)).isEqualTo("TTTTTTO");
        assertThat(flags(1, 0.5, 1, 0.5, 1, 2.5, 2.5)).isEqualTo("SSSSS22");
    }

    @Test
    void aSignalCarriesItsRuleItsLengthAndItsSide() {
        List<Optional<Signal>> signals = new RunRules(8, 6).signals(points(-1, -1, -1, -1, -1, -1, -1, -1), limits(8));
        assertThat(signals).containsOnly(Optional.of(new Signal(Rule.SHIFT, 8, false)));
    }

    private static String flags(double... values) {
        return RunRules.USUAL.signals(points(values), limits(values.length)).stream()
                .map(signal -> signal.map(found -> switch (found.rule()) {
                            case OUTSIDE -> "O";
                            case TREND -> "T";
                            case TWO_OF_THREE -> "2";
                            case SHIFT -> "S";
                            case LONG_RUN -> "L";
                        })
                        .orElse("."))
                .collect(Collectors.joining());
    }

    private static List<Limits> limits(int size) {
        return Collections.nCopies(size, LIMITS);
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(LocalDate.of(2024, 1, 1).plusMonths(i), values[i]))
                .toList();
    }
}
