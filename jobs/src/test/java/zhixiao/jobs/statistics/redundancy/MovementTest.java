package zhixiao.jobs.statistics.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.RefusalCode;

class MovementTest {

    @Test
    void theCorrelationIsThatOfCommonsMathAndMergesFromParts() {
        Random random = new Random(31);
        double[] x = random.doubles(200).toArray();
        double[] y = random.doubles(200).toArray();
        Movement first = Movement.NONE;
        Movement second = Movement.NONE;
        for (int i = 0; i < 200; i++) {
            y[i] += 2 * x[i];
            first = i < 90 ? first.plus(x[i], y[i]) : first;
            second = i < 90 ? second : second.plus(x[i], y[i]);
        }
        Movement both = first.plus(second);
        assertThat(both.correlation().orThrow()).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-12));
        assertThat(both.interval().orThrow().contains(both.correlation().orThrow()))
                .isTrue();
        assertThat(both.together()).isFalse();
    }

    @Test
    void twoNamesForOneFigureMoveTogether() {
        Random random = new Random(32);
        Movement movement = Movement.NONE;
        for (int i = 0; i < 500; i++) {
            double change = random.nextGaussian();
            movement = movement.plus(change, -100 * change + random.nextGaussian());
        }
        assertThat(movement.together()).isTrue();
        assertThat(movement.correlation().orThrow()).isLessThan(-0.99);
    }

    @Test
    void littleOrNoMovementSaysNothing() {
        assertThat(Movement.NONE.correlation().code()).contains(RefusalCode.TOO_FEW_POINTS);
        assertThat(Movement.NONE.plus(Double.NaN, 1)).isEqualTo(Movement.NONE);
        Movement still = Movement.NONE;
        for (int i = 0; i < 40; i++) {
            still = still.plus(3.3, i);
        }
        assertThat(still.correlation().code()).contains(RefusalCode.NO_VARIATION);
    }
}
