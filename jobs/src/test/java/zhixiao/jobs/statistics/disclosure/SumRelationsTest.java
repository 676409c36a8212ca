package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums that tie measures are found whoever declares them, and only where they hold in every place. */
class SumRelationsTest {
    private static final int PLACES = 40;
    private final Random random = new Random(6);

    @Test
    void aWholeIsTiedToItsTwoOrThreeParts() {
        long[] a = counts();
        long[] b = counts();
        long[] c = counts();
        long[] alone = counts();
        assertThat(groups(a, alone, b, sum(a, b))).containsExactly(List.of(0, 2, 3));
        assertThat(groups(sum(sum(a, b), c), a, b, alone, c)).containsExactly(List.of(0, 1, 2, 4));
    }

    @Test
    void whatComesInAndWhatGoesOutAreTied() {
        long[] opening = counts();
        long[] in = counts();
        long[] closing = counts();
        long[] out = counts();
        for (int place = 0; place < PLACES; place++) {
            out[place] = Math.min(out[place], opening[place] + in[place]);
            closing[place] = opening[place] + in[place] - out[place];
        }
        assertThat(groups(opening, in, counts(), out, closing)).containsExactly(List.of(0, 1, 3, 4));
    }

    @Test
    void twoSumsThatShareAMeasureAreOneGroupAndApartTheyAreTwo() {
        long[] a = counts();
        long[] b = counts();
        long[] c = counts();
        long[] d = counts();
        assertThat(groups(a, b, sum(a, b), c, sum(a, c))).containsExactly(List.of(0, 1, 2, 3, 4));
        assertThat(groups(a, b, sum(a, b), c, d, sum(c, d))).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    }

    @Test
    void aSumThatFailsInOnePlaceTiesNothingAndNeitherDoesAMeasureWithoutAnyCase() {
        long[] a = counts();
        long[] b = counts();
        long[] nearly = sum(a, b);
        nearly[17]++;
        assertThat(groups(a, b, nearly, counts(), new long[PLACES])).isEmpty();
        assertThat(groups()).isEmpty();
    }

    @Test
    void whatIsDeclaredIsTiedInAnyCase() {
        assertThat(SumRelations.groups(List.of(counts(), counts(), counts()), List.of(0, 2)))
                .containsExactly(List.of(0, 2));
    }

    @Test
    void manyMeasuresWithoutARelationStayAlone() {
        List<long[]> measures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            measures.add(counts());
        }
        assertThat(SumRelations.groups(measures, List.of())).isEmpty();
    }

    private static List<List<Integer>> groups(long[]... measures) {
        return SumRelations.groups(List.of(measures), List.of());
    }

    private long[] counts() {
        return random.longs(PLACES, 0, 50).toArray();
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int place = 0; place < sum.length; place++) {
            sum[place] += other[place];
        }
        return sum;
    }
}
