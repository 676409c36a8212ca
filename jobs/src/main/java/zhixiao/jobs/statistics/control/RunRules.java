package zhixiao.jobs.statistics.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The run rules of the NHS programme Making Data Count. All comparisons are strict: a point on a limit is
 * inside, one on the centre line ends a run, an equal pair ends a trend.
 *
 * @param shift how many points on one side make a shift
 * @param trend how many points in one direction make a trend
 */
public record RunRules(int shift, int trend) {
    /** Seven and seven. */
    public static final RunRules USUAL = new RunRules(7, 7);

    /** Rejects lengths that make no sense: a programmer's mistake. */
    public RunRules {
        if (shift < 2 || trend < 3) {
            throw new IllegalArgumentException("run lengths " + shift + " and " + trend);
        }
    }

    /** What each point is part of. Both lists have the same length. */
    List<Optional<Signal>> signals(List<Point> points, List<Limits> limits) {
        int size = points.size();
        List<Optional<Signal>> signals = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
        int[] side = new int[size];
        for (int i = 0; i < size; i++) {
            side[i] = (int) Math.signum(points.get(i).value() - limits.get(i).center());
        }
        // From the weakest rule to the strongest, each over the one before.
        markRuns(signals, side, shift, new Signal(Rule.SHIFT, shift, true), 0);
        markTwoOfThree(signals, points, limits, side);
        int[] step = new int[size];
        for (int i = 1; i < size; i++) {
            step[i] =
                    (int) Math.signum(points.get(i).value() - points.get(i - 1).value());
        }
        markRuns(signals, step, trend - 1, new Signal(Rule.TREND, trend, true), 1);
        for (int i = 0; i < size; i++) {
            if (outside(points.get(i), limits.get(i))) {
                signals.set(i, Optional.of(new Signal(Rule.OUTSIDE, 1, side[i] > 0)));
            }
        }
        return signals;
    }

    /** Marks runs of equal signs; {@code before} points ahead of each run belong to it. */
    private static void markRuns(List<Optional<Signal>> signals, int[] sign, int length, Signal high, int before) {
        int start = 0;
        for (int i = 1; i <= sign.length; i++) {
            if (i < sign.length && sign[i] == sign[start]) {
                continue;
            }
            if (sign[start] != 0 && i - start >= length) {
                Signal signal = new Signal(high.rule(), high.length(), sign[start] > 0);
                for (int j = start - before; j < i; j++) {
                    signals.set(j, Optional.of(signal));
                }
            }
            start = i;
        }
    }

    private static void markTwoOfThree(
            List<Optional<Signal>> signals, List<Point> points, List<Limits> limits, int[] side) {
        boolean[] outer = new boolean[side.length];
        for (int i = 0; i < side.length; i++) {
            double value = points.get(i).value();
            outer[i] = !outside(points.get(i), limits.get(i))
                    && (value > limits.get(i).innerUpper()
                            || value < limits.get(i).innerLower());
        }
        for (int i = 2; i < side.length; i++) {
            boolean together = side[i] != 0 && side[i] == side[i - 1] && side[i] == side[i - 2];
            int count = (outer[i] ? 1 : 0) + (outer[i - 1] ? 1 : 0) + (outer[i - 2] ? 1 : 0);
            if (together && count >= 2) {
                for (int j = i - 2; j <= i; j++) {
                    if (outer[j]) {
                        signals.set(j, Optional.of(new Signal(Rule.TWO_OF_THREE, 3, side[j] > 0)));
                    }
                }
            }
        }
    }

    private static boolean outside(Point point, Limits limits) {
        return point.value() > limits.upper() || point.value() < limits.lower();
    }
}
