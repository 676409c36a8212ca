package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final int MANY = 200_000;

    private final Draw draw = new Draw().restart(11);

    @Test
    void restartRepeatsTheStream() {
        long first = draw.restart(5).nextLong();
        long second = draw.nextLong();
        assertThat(second).isNotEqualTo(first);
        assertThat(draw.restart(5).nextLong()).isEqualTo(first);
        assertThat(draw.restart(6).nextLong()).isNotEqualTo(first);
    }

    @Test
    void normalHasMeanZeroAndDeviationOne() {
        double sum = 0;
        double squares = 0;
        for (int count = 0; count < MANY; count++) {
            double value = draw.normal();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / MANY).isCloseTo(0, Offset.offset(0.01));
        assertThat(squares / MANY).isCloseTo(1, Offset.offset(0.02));
    }

    @Test
    void logNormalHasItsMedianAndSpread() {
        double[] values = new double[MANY];
        for (int count = 0; count < MANY; count++) {
            values[count] = draw.logNormal(40, 0.5);
        }
        Arrays.sort(values);
        assertThat(values[MANY / 2]).isCloseTo(40, Offset.offset(0.4));
        assertThat(values[(int) (MANY * 0.8413)]).isCloseTo(40 * Math.exp(0.5), Offset.offset(1.0));
    }

    @Test
    void poissonHasItsMeanAndVariance() {
        for (double mean : new double[] {0.02, 3, 45, 400}) {
            double sum = 0;
            double squares = 0;
            for (int count = 0; count < MANY; count++) {
                int value = draw.poisson(mean);
                sum += value;
                squares += (double) value * value;
            }
            double found = sum / MANY;
            assertThat(found).isCloseTo(mean, Offset.offset(0.02 * mean + 0.005));
            assertThat(squares / MANY - found * found).isCloseTo(mean, Offset.offset(0.03 * mean + 0.005));
        }
    }

    @Test
    void belowGivesEveryNumberAboutAsOften() {
        int[] counts = new int[7];
        for (int count = 0; count < MANY; count++) {
            counts[draw.below(7)]++;
        }
        for (int count : counts) {
            assertThat(count).isCloseTo(MANY / 7, Offset.offset(900));
        }
    }
}
