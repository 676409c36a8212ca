package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.ControlChart;
import zhixiao.jobs.statistics.control.Limits;
import zhixiao.jobs.statistics.control.Signal;
import zhixiao.jobs.statistics.funnel.FunnelStatus;
import zhixiao.jobs.statistics.funnel.OverDispersion;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.jobs.table.Column;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** The columns of {@code findings}, as {@code docs/tables.md} tells them. */
final class FindingColumns {
    private final List<Column<Finding>> columns = new ArrayList<>();

    private FindingColumns() {}

    /** All columns in order. @param catalogue id of the catalogue */
    static List<Column<Finding>> of(String catalogue) {
        FindingColumns all = new FindingColumns();
        all.key(catalogue);
        all.evidence();
        all.change();
        all.ownPast();
        all.trend();
        all.standing();
        all.sentences();
        return all.columns;
    }

    private void key(String catalogue) {
        text("catalogue", finding -> catalogue);
        text("indicator", finding -> finding.figure().indicator());
        text("definition", finding -> finding.figure().definition());
        text("court", finding -> finding.figure().court());
        columns.add(Column.whole("court_order", finding -> finding.figure().courtOrder()));
        text("scope", finding -> finding.figure().scope());
        text("line", finding -> finding.figure().line());
        text("period", finding -> finding.figure().period());
        columns.add(Column.day("period_start", finding -> finding.figure().start()));
        columns.add(Column.day("period_end", finding -> finding.figure().end()));
        columns.add(Column.flag("complete", finding -> finding.figure().complete()));
        number("value", finding -> finding.figure().value());
        number("numerator", finding -> finding.figure().numerator());
        number("denominator", finding -> finding.figure().denominator());
    }

    private void evidence() {
        text("reliability", finding -> Word.of(reliability(finding)));
        text("reliability_code", finding -> code(finding.reliability()));
        Function<Finding, Optional<Interval>> limits =
                finding -> finding.interval().optional().map(FigureInterval::limits);
        interval("interval", limits);
        text("interval_method", finding -> finding.interval()
                .optional()
                .map(found -> found.method().word())
                .orElse(null));
        text("interval_code", finding -> code(finding.interval()));
        number("reference_low", finding -> finding.figure().low());
        number("reference_high", finding -> finding.figure().high());
        text("position", finding -> finding.figure().position());
        text("evidence", finding -> finding.evidence().map(Word::of).orElse(null));
    }

    private void change() {
        number("change_on_year", finding -> finding.figure().changeOnYear());
        interval("change", finding -> difference(finding).map(Difference::interval));
        text("change_direction", finding -> difference(finding)
                .map(found -> Word.of(found.direction()))
                .orElse(null));
        text(
                "change_code",
                finding -> finding.change().map(FindingColumns::code).orElse(null));
        columns.add(Column.day("break_on", finding -> finding.figure().breakOn()));
    }

    private void ownPast() {
        text(
                "signal",
                finding -> signal(finding).map(found -> Word.of(found.rule())).orElse(null));
        columns.add(Column.whole(
                "signal_length", finding -> signal(finding).map(Signal::length).orElse(null)));
        text("signal_direction", finding -> signal(finding)
                .map(found -> found.high() ? "high" : "low")
                .orElse(null));
        text("chart", finding -> past(finding).map(found -> found.kind().word()).orElse(null));
        text(
                "chart_state",
                finding -> chart(finding).map(found -> Word.of(found.state())).orElse(null));
        columns.add(Column.day(
                "baseline_from",
                finding -> chart(finding).map(found -> found.baseline().from()).orElse(null)));
        columns.add(Column.day(
                "baseline_to",
                finding -> chart(finding).map(found -> found.baseline().to()).orElse(null)));
        number("chart_value", finding -> last(chart(finding).map(ControlChart::points))
                .map(point -> OptionalDouble.of(point.value()))
                .orElse(OptionalDouble.empty()));
        number("chart_lower", finding -> limit(finding, Limits::lower));
        number("chart_center", finding -> limit(finding, Limits::center));
        number("chart_upper", finding -> limit(finding, Limits::upper));
        text("chart_code", finding -> finding.past().map(FindingColumns::code).orElse(null));
    }

    private void trend() {
        columns.add(Column.flag(
                "trend_seasonal", finding -> trend(finding).map(Trend::seasonal).orElse(null)));
        number("trend_per_year", finding -> trend(finding)
                .map(found -> OptionalDouble.of(found.perYear()))
                .orElse(OptionalDouble.empty()));
        interval("trend", finding -> trend(finding)
                .flatMap(found -> found.interval().optional()));
        number("trend_p", finding -> trend(finding)
                .flatMap(found -> found.p().optional())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()));
        number("trend_q", Finding::trendQ);
        text("trend_code", finding -> finding.trend()
                .map(outcome -> outcome instanceof Outcome.Known<Trend> known
                        ? code(known.value().p())
                        : code(outcome))
                .orElse(null));
    }

    private void standing() {
        text(
                "funnel_status",
                finding -> Word.of(
                        finding.standing().map(found -> found.point().status()).orElse(FunnelStatus.NOT_APPLICABLE)));
        text("funnel_code", finding -> finding.standing()
                .flatMap(found -> found.point().because())
                .map(because -> because.code().name())
                .orElse(null));
        number("funnel_target", finding -> finding.standing()
                .map(found -> OptionalDouble.of(found.point().target()))
                .orElse(OptionalDouble.empty()));
        number(
                "funnel_size",
                finding -> finding.standing().isPresent()
                        ? OptionalDouble.of(finding.subject().size(finding.figure()))
                        : OptionalDouble.empty());
        columns.add(Column.whole(
                "funnel_courts",
                finding -> finding.standing().map(Standing::courts).orElse(null)));
        text("funnel_adjustment", finding -> finding.standing()
                .map(found -> Word.of(found.adjustment()))
                .orElse(null));
        number("funnel_phi", finding -> dispersion(finding, OverDispersion::phi));
        number("funnel_tau_squared", finding -> dispersion(finding, OverDispersion::tauSquared));
    }

    private void sentences() {
        for (Language language : Language.values()) {
            Sentence sentence = new Sentence(language);
            text("sentence_" + language.columnTag(), sentence::of);
        }
    }

    private static Reliability reliability(Finding finding) {
        return finding.reliability().optional().orElseGet(() -> finding.reliability()
                .code()
                .filter(RefusalCode.TOO_FEW_CASES::equals)
                .map(code -> Reliability.TOO_FEW)
                .orElse(Reliability.NONE));
    }

    private static Optional<Difference> difference(Finding finding) {
        return finding.change().flatMap(Outcome::optional);
    }

    private static Optional<OwnPast> past(Finding finding) {
        return finding.past().flatMap(Outcome::optional);
    }

    private static Optional<ControlChart> chart(Finding finding) {
        return past(finding).map(OwnPast::chart);
    }

    private static Optional<Signal> signal(Finding finding) {
        return chart(finding).flatMap(ControlChart::newest);
    }

    private static OptionalDouble limit(Finding finding, Function<Limits, Double> which) {
        return last(chart(finding).map(ControlChart::limits))
                .map(which)
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Trend> trend(Finding finding) {
        return finding.trend().flatMap(Outcome::optional);
    }

    private static OptionalDouble dispersion(Finding finding, Function<OverDispersion, Double> which) {
        return finding.standing()
                .flatMap(Standing::dispersion)
                .map(which)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static <T> Optional<T> last(Optional<List<T>> list) {
        return list.filter(any -> !any.isEmpty()).map(any -> any.get(any.size() - 1));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.code().map(RefusalCode::name).orElse(null);
    }

    private void text(String name, Function<Finding, String> value) {
        columns.add(Column.text(name, value));
    }

    private void number(String name, Function<Finding, OptionalDouble> value) {
        columns.add(Column.number(name, finding -> {
            OptionalDouble number = value.apply(finding);
            return number.isPresent() ? number.getAsDouble() : null;
        }));
    }

    /** Two columns; an open upper end is null. */
    private void interval(String name, Function<Finding, Optional<Interval>> value) {
        number(name + "_low", finding -> value.apply(finding)
                .map(limits -> OptionalDouble.of(limits.lower()))
                .orElse(OptionalDouble.empty()));
        number(
                name + "_high",
                finding -> value.apply(finding).map(Interval::finiteUpper).orElse(OptionalDouble.empty()));
    }
}
