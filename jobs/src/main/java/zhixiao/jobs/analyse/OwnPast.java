package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.Baseline;
import zhixiao.jobs.statistics.control.ControlChart;
import zhixiao.jobs.statistics.control.CountPoint;
import zhixiao.jobs.statistics.control.Laney;
import zhixiao.jobs.statistics.control.Point;
import zhixiao.jobs.statistics.control.RunRules;
import zhixiao.jobs.statistics.control.Runs;
import zhixiao.jobs.statistics.control.Seasonality;
import zhixiao.jobs.statistics.control.Xmr;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.reports.data.Figure;
import zhixiao.spec.text.Word;

/**
 * The months of a court against its own past.
 *
 * <p>The season comes out first: from two years of months on, each month is held against the same month one year
 * before, because a raw chart discovers December every year. Shorter series are charted as they are, and say so.
 * A stock hangs together from month to month, so its changes are charted, not its levels: run rules on levels would
 * flag nearly every court.
 *
 * @param kind which chart
 * @param chart the chart; its newest point is the newest whole month
 */
record OwnPast(Kind kind, ControlChart chart) {
    /** With so many differences from the year before, the season is taken out. */
    private static final int FEWEST_DIFFERENCES = Baseline.TRIAL;

    /** Events a month, on average, that a quotient needs above the line, and beside it. */
    private static final int FEWEST_EVENTS = 5;

    /** The charts; the names are stored in tables. */
    enum Kind {
        /** Single values and moving ranges. */
        XMR,
        /** The same on differences from the same month one year before. */
        XMR_YEAR_ON_YEAR,
        /** The same on changes from month to month, for stocks. */
        XMR_MONTH_ON_MONTH,
        /** Laney's p′, for proportions. */
        P_PRIME,
        /** Laney's u′ of events per working day, or of a rate per its base. */
        U_PRIME,
        /** Runs around the median, where cases are too few for limits. */
        RUN_CHART;

        String word() {
            return Word.of(this);
        }
    }

    /**
     * The chart of whole months, earliest first. Where cases are too few for limits, it has none: then only long runs around
     * the median speak, which need many months and not many cases. Refused where there are too few months for that, too.
     */
    static Outcome<OwnPast> of(Subject subject, List<Figure> months, Calendar calendar) {
        Outcome<OwnPast> withLimits = withLimits(subject, months, calendar);
        boolean few = withLimits
                .code()
                .filter(code -> code == RefusalCode.TOO_FEW_CASES || code == RefusalCode.TOO_FEW_EVENTS)
                .isPresent();
        if (!few) {
            return withLimits;
        }
        List<Point> points = points(subject, months, calendar);
        Outcome<OwnPast> runs = Runs.chart(subject.indicator().moment() ? monthOnMonth(points) : points)
                .map(chart -> new OwnPast(Kind.RUN_CHART, chart));
        // The first refusal says what is wanting.
        return runs.optional().isPresent() ? runs : withLimits;
    }

    private static Outcome<OwnPast> withLimits(Subject subject, List<Figure> months, Calendar calendar) {
        List<Figure> told = months.stream()
                .filter(month -> cases(subject, month) >= Funnel.FEWEST_CASES)
                .toList();
        Figure newest = months.get(months.size() - 1);
        if (cases(subject, newest) < Funnel.INDICATIVE_CASES) {
            return Outcome.refused(
                    RefusalCode.TOO_FEW_CASES, Math.round(cases(subject, newest)), Funnel.INDICATIVE_CASES);
        }
        Optional<Refusal> few = tooFewEvents(subject, told);
        if (few.isPresent()) {
            return new Outcome.Refused<>(few.get());
        }
        List<Point> points = points(subject, told, calendar);
        if (subject.indicator().moment()) {
            return Xmr.of(monthOnMonth(points)).map(chart -> new OwnPast(Kind.XMR_MONTH_ON_MONTH, chart));
        }
        List<Point> differences = Seasonality.yearOnYear(points);
        // The newest month must be among the differences: the chart speaks of it.
        boolean reaches = !differences.isEmpty()
                && differences.get(differences.size() - 1).date().equals(newest.start());
        if (differences.size() >= FEWEST_DIFFERENCES && reaches) {
            return Xmr.of(differences).map(chart -> new OwnPast(Kind.XMR_YEAR_ON_YEAR, chart));
        }
        return Baseline.ofFirst(points.stream().map(Point::date).toList())
                .then(baseline -> raw(subject, told, points, baseline, calendar));
    }

    /** How many cases stand behind a month; of counts and sums it is no matter for the single month. */
    private static double cases(Subject subject, Figure month) {
        return switch (subject.kind()) {
            case PROPORTION, RATIO, RATE, TURNOVER, MEAN, QUANTILE ->
                month.denominator().orElse(0);
            case COUNT, STOCK, DIFFERENCE, QUOTIENT_OF_SUMS, QUOTIENT_OF_DISTINCT, DISTINCT, OTHER -> Double.MAX_VALUE;
        };
    }

    /**
     * Refuses months with too few events: limits would be no wider than single cases, and the normal curve behind
     * them does not hold. Ten events a month for counts, five on each side for quotients.
     */
    static Optional<Refusal> tooFewEvents(Subject subject, List<Figure> months) {
        double events =
                switch (subject.kind()) {
                    case COUNT, STOCK -> mean(months, Figure::value);
                    case PROPORTION ->
                        Math.min(
                                mean(months, Figure::numerator),
                                mean(months, Figure::denominator) - mean(months, Figure::numerator));
                    case RATIO, TURNOVER ->
                        Math.min(mean(months, Figure::numerator), mean(months, Figure::denominator));
                    case RATE -> mean(months, Figure::numerator);
                    case QUOTIENT_OF_SUMS, QUOTIENT_OF_DISTINCT, DISTINCT, DIFFERENCE, MEAN, QUANTILE, OTHER ->
                        Double.MAX_VALUE;
                };
        int fewest = subject.kind().isCount() ? Funnel.FEWEST_CASES : FEWEST_EVENTS;
        return events < fewest
                ? Optional.of(Refusal.of(RefusalCode.TOO_FEW_EVENTS, Math.round(events), fewest))
                : Optional.empty();
    }

    private static double mean(List<Figure> months, Function<Figure, OptionalDouble> number) {
        double sum = 0;
        for (Figure month : months) {
            sum += number.apply(month).orElse(0);
        }
        return months.isEmpty() ? 0 : sum / months.size();
    }

    private static Outcome<OwnPast> raw(
            Subject subject, List<Figure> months, List<Point> points, Baseline baseline, Calendar calendar) {
        return switch (subject.kind()) {
            case PROPORTION ->
                Laney.proportions(
                                counts(months, Figure::numerator, month -> month.denominator()
                                        .orElse(0)),
                                baseline,
                                RunRules.USUAL)
                        .map(widened -> new OwnPast(Kind.P_PRIME, widened.chart()));
            case RATE ->
                Laney.rates(
                                counts(
                                        months,
                                        Figure::numerator,
                                        month -> month.denominator().orElse(0) / subject.per()),
                                baseline,
                                RunRules.USUAL)
                        .map(widened -> new OwnPast(Kind.U_PRIME, widened.chart()));
            case COUNT ->
                Laney.rates(
                                counts(months, Figure::value, month -> calendar.workingDays(month.start())),
                                baseline,
                                RunRules.USUAL)
                        .map(widened -> new OwnPast(Kind.U_PRIME, widened.chart()));
            default -> Xmr.of(points, baseline, RunRules.USUAL).map(chart -> new OwnPast(Kind.XMR, chart));
        };
    }

    private static List<CountPoint> counts(
            List<Figure> months, Function<Figure, OptionalDouble> events, ToDoubleFunction<Figure> exposure) {
        return months.stream()
                .map(month -> new CountPoint(
                        month.start(), Math.round(events.apply(month).orElse(0)), exposure.applyAsDouble(month)))
                .toList();
    }

    /** The months as figures; events of a month per working day. */
    private static List<Point> points(Subject subject, List<Figure> months, Calendar calendar) {
        return months.stream()
                .map(month -> new Point(
                        month.start(),
                        subject.kind() == Subject.Kind.COUNT
                                ? month.value().getAsDouble() / calendar.workingDays(month.start())
                                : month.value().getAsDouble()))
                .toList();
    }

    private static List<Point> monthOnMonth(List<Point> points) {
        List<Point> changes = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point now = points.get(i);
            if (before.date().plusMonths(1).equals(now.date())) {
                changes.add(new Point(now.date(), now.value() - before.value()));
            }
        }
        return changes;
    }
}
