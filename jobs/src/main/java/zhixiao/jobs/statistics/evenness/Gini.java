package zhixiao.jobs.statistics.evenness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** The Gini coefficient of shares: 0 if all are equal, (m − 1) / m if one has everything. */
public final class Gini {
    private Gini() {}

    /** Of plain values, 0 or more; refused if their sum is 0. */
    public static Outcome<Double> of(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return weighted(values, ones);
    }

    /**
     * Of values that stand for several units each.
     *
     * @param weights how many units each value stands for, 0 or more
     */
    public static Outcome<Double> weighted(double[] values, double[] weights) {
        if (values.length != weights.length
                || !Arrays.stream(values).allMatch(Inputs::quantity)
                || !Arrays.stream(weights).allMatch(Inputs::quantity)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double units = Arrays.stream(weights).sum();
        double before = 0;
        double lorenz = 0;
        double sum = 0;
        for (int i : order) {
            // The middle of the places that this value's units take, from −1 to 1 over all units.
            lorenz += weights[i] * values[i] * (2 * before + weights[i] - units);
            before += weights[i];
            sum += weights[i] * values[i];
        }
        return sum == 0 ? Outcome.refused(RefusalCode.NO_CASES) : Outcome.number(lorenz / (units * sum));
    }
}
