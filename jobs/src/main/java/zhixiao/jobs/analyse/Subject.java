package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.statistics.funnel.FunnelKind;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * An indicator as the analysis sees it.
 *
 * @param indicator what the manifest says of it
 * @param kind what kind of figure it is: the kind decides the method
 * @param lastBreak the latest break in its series up to the cut-off; no series is read across it
 */
record Subject(Manifest.Indicator indicator, Kind kind, Optional<LocalDate> lastBreak) {

    /** The kinds of figures, as far as methods differ. */
    enum Kind {
        /** Cases of the same cases. */
        PROPORTION,
        /** One number of cases to another, neither part of the other. */
        RATIO,
        /** Events to so many of a base: the base is what they are counted against, not a chance itself. */
        RATE,
        /** What is there over what left, in days of the period: no sampling behind it that a method knows. */
        TURNOVER,
        /** A quotient of sums of a field, such as amounts: no interval of counts applies. */
        QUOTIENT_OF_SUMS,
        /**
         * A number of different keys over another number, or under one: neither is a part of the other, and how the rows
         * are spread over the keys, which an interval would need, no state tells.
         */
        QUOTIENT_OF_DISTINCT,
        /** A number of different keys: neither events of a process nor cases, and no sum of those of its parts. */
        DISTINCT,
        /** A mean of a distribution. */
        MEAN,
        /** A quantile of a distribution. */
        QUANTILE,
        /** Events of a period. */
        COUNT,
        /** Cases in a state at the end of a period. */
        STOCK,
        /** Counts less other counts; may be negative. */
        DIFFERENCE,
        /** Any other figure: only its own past is looked at. */
        OTHER;

        /** True for a number of cases. */
        boolean isCount() {
            return this == COUNT || this == STOCK;
        }

        /** True if its interval comes from the single values behind it. */
        boolean isOfSingleValues() {
            return this == MEAN || this == QUANTILE;
        }
    }

    static Subject of(Manifest.Indicator indicator, Manifest manifest) {
        Optional<LocalDate> lastBreak = manifest.catalogue().breaks().stream()
                .filter(written -> written.indicators().contains(indicator.id()))
                .map(Manifest.Break::on)
                .filter(on -> !on.isAfter(manifest.asOf()))
                .max(Comparator.naturalOrder());
        return new Subject(indicator, kind(indicator), lastBreak);
    }

    private static Kind kind(Manifest.Indicator indicator) {
        if (indicator.distinct()) {
            return List.of("count", "stock").contains(indicator.kind()) ? Kind.DISTINCT : Kind.QUOTIENT_OF_DISTINCT;
        }
        return switch (indicator.kind()) {
            case "proportion" -> indicator.counted() ? Kind.PROPORTION : Kind.QUOTIENT_OF_SUMS;
            case "ratio" -> indicator.counted() ? Kind.RATIO : Kind.QUOTIENT_OF_SUMS;
            case "rate" ->
                !indicator.counted() ? Kind.QUOTIENT_OF_SUMS : indicator.per().isPresent() ? Kind.RATE : Kind.TURNOVER;
            case "difference" -> Kind.DIFFERENCE;
            case "mean" -> Kind.MEAN;
            case "quantile" -> Kind.QUANTILE;
            case "count" -> indicator.counted() ? Kind.COUNT : Kind.OTHER;
            case "stock" -> indicator.counted() ? Kind.STOCK : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /** What a quotient of the kind is multiplied with: 1000 for a rate per 1000, 1 for most. */
    double per() {
        return indicator.per().orElse(1);
    }

    /** How many cases stand behind a figure in a funnel: both counts of a ratio, else those below the line. */
    double size(Figure figure) {
        double below = figure.denominator().orElse(0);
        return kind == Kind.RATIO ? below + figure.numerator().orElse(0) : below;
    }

    /** The funnel that courts are held in, or empty where the kind has none. */
    Optional<FunnelKind> funnel() {
        return switch (kind) {
            case PROPORTION -> Optional.of(FunnelKind.PROPORTION);
            case RATIO -> Optional.of(FunnelKind.RATIO_OF_COUNTS);
            case RATE -> Optional.of(FunnelKind.RATE);
            default -> Optional.empty();
        };
    }
}
