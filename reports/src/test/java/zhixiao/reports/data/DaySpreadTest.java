package zhixiao.reports.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quantiles of days lie between the two cases around their place. */
class DaySpreadTest {
    @Test
    void quantilesLieBetweenTheCasesAroundTheirPlace() {
        DaySpread spread = new DaySpread();
        spread.add(10, 1);
        spread.add(20, 2);
        spread.add(50, 1);

        // Places 0, 0.75, 1.5, 2.25 and 3 of 10, 20, 20, 50.
        assertThat(spread.quantiles(0, 0.25, 0.5, 0.75, 1)).containsExactly(10, 17.5, 20, 27.5, 50);
    }

    @Test
    void spreadsAddUp() {
        DaySpread together = new DaySpread();
        IntStream.of(3, 1, 2).forEach(days -> {
            DaySpread one = new DaySpread();
            one.add(days, 2);
            together.add(one);
        });

        assertThat(together.cases()).isEqualTo(6);
        assertThat(together.quantiles(0.5)).containsExactly(2);
    }

    @Test
    void ofNoCaseThereIsNoQuantile() {
        assertThatThrownBy(() -> new DaySpread().quantiles(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
