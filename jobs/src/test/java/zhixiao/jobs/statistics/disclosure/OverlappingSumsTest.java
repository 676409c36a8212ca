package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months, quarters, years to date and twelve rolling months, laid over each other. */
class OverlappingSumsTest {
    private static final int SMALL = 5;
    private static final Primary RULE = new Primary(SMALL);

    /** A stretch of months and what was counted in it. */
    private record Window(int from, int to, long count) {}

    /** Four months of 2, 3, 21 and 1: every window of two holds five or more, and no window lies within another one. */
    @Test
    void windowsThatMerelyOverlapTellASmallCountWithinAFew() {
        OverlappingSums reader = OverlappingSums.between(5);
        assertThat(reader.know(0, 2, 5)).isTrue();
        assertThat(reader.know(1, 3, 24)).isTrue();
        assertThat(reader.range(1, 2)).isEqualTo(new Attack.Range(0, 5));
        OverlappingSums before = reader.copy();
        assertThat(reader.know(2, 4, 22)).isTrue();
        // The middle two are 24, of which the last two can give 22: the second month has 2 to 5.
        assertThat(reader.range(1, 2)).isEqualTo(new Attack.Range(2, 5));
        assertThat(reader.givesAway(before, new int[0][], RULE)).isTrue();
    }

    @Test
    void whatContradictsIsLeftOutAndAZeroIsNoSecret() {
        OverlappingSums reader = OverlappingSums.between(3);
        assertThat(reader.know(0, 2, 40)).isTrue();
        OverlappingSums before = reader.copy();
        assertThat(reader.know(0, 1, 43))
                .as("late entries: a part larger than its whole")
                .isFalse();
        assertThat(reader.range(0, 1)).isEqualTo(new Attack.Range(0, 40));
        assertThat(reader.know(0, 1, 40)).isTrue();
        assertThat(reader.givesAway(before, new int[0][], RULE)).isFalse();
        assertThat(reader.givesAway(before, new int[][] {{0, 1}}, RULE))
                .as("but what was hidden must not follow, large or small")
                .isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** Against a reader who tries every number of cases of every month. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rangesAreThoseThatTryingAllNumbersFinds(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] months = LongStream.generate(() -> random.nextInt(3)).limit(4).toArray();
        List<Window> windows = new ArrayList<>();
        OverlappingSums reader = OverlappingSums.between(5);
        for (int i = 0; i < 4; i++) {
            Window window = window(random, months);
            windows.add(window);
            assertThat(reader.know(window.from(), window.to(), window.count())).isTrue();
        }
        int from = random.nextInt(4);
        int to = from + 1 + random.nextInt(4 - from);
        long least = Long.MAX_VALUE;
        long most = -1;
        int high = 8;
        long[] tried = new long[4];
        for (int code = 0; code < Math.pow(high + 1, 4); code++) {
            int rest = code;
            for (int month = 0; month < 4; month++) {
                tried[month] = rest % (high + 1);
                rest /= high + 1;
            }
            if (windows.stream().allMatch(window -> sum(tried, window.from(), window.to()) == window.count())) {
                least = Math.min(least, sum(tried, from, to));
                most = Math.max(most, sum(tried, from, to));
            }
        }
        Attack.Range range = reader.range(from, to);
        assertThat(range.least()).isEqualTo(least);
        // What nothing bounds, the one who tries stops at eight a month.
        boolean bounded = range.most() != CountNetwork.NO_LIMIT;
        assertThat(bounded ? range.most() : Math.max(most, high)).isEqualTo(bounded ? most : Math.max(most, high));
    }

    /** What is released window by window leaves every small month open, to a reader who has all of it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void releasesThatAreHeldToItLeaveSmallMonthsOpen(int seed) {
        SplittableRandom random = new SplittableRandom(1000 + seed);
        long[] months = LongStream.generate(() -> random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(6))
                .limit(9)
                .toArray();
        OverlappingSums known = OverlappingSums.between(10);
        for (int i = 0; i < 25; i++) {
            Window window = window(random, months);
            OverlappingSums after = known.copy();
            after.know(window.from(), window.to(), window.count());
            if (!RULE.hides(window.count()) && !after.givesAway(known, new int[0][], RULE)) {
                known = after;
            }
        }
        for (int month = 0; month < months.length; month++) {
            if (RULE.hides(months[month])) {
                assertThat(known.range(month, month + 1).width()).isGreaterThanOrEqualTo(SMALL);
            }
        }
    }

    private static Window window(SplittableRandom random, long[] months) {
        int from = random.nextInt(months.length);
        int to = from + 1 + random.nextInt(months.length - from);
        return new Window(from, to, sum(months, from, to));
    }

    private static long sum(long[] months, int from, int to) {
        return LongStream.of(months).skip(from).limit(to - from).sum();
    }
}
