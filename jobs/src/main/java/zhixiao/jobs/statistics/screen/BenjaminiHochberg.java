package zhixiao.jobs.statistics.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * p-values corrected for how many tests were made, so that of what is reported only a stated share is chance
 * (Benjamini and Hochberg 1995). A family is one screen of one report, not everything ever tested.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The corrected values, in the order given.
     *
     * @param p p-values; an empty one stays empty and does not count as a test, and neither does a number that is none
     *     from 0 to 1
     */
    public static List<OptionalDouble> adjust(List<OptionalDouble> p) {
        return adjust(p, 1);
    }

    /** The same for tests that may depend on each other in any way (Benjamini and Yekutieli 2001). */
    public static List<OptionalDouble> adjustDependent(List<OptionalDouble> p) {
        long tests = p.stream().filter(BenjaminiHochberg::valid).count();
        double harmonic = 0;
        for (long i = 1; i <= tests; i++) {
            harmonic += 1.0 / i;
        }
        return adjust(p, harmonic);
    }

    private static boolean valid(OptionalDouble p) {
        return p.isPresent() && p.getAsDouble() >= 0 && p.getAsDouble() <= 1;
    }

    private static List<OptionalDouble> adjust(List<OptionalDouble> p, double factor) {
        List<Integer> order = IntStream.range(0, p.size())
                .filter(i -> valid(p.get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p.get(i).getAsDouble()))
                .toList();
        List<OptionalDouble> adjusted = new ArrayList<>(Collections.nCopies(p.size(), OptionalDouble.empty()));
        double least = 1;
        for (int place = order.size(); place >= 1; place--) {
            int i = order.get(place - 1);
            least = Math.min(least, p.get(i).getAsDouble() * order.size() / place * factor);
            adjusted.set(i, OptionalDouble.of(least));
        }
        return adjusted;
    }
}
