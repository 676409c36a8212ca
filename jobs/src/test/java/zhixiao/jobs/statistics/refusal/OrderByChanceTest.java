package zhixiao.jobs.statistics.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.Vector;

/** Why an order of courts by value is refused, shown on courts that are all the same. */
class OrderByChanceTest {

    @Test
    void ofIdenticalCourtsTheFirstAndTheLastAreSmallOnes() {
        double[] sizes = Vector.of("funnel_overdispersion").get(0).numbers("denominator");
        assertThat(sizes).hasSize(24).isSorted();
        int years = 3000;
        int smallFirst = 0;
        int smallLast = 0;
        DiscreteDistribution.Sampler[] courts = IntStream.range(0, 24)
                .mapToObj(i -> Draws.binomial((int) sizes[i], 0.82, 400 + i))
                .toArray(DiscreteDistribution.Sampler[]::new);
        for (int year = 0; year < years; year++) {
            int first = 0;
            int last = 0;
            double highest = -1;
            double lowest = 2;
            for (int court = 0; court < 24; court++) {
                double share = courts[court].sample() / sizes[court];
                first = share > highest ? court : first;
                highest = Math.max(highest, share);
                last = share < lowest ? court : last;
                lowest = Math.min(lowest, share);
            }
            smallFirst += first < 8 ? 1 : 0;
            smallLast += last < 8 ? 1 : 0;
        }
        // The eight smallest are a third of the courts, and take the ends in about four of five years.
        assertThat(smallFirst / (double) years).isBetween(0.72, 0.88);
        assertThat(smallLast / (double) years).isBetween(0.68, 0.86);
    }
}
