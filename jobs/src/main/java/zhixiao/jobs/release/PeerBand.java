package zhixiao.jobs.release;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.disclosure.PooledCentre;
import zhixiao.jobs.statistics.funnel.FunnelLines;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Figure;
import zhixiao.spec.text.Word;

/**
 * What the comparable courts have together, without naming one, and between which lines chance alone puts a court of the
 * recipient's size.
 *
 * @param indicator id of the indicator
 * @param court code of the court that receives
 * @param period kind of period
 * @param start first day of it
 * @param end last day
 * @param centre what the courts of the level have together, or why it is not told
 * @param lines the lines around it at the recipient's own number of cases
 */
record PeerBand(
        String indicator,
        String court,
        String period,
        LocalDate start,
        LocalDate end,
        Outcome<PooledCentre> centre,
        Outcome<FunnelLines> lines) {

    /** The table. */
    static final String NAME = "band";

    /**
     * The band of a court.
     *
     * @param own its figure
     * @param centre that of its level
     * @param share true for a proportion, false for a ratio of two counts
     */
    static PeerBand of(Figure own, Outcome<PooledCentre> centre, boolean share) {
        long above = Math.round(own.numerator().orElse(0));
        long below = Math.round(own.denominator().orElse(0));
        Outcome<FunnelLines> lines = centre.then(known -> share
                ? FunnelLines.binomial(known.centre(), below).map(drawn -> drawn.clipped(0, 1))
                : FunnelLines.ratio(known.centre(), above + below));
        return new PeerBand(own.indicator(), own.court(), own.period(), own.start(), own.end(), centre, lines);
    }

    static List<Column<PeerBand>> columns(String catalogue) {
        return List.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", PeerBand::indicator),
                Column.text("court", PeerBand::court),
                Column.text("period", PeerBand::period),
                Column.day("period_start", PeerBand::start),
                Column.day("period_end", PeerBand::end),
                Column.whole(
                        "courts",
                        row -> row.centre().map(PooledCentre::courts).optional().orElse(null)),
                Column.number(
                        "centre",
                        row -> row.centre().map(PooledCentre::centre).optional().orElse(null)),
                Column.number(
                        "rounded_to",
                        row -> row.centre().map(PooledCentre::step).optional().orElse(null)),
                line("low", lines -> lines.usual().lower()),
                line("high", lines -> lines.usual().upper()),
                line("low_998", lines -> lines.alert().lower()),
                line("high_998", lines -> lines.alert().upper()),
                Column.text("code", row -> row.centre()
                        .code()
                        .or(() -> row.lines().code())
                        .map(Word::of)
                        .map(String::toUpperCase)
                        .orElse(null)));
    }

    private static Column<PeerBand> line(String name, ToDoubleFunction<FunnelLines> end) {
        return Column.number(name, row -> row.lines()
                .map(end::applyAsDouble)
                .optional()
                .filter(Double::isFinite)
                .orElse(null));
    }
}
