package zhixiao.jobs.analyse;

import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.jobs.statistics.interval.ProportionInterval;
import zhixiao.jobs.statistics.interval.RatioInterval;
import zhixiao.spec.text.Word;

/**
 * The 95 % interval of a figure.
 *
 * @param limits the interval, in the unit of the figure
 * @param method how it was formed
 */
record FigureInterval(Interval limits, Method method) {

    /** How intervals are formed; the names are stored in tables. */
    enum Method {
        /** Wilson's score interval of a proportion. */
        WILSON,
        /** Wilson's limits of the share of the numerator in both counts. */
        RATIO_WILSON,
        /** The exact interval of a Poisson mean, for a rate, and for a count that is held against a range. */
        POISSON_EXACT,
        /** Student's t around a mean, from 30 cases on. */
        STUDENT_T,
        /** Two of the single values, by their places in order, around a median or another quantile. */
        ORDER_STATISTICS;

        String word() {
            return Word.of(this);
        }
    }

    /**
     * The interval of counts above and below the line; refused where the kind has none or the numbers allow none. That
     * of a mean or a quantile comes from its single values: see {@link Spreads}.
     */
    static Outcome<FigureInterval> of(Subject subject, OptionalDouble numerator, OptionalDouble denominator) {
        long above = Math.round(numerator.orElse(0));
        long below = Math.round(denominator.orElse(0));
        return switch (subject.kind()) {
            case PROPORTION ->
                ProportionInterval.wilson(above, below, Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.WILSON));
            case RATIO ->
                RatioInterval.wilson(above, below, Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.RATIO_WILSON));
            case COUNT, STOCK ->
                CountInterval.exact(above, Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.POISSON_EXACT));
            case RATE ->
                CountInterval.rate(above, below / subject.per(), Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.POISSON_EXACT));
            case TURNOVER, DIFFERENCE -> Outcome.refused(RefusalCode.NO_METHOD);
            case MEAN, QUANTILE, OTHER -> Outcome.refused(RefusalCode.SPREAD_UNKNOWN);
            case DISTINCT, QUOTIENT_OF_DISTINCT -> Outcome.refused(RefusalCode.DISTINCT_COUNTS);
            case QUOTIENT_OF_SUMS -> Outcome.refused(RefusalCode.NOT_COUNTS);
        };
    }
}
