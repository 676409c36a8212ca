package zhixiao.jobs.statistics.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Outcome;

/**
 * One screen over all courts of a report, corrected together.
 *
 * @param results one for each court, in the order given
 * @param tests how many tests were made
 */
public record ScreenFamily(List<Result> results, int tests) {
    /** The share of chance among the questions that are asked. */
    public static final double ASKED_BELOW = 0.01;

    /**
     * One court's result.
     *
     * @param screening what was found, or why the screen was not made
     * @param q the corrected p; empty if the screen was not made
     */
    public record Result(Outcome<Screening> screening, OptionalDouble q) {

        /** True if the pattern is large and clear enough to ask about. */
        public boolean asked() {
            return q.isPresent()
                    && q.getAsDouble() < ASKED_BELOW
                    && screening.optional().filter(Screening::matters).isPresent();
        }
    }

    /** Copies the results. */
    public ScreenFamily {
        results = List.copyOf(results);
    }

    /** Corrects the screens of one kind. */
    public static ScreenFamily of(List<Outcome<Screening>> screenings) {
        List<OptionalDouble> p = screenings.stream()
                .map(outcome -> outcome.optional().map(Screening::tested).orElse(OptionalDouble.empty()))
                .toList();
        List<OptionalDouble> q = BenjaminiHochberg.adjust(p);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < q.size(); i++) {
            results.add(new Result(screenings.get(i), q.get(i)));
        }
        return new ScreenFamily(
                results,
                Math.toIntExact(p.stream().filter(OptionalDouble::isPresent).count()));
    }
}
