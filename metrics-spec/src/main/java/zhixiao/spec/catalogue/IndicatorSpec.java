package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * An indicator as written.
 *
 * @param name its id
 * @param title what people call it
 * @param area what it speaks of
 * @param kind its kind
 * @param of the measures of the numerator, or the one measure
 * @param to the measures of the denominator; empty where the kind has none
 * @param per of a rate, the base that its events are told per, at least 1; empty for a rate over the days of the
 *     period, and for other kinds
 * @param among the populations that its measures are limited to
 * @param quantile which quantile, from 0 to 1; for quantiles only
 * @param survival the days at which it is told which share of the cases has ended, pending ones counted for as long
 *     as they were seen; shortest first; none unless survival is asked for
 * @param inPercent true for a ratio that people are used to see in per cent
 * @param better which way is better
 * @param references reference ranges; none where none is known
 * @param minimumDenominator the least denominator that a figure is judged on, at least 1; empty for none
 * @param breakdowns the dimensions that it is broken down by, beside the line
 * @param strata the kinds of cases that its case mix is told by; empty for the lines
 * @param screen which pattern it looks for, every court against the others of its level; empty for most
 * @param periods the kinds of periods that it is computed for
 * @param writtenLevels the levels of courts it applies to; empty for all
 * @param includes in words, what it counts; or empty
 * @param excludes in words, what it leaves out; or empty
 * @param variant which of several formulas in use this is; or empty
 * @param owner who answers for the definition, a part of a court and no person; or empty
 * @param evidence how sure the catalogue is of it
 */
public record IndicatorSpec(
        YamlScalar name,
        LocalizedText title,
        Area area,
        Kind kind,
        List<YamlScalar> of,
        List<YamlScalar> to,
        OptionalLong per,
        List<YamlScalar> among,
        Optional<BigDecimal> quantile,
        List<YamlScalar> survival,
        boolean inPercent,
        Better better,
        List<Reference> references,
        OptionalLong minimumDenominator,
        List<YamlScalar> breakdowns,
        Optional<StrataSpec> strata,
        Optional<Screen> screen,
        List<PeriodKind> periods,
        List<YamlScalar> writtenLevels,
        Optional<LocalizedText> includes,
        Optional<LocalizedText> excludes,
        Optional<LocalizedText> variant,
        Optional<LocalizedText> owner,
        Evidence evidence) {

    /** The levels of courts it applies to; empty for all. */
    public List<String> levels() {
        return writtenLevels.stream().map(YamlScalar::text).toList();
    }

    /** The names of the dimensions that it is broken down by. */
    public List<String> dimensions() {
        return breakdowns.stream().map(YamlScalar::text).toList();
    }

    /** The declaration of strata as one text, such as {@code cause 1}; empty without one. */
    public Optional<String> strataText() {
        return strata.map(StrataSpec::text);
    }

    /** The days of {@code survival} as numbers. */
    public List<Integer> survivalDays() {
        return survival.stream().map(day -> Integer.valueOf(day.text())).toList();
    }

    /** The same indicator with what a local catalogue adds to it. */
    IndicatorSpec with(List<Reference> ranges, OptionalLong minimum) {
        return new IndicatorSpec(
                name,
                title,
                area,
                kind,
                of,
                to,
                per,
                among,
                quantile,
                survival,
                inPercent,
                better,
                ranges,
                minimum,
                breakdowns,
                strata,
                screen,
                periods,
                writtenLevels,
                includes,
                excludes,
                variant,
                owner,
                evidence);
    }

    /** True for a rate over the days of the period. */
    public boolean perDaysOfPeriod() {
        return kind == Kind.RATE && per.isEmpty();
    }

    /** A pattern that an indicator looks for: something of cases where a court is asked only if it has far more than others. */
    public enum Screen {
        /** Of the cases that ended near their limit, those that ended just within it. */
        BUNCHING_AT_LIMIT,
        /** Cases that come back under a new number soon after they were closed. */
        RENUMBERING,
        /** Extensions that were granted just before a limit. */
        LATE_EXTENSIONS
    }

    /** What an indicator speaks of: the three classes of the reform, and plain volumes. */
    public enum Area {
        QUALITY,
        EFFICIENCY,
        EFFECT,
        VOLUME
    }

    /** The kind decides how it rolls up, in which unit it changes, and how its uncertainty is found. */
    public enum Kind {
        /** A part of a whole. */
        PROPORTION,
        /** Two counts of which neither is a part of the other; may exceed 1. */
        RATIO,
        /** Events per so many of a base; or a stock over what left it, in days of the period. */
        RATE,
        /** The mean of a distribution. */
        MEAN,
        /** A quantile of a distribution. */
        QUANTILE,
        /** Events in a period. */
        COUNT,
        /** What is there at the end (or the start) of a period. */
        STOCK,
        /** Counts less other counts, or the change of a stock; may be negative. */
        DIFFERENCE;

        /** True if one number is divided by another. */
        public boolean isQuotient() {
            return this == PROPORTION || this == RATIO || this == RATE;
        }

        /** True if a number of something stands below the line, or behind a distribution. */
        public boolean hasDenominator() {
            return isQuotient() || this == MEAN || this == QUANTILE;
        }
    }

    /** Which way is better; for many an indicator there is none. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }
}
