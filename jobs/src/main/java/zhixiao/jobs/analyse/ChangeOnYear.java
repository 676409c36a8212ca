package zhixiao.jobs.analyse;

import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.interval.RatioInterval;
import zhixiao.reports.data.Figure;

/** The change on the year with its interval: without one, nothing "rose" or "fell". */
final class ChangeOnYear {
    private ChangeOnYear() {}

    /**
     * The change in the unit of change of the kind: a difference, or of counts a relative change.
     *
     * @return empty if there is no figure one year before; refused if a break lies between, if cases are too few,
     *     or if there is no interval
     */
    static Optional<Outcome<Difference>> of(
            Subject subject, Figure figure, Optional<FigureInterval> now, Spreads spreads) {
        if (figure.changeOnYear().isEmpty()) {
            return Optional.empty();
        }
        if (figure.breakOn() != null) {
            return Optional.of(Outcome.refused(RefusalCode.DEFINITIONS_MIXED));
        }
        return Optional.of(
                switch (subject.kind()) {
                    case COUNT, STOCK -> relative(figure);
                    case PROPORTION -> proportions(subject, figure);
                    case MEAN, QUANTILE ->
                        byIntervals(
                                subject,
                                figure,
                                now,
                                spreads.ofLastYear(subject, figure).optional());
                    default ->
                        byIntervals(
                                subject,
                                figure,
                                now,
                                FigureInterval.of(subject, figure.lastYearNumerator(), figure.lastYearDenominator())
                                        .optional());
                });
    }

    private static Outcome<Difference> relative(Figure figure) {
        long now = Math.round(figure.value().orElse(0));
        long before = Math.round(figure.lastYear().orElse(0));
        return RatioInterval.wilson(now, before, Confidence.NINETY_FIVE)
                .then(limits -> Outcome.known(new Difference(
                        figure.changeOnYear().getAsDouble(), new Interval(limits.lower() - 1, limits.upper() - 1))));
    }

    private static Outcome<Difference> proportions(Subject subject, Figure figure) {
        return enough(subject, figure)
                .then(fine -> Difference.ofProportions(
                        whole(figure.numerator()),
                        whole(figure.denominator()),
                        whole(figure.lastYearNumerator()),
                        whole(figure.lastYearDenominator()),
                        Confidence.NINETY_FIVE));
    }

    private static Outcome<Difference> byIntervals(
            Subject subject, Figure figure, Optional<FigureInterval> now, Optional<FigureInterval> before) {
        if (now.isEmpty() || before.isEmpty()) {
            return Outcome.refused(RefusalCode.CHANGE_WITHOUT_INTERVAL);
        }
        return enough(subject, figure)
                .then(fine -> Difference.of(
                        figure.value().getAsDouble(),
                        now.get().limits(),
                        figure.lastYear().getAsDouble(),
                        before.get().limits()));
    }

    /** Both years must have enough cases, and as many as the indicator asks for. */
    private static Outcome<Boolean> enough(Subject subject, Figure figure) {
        long wanted = Math.max(
                Funnel.FEWEST_CASES, subject.indicator().minimumDenominator().orElse(0));
        double fewest = Math.min(
                figure.denominator().orElse(0), figure.lastYearDenominator().orElse(0));
        return fewest < wanted
                ? Outcome.refused(RefusalCode.TOO_FEW_CASES, Math.round(fewest), wanted)
                : Outcome.known(true);
    }

    private static long whole(OptionalDouble number) {
        return Math.round(number.orElse(0));
    }
}
