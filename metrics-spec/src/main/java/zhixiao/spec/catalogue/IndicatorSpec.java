package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
 * @param among the populations that its measures are limited to
 * @param quantile which quantile, from 0 to 1; for quantiles only
 * @param inPercent true for a ratio that people are used to see in per cent
 * @param better which way is better
 * @param references reference ranges; none where none is known
 * @param periods the kinds of periods that it is computed for
 * @param writtenLevels the levels of courts it applies to; empty for all
 * @param includes in words, what it counts; or empty
 * @param excludes in words, what it leaves out; or empty
 * @param variant which of several formulas in use this is; or empty
 * @param evidence how sure the catalogue is of it
 */
public record IndicatorSpec(
        YamlScalar name,
        LocalizedText title,
        Area area,
        Kind kind,
        List<YamlScalar> of,
        List<YamlScalar> to,
        List<YamlScalar> among,
        Optional<BigDecimal> quantile,
        boolean inPercent,
        Better better,
        List<Reference> references,
        List<PeriodKind> periods,
        List<YamlScalar> writtenLevels,
        Optional<LocalizedText> includes,
        Optional<LocalizedText> excludes,
        Optional<LocalizedText> variant,
        Evidence evidence) {

    /** The levels of courts it applies to; empty for all. */
    public List<String> levels() {
        return writtenLevels.stream().map(YamlScalar::text).toList();
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
        /** The mean of a distribution. */
        MEAN,
        /** A quantile of a distribution. */
        QUANTILE,
        /** Events in a period. */
        COUNT,
        /** What is there at the end (or the start) of a period. */
        STOCK
    }

    /** Which way is better; for many an indicator there is none. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }
}
