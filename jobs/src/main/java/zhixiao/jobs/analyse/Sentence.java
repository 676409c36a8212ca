package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.ControlChart;
import zhixiao.jobs.statistics.control.Signal;
import zhixiao.jobs.statistics.funnel.FunnelStatus;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/**
 * One plain sentence for a finding: the figure, then only what can be said of it. It names neither court nor
 * indicator, which stand beside it, and calls nothing good or bad.
 */
final class Sentence {
    private final Messages words;
    private final NumberFormats numbers;

    Sentence(Language language) {
        this.words = Messages.of("zhixiao.jobs.analyse.sentences", language, Sentence.class);
        this.numbers = new ReportText(language).numbers();
    }

    /** The sentence. */
    String of(Finding finding) {
        List<String> clauses = new ArrayList<>();
        if (finding.figure().value().isEmpty()) {
            clauses.add(words.get(none(finding.reliability().code())));
        } else if (finding.reliability().code().isPresent()) {
            clauses.add(few(finding));
        } else {
            clauses.add(figure(finding));
            closedOnly(finding).ifPresent(clauses::add);
            range(finding).ifPresent(clauses::add);
            change(finding).ifPresent(clauses::add);
            signal(finding).ifPresent(clauses::add);
            trend(finding).ifPresent(clauses::add);
            standing(finding).ifPresent(clauses::add);
        }
        return words.get("sentence", String.join(words.get("separator"), clauses));
    }

    private static String none(Optional<RefusalCode> because) {
        return switch (because.orElse(RefusalCode.NO_CASES)) {
            case BEFORE_DATA -> "none.before_data";
            case SUPPRESSED -> "none.suppressed";
            default -> "none.no_cases";
        };
    }

    /** Of what is no share of something, how many cases there are. */
    private String few(Finding finding) {
        Figure figure = finding.figure();
        Subject.Kind kind = finding.subject().kind();
        return kind == Subject.Kind.PROPORTION || kind == Subject.Kind.RATIO
                ? words.get(
                        "few.share",
                        numbers.whole(figure.numerator().getAsDouble()),
                        numbers.whole(figure.denominator().orElse(0)))
                : words.get("few.plain", numbers.whole(figure.denominator().orElse(0)));
    }

    private String figure(Finding finding) {
        Figure figure = finding.figure();
        Manifest.Unit unit = unit(finding);
        String value = numbers.valueWithUnit(figure.value().getAsDouble(), unit);
        String key =
                switch (finding.subject().kind()) {
                    case PROPORTION -> "figure.proportion";
                    case RATIO, RATE, TURNOVER, QUOTIENT_OF_SUMS, QUOTIENT_OF_DISTINCT -> "figure.ratio";
                    case MEAN, QUANTILE -> "figure.cases";
                    case COUNT, STOCK, DISTINCT, DIFFERENCE, OTHER -> "figure.count";
                };
        String told = words.get(
                key,
                value,
                numbers.whole(figure.numerator().orElse(0)),
                numbers.whole(figure.denominator().orElse(0)));
        Optional<Interval> limits = finding.interval().optional().map(FigureInterval::limits);
        if (limits.isPresent() && limits.get().finiteUpper().isPresent()) {
            told = words.get(
                    "interval",
                    told,
                    numbers.value(limits.get().lower(), unit),
                    numbers.value(limits.get().upper(), unit));
        }
        boolean indicative = finding.reliability().optional().equals(Optional.of(Reliability.INDICATIVE));
        return indicative ? words.get("indicative", told) : told;
    }

    /** A mean or a quantile that leaves many pending cases out is told, but nothing is judged by it. */
    private Optional<String> closedOnly(Finding finding) {
        return finding.interval()
                .refusal()
                .filter(because -> because.code() == RefusalCode.CLOSED_ONLY)
                .map(because -> words.get("closed_only", because.arguments().get(0)));
    }

    private Optional<String> range(Finding finding) {
        Figure figure = finding.figure();
        if (!figure.hasRange()) {
            return Optional.empty();
        }
        Manifest.Unit unit = unit(finding);
        String bounds = figure.low().isEmpty()
                ? words.get("range.most", numbers.value(figure.high().getAsDouble(), unit))
                : figure.high().isEmpty()
                        ? words.get("range.least", numbers.value(figure.low().getAsDouble(), unit))
                        : words.get(
                                "range.between",
                                numbers.value(figure.low().getAsDouble(), unit),
                                numbers.value(figure.high().getAsDouble(), unit));
        String evidence = finding.evidence().map(Word::of).orElse("unknown");
        return Optional.of(words.get("position." + figure.position() + "." + evidence, bounds));
    }

    private Optional<String> change(Finding finding) {
        if (finding.change().isEmpty()) {
            return Optional.empty();
        }
        Outcome<Difference> change = finding.change().get();
        if (change instanceof Outcome.Refused<Difference> refused) {
            return refused.because().code() == RefusalCode.DEFINITIONS_MIXED
                    ? Optional.of(words.get("change.break"))
                    : Optional.empty();
        }
        Difference difference = change.orThrow();
        Manifest.Unit unit = unit(finding);
        String key = "change." + Word.of(difference.direction());
        String value = numbers.change(difference.value(), unit);
        return Optional.of(
                difference.interval().finiteUpper().isEmpty()
                        ? words.get(key + ".open", value)
                        : words.get(
                                key,
                                value,
                                numbers.change(difference.interval().lower(), unit),
                                numbers.change(difference.interval().upper(), unit)));
    }

    private Optional<String> signal(Finding finding) {
        Optional<OwnPast> past = finding.past().flatMap(Outcome::optional);
        if (past.isEmpty()) {
            return Optional.empty();
        }
        ControlChart chart = past.get().chart();
        Optional<Signal> signal = chart.newest();
        String series = words.get("chart." + past.get().kind().word());
        return Optional.of(signal.map(found -> words.get(
                        "signal." + Word.of(found.rule()) + "." + (found.high() ? "high" : "low"),
                        found.length(),
                        series))
                .orElseGet(() -> words.get(
                        past.get().kind() == OwnPast.Kind.RUN_CHART ? "signal.none.run_chart" : "signal.none",
                        series)));
    }

    private Optional<String> trend(Finding finding) {
        Optional<Trend> told = finding.toldTrend();
        Optional<Interval> limits = told.flatMap(trend -> trend.interval().optional());
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        Manifest.Unit unit = unit(finding);
        String key = told.get().perYear() >= 0 ? "trend.rising" : "trend.falling";
        return Optional.of(words.get(
                key,
                perYear(told.get().perYear(), unit),
                perYear(limits.get().lower(), unit),
                perYear(limits.get().upper(), unit)));
    }

    /** A slope is in the unit of the figure; that of a count is in cases, not relative. */
    private String perYear(double slope, Manifest.Unit unit) {
        return unit == Manifest.Unit.CASES || unit == Manifest.Unit.NET_CASES
                ? words.get("cases", (slope > 0 ? "+" : "") + NumberFormats.decimal(slope, 1))
                : numbers.change(slope, unit);
    }

    private Optional<String> standing(Finding finding) {
        if (finding.standing().isEmpty()) {
            return Optional.empty();
        }
        Standing standing = finding.standing().get();
        FunnelStatus status = standing.point().status();
        return status == FunnelStatus.NOT_APPLICABLE
                ? Optional.empty()
                : Optional.of(words.get(
                        "peers." + Word.of(status),
                        standing.courts(),
                        numbers.value(standing.point().target(), unit(finding))));
    }

    private static Manifest.Unit unit(Finding finding) {
        return finding.subject().indicator().unit();
    }
}
