package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tree of courts by lines with every total, small enough that a reader could try all numbers. Whoever does that — and
 * knows nothing of flows — must find what the attack finds, and must not find what was to be hidden.
 */
class NetworkSuppressionTest {
    private static final int THRESHOLD = 4;

    /** High court over two courts, two lines: own cells, own totals, totals of the tree, by line and in all. */
    private static final class Tree {
        private static final int COURTS = 3;
        private static final int LINES = 2;

        private final CountNetwork network = new CountNetwork();

        Tree(Random random) {
            long[][] own = new long[COURTS][LINES];
            for (long[] row : own) {
                for (int line = 0; line < LINES; line++) {
                    row[line] = random.nextInt(10) < 2 ? 0 : random.nextInt(7);
                }
            }
            int root = network.knot();
            int[] down = {network.knot(), network.knot(), network.knot()};
            int[] row = {network.knot(), network.knot(), network.knot()};
            for (int court = 0; court < COURTS; court++) {
                long ownTotal = own[court][0] + own[court][1];
                network.count(
                        court == 0 ? root : down[0], down[court], court == 0 ? sum(own, 0) + sum(own, 1) : ownTotal);
                network.count(down[court], row[court], ownTotal);
            }
            for (int line = 0; line < LINES; line++) {
                int[] up = {network.knot(), network.knot(), network.knot()};
                for (int court = 0; court < COURTS; court++) {
                    network.count(row[court], up[court], own[court][line]);
                    network.count(up[court], court == 0 ? root : up[0], court == 0 ? sum(own, line) : own[court][line]);
                }
            }
        }

        private static long sum(long[][] own, int line) {
            return own[0][line] + own[1][line] + own[2][line];
        }

        BitSet all() {
            BitSet all = new BitSet();
            all.set(0, network.size());
            return all;
        }

        BitSet small() {
            BitSet small = new BitSet();
            for (int count = 0; count < network.size(); count++) {
                if (new Primary(THRESHOLD).hides(network.value(count))) {
                    small.set(count);
                }
            }
            return small;
        }
    }

    /** Tries every number for every unknown count. */
    private static final class Reader {
        private static final int LARGEST = 45;

        private final CountNetwork network;
        private final List<Integer> unknown;
        private final long[] left;
        private final int[] open;
        private final long[] tried;
        private final long[] least;
        private final long[] most;

        Reader(CountNetwork network, BitSet hidden) {
            this.network = network;
            this.unknown = new ArrayList<>(hidden.stream().boxed().toList());
            this.left = new long[network.knots()];
            this.open = new int[network.knots()];
            this.tried = new long[network.size()];
            this.least = new long[network.size()];
            this.most = new long[network.size()];
            for (int count = 0; count < network.size(); count++) {
                if (hidden.get(count)) {
                    open[network.from(count)]++;
                    open[network.to(count)]++;
                    least[count] = Long.MAX_VALUE;
                } else {
                    set(count, network.value(count));
                    least[count] = network.value(count);
                    most[count] = network.value(count);
                }
            }
            fill(0);
        }

        private void set(int count, long value) {
            left[network.from(count)] -= value;
            left[network.to(count)] += value;
        }

        private void fill(int place) {
            if (place == unknown.size()) {
                for (int count : unknown) {
                    least[count] = Math.min(least[count], tried[count]);
                    most[count] = Math.max(most[count], tried[count]);
                }
                return;
            }
            int count = unknown.get(place);
            open[network.from(count)]--;
            open[network.to(count)]--;
            for (long value = 0; value <= LARGEST; value++) {
                set(count, value);
                if (closes(network.from(count)) && closes(network.to(count))) {
                    tried[count] = value;
                    fill(place + 1);
                }
                set(count, -value);
            }
            open[network.from(count)]++;
            open[network.to(count)]++;
        }

        /** A knot of which everything is set must come out even. */
        private boolean closes(int knot) {
            return open[knot] > 0 || left[knot] == 0;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theAttackFindsWhatTryingAllNumbersFinds(long seed) {
        Random random = new Random(seed);
        Tree tree = new Tree(random);
        BitSet hidden = new BitSet();
        for (int count = 1; count < tree.network.size() && hidden.cardinality() < 6; count++) {
            if (random.nextInt(2) == 0) {
                hidden.set(count);
            }
        }
        Reader reader = new Reader(tree.network, hidden);
        NetworkAttack attack = new NetworkAttack(tree.network, hidden);
        hidden.stream().forEach(count -> assertThat(attack.range(count))
                .as("count %d", count)
                .isEqualTo(new Attack.Range(reader.least[count], reader.most[count])));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void whatIsHiddenSurvivesAReaderWhoTriesAllNumbers(long seed) {
        Tree tree = new Tree(new Random(seed));
        BitSet known = new BitSet();
        // The reader knows the number of all cases from elsewhere, which keeps the search finite.
        known.set(0);
        BitSet small = tree.small();
        small.andNot(known);
        NetworkSuppression suppression = NetworkSuppression.of(tree.network, tree.all(), known, small, THRESHOLD);
        assertThat(suppression.hidden().get(0)).isFalse();
        if (suppression.hidden().cardinality() <= 12) {
            Reader reader = new Reader(tree.network, suppression.hidden());
            small.stream().forEach(count -> {
                boolean wide = reader.most[count] - reader.least[count] >= THRESHOLD;
                assertThat(wide)
                        .as("count %d", count)
                        .isEqualTo(!suppression.unprotected().get(count));
                assertThat(suppression.audit().get(count))
                        .isEqualTo(new Attack.Range(reader.least[count], reader.most[count]));
            });
        }
        assertThat(suppression).isEqualTo(NetworkSuppression.of(tree.network, tree.all(), known, small, THRESHOLD));
    }
}
