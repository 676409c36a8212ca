package zhixiao.jobs.analyse;

import java.util.List;
import java.util.Optional;
import zhixiao.jobs.analyse.Redundancy.Pair;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.table.Column;

/** The columns of {@code redundancy}, as {@code docs/tables.md} tells them. */
final class RedundancyColumns {
    private RedundancyColumns() {}

    static List<Column<Pair>> of(String catalogue) {
        return List.of(
                Column.text("catalogue", pair -> catalogue),
                Column.text("indicator", pair -> pair.one().indicator().id()),
                Column.text("other", pair -> pair.other().indicator().id()),
                Column.count("pairs", pair -> pair.movement().pairs()),
                Column.number(
                        "correlation", pair -> correlation(pair).optional().orElse(null)),
                Column.number("low", pair -> interval(pair).map(Interval::lower).orElse(null)),
                Column.number(
                        "high", pair -> interval(pair).map(Interval::upper).orElse(null)),
                Column.flag("together", pair -> pair.movement().together()),
                Column.text(
                        "code",
                        pair -> correlation(pair).code().map(RefusalCode::name).orElse(null)));
    }

    private static Outcome<Double> correlation(Pair pair) {
        return pair.movement().correlation();
    }

    private static Optional<Interval> interval(Pair pair) {
        return pair.movement().interval().optional();
    }
}
