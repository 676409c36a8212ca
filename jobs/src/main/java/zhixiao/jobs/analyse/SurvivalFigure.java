package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.interval.Quantiles;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.statistics.survival.KaplanMeier;
import zhixiao.jobs.statistics.survival.RestrictedMean;
import zhixiao.spec.text.Word;

/**
 * One figure of a survival curve.
 *
 * @param statistic what it is
 * @param days its number of days; 0 for the median
 * @param value days, or a share; refused where the curve does not tell it
 * @param limits its 95 % interval; refused where there is none, or where too few cases carry it
 * @param mean the restricted mean with its error; empty for other statistics
 * @param atRisk how many cases were under watch at that age; empty if nothing is told
 * @param endedOnly the same of those alone that ended in the window; empty if none did
 */
record SurvivalFigure(
        Statistic statistic,
        int days,
        Outcome<Double> value,
        Outcome<Interval> limits,
        Optional<RestrictedMean> mean,
        OptionalLong atRisk,
        OptionalDouble endedOnly) {
    private static final double HALF = 0.5;

    /** What is read off a curve; the names are stored in tables. */
    enum Statistic {
        /** The age at which half have ended. */
        MEDIAN,
        /** The mean time pending within the first so many days. */
        RESTRICTED_MEAN,
        /** The share that has ended within so many days. */
        CLOSED_WITHIN;

        String word() {
            return Word.of(this);
        }
    }

    /** The figures of a curve: the median, then for each number of days the share and the mean. */
    static List<SurvivalFigure> of(Outcome<KaplanMeier> curve, Durations durations, List<Integer> days) {
        List<SurvivalFigure> figures = new ArrayList<>();
        Outcome<Double> median = curve.then(known -> known.quantile(HALF));
        figures.add(new SurvivalFigure(
                Statistic.MEDIAN,
                0,
                median,
                curve.then(known -> known.judgedInterval(HALF, Confidence.NINETY_FIVE)),
                Optional.empty(),
                atRisk(durations, median.map(age -> (int) Math.floor(age))),
                number(Quantiles.of(durations.closed(), HALF))));
        for (int limit : days) {
            Outcome<Double> within = curve.then(known -> known.within(limit));
            figures.add(new SurvivalFigure(
                    Statistic.CLOSED_WITHIN,
                    limit,
                    within,
                    curve.then(known -> known.withinInterval(limit, Confidence.NINETY_FIVE))
                            .then(SurvivalFigure::varying),
                    Optional.empty(),
                    atRisk(durations, within.map(share -> limit)),
                    endedOnly(durations, durations.closed().within(limit))));
            Outcome<RestrictedMean> mean = curve.then(known -> RestrictedMean.of(known, limit));
            figures.add(new SurvivalFigure(
                    Statistic.RESTRICTED_MEAN,
                    limit,
                    mean.map(RestrictedMean::value),
                    mean.map(known -> known.interval(Confidence.NINETY_FIVE)).then(SurvivalFigure::varying),
                    mean.optional(),
                    atRisk(durations, mean.map(known -> limit)),
                    endedOnly(durations, upTo(durations.closed(), limit))));
        }
        return figures;
    }

    /** This less the same figure of the year before. */
    Outcome<Difference> minus(SurvivalFigure before) {
        if (mean.isPresent() && before.mean.isPresent()) {
            return mean.get().minus(before.mean.get(), Confidence.NINETY_FIVE);
        }
        if (limits.optional().isEmpty() || before.limits.optional().isEmpty()) {
            return Outcome.refused(RefusalCode.CHANGE_WITHOUT_INTERVAL);
        }
        return Difference.of(value.orThrow(), limits.orThrow(), before.value.orThrow(), before.limits.orThrow());
    }

    /** Where all have ended, or none, the band is a point: that is no certainty. */
    private static Outcome<Interval> varying(Interval limits) {
        return limits.lower() < limits.upper() ? Outcome.known(limits) : Outcome.refused(RefusalCode.NO_VARIATION);
    }

    private static OptionalLong atRisk(Durations durations, Outcome<Integer> age) {
        return age.optional().map(day -> OptionalLong.of(durations.atRisk(day))).orElse(OptionalLong.empty());
    }

    private static OptionalDouble number(Outcome<Double> number) {
        return number.optional().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble endedOnly(Durations durations, double sum) {
        long ended = durations.closed().total();
        return ended == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ended);
    }

    /** The days of all, none counted beyond the limit. */
    private static double upTo(DayHistogram durations, int limit) {
        return durations.sum(days -> Math.min(limit, days));
    }
}
