package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.Point;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.reports.data.Figure;

/**
 * What can be said of one cell without looking at other courts.
 *
 * @param findings one for each of its newest figures, without standing and without corrected p
 * @param months its whole months, earliest first
 */
record CellAnalysis(List<Finding> findings, List<Figure> months) {

    static CellAnalysis of(Cell cell, Calendar calendar, Spreads spreads) {
        List<Figure> months = cell.months();
        List<Finding> findings = new ArrayList<>();
        for (Figure figure : cell.newest()) {
            boolean newestMonth = !months.isEmpty() && months.get(months.size() - 1) == figure;
            findings.add(finding(cell.subject(), figure, newestMonth ? months : List.of(), calendar, spreads));
        }
        return new CellAnalysis(findings, months);
    }

    private static Finding finding(
            Subject subject, Figure figure, List<Figure> months, Calendar calendar, Spreads spreads) {
        Outcome<Reliability> reliability = Reliability.of(subject, figure);
        Outcome<FigureInterval> interval = reliability.then(reliable -> interval(subject, figure, spreads));
        return new Finding(
                subject,
                figure,
                reliability,
                interval,
                Evidence.of(figure, interval.optional().map(FigureInterval::limits)),
                ChangeOnYear.of(subject, figure, interval.optional(), spreads),
                months.isEmpty() ? Optional.empty() : Optional.of(OwnPast.of(subject, months, calendar)),
                months.isEmpty() ? Optional.empty() : Optional.of(trend(subject, months)),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** A count is what it is: it has an interval only where it is held against a range. */
    private static Outcome<FigureInterval> interval(Subject subject, Figure figure, Spreads spreads) {
        if (subject.kind().isOfSingleValues()) {
            return spreads.of(subject, figure);
        }
        return subject.kind().isCount() && !figure.hasRange()
                ? Outcome.refused(RefusalCode.NOT_NEEDED)
                : FigureInterval.of(subject, figure.numerator(), figure.denominator());
    }

    /** Of counts only where there are ten a month: below that a slope tells of single cases. */
    private static Outcome<Trend> trend(Subject subject, List<Figure> months) {
        Optional<Refusal> few = subject.kind().isCount() ? OwnPast.tooFewEvents(subject, months) : Optional.empty();
        if (few.isPresent()) {
            return new Outcome.Refused<>(few.get());
        }
        List<Point> points = months.stream()
                .map(month -> new Point(month.start(), month.value().getAsDouble()))
                .toList();
        return points.size() >= Trend.FEWEST_SEASONAL ? Trend.seasonal(points) : Trend.of(points);
    }
}
