package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;

/** Writes the table of breakdowns: figures of the newest windows, one dimension after the other. */
final class BreakdownTable {
    /** Its name. */
    static final String NAME = "breakdowns";

    private final Path out;
    private final Catalogue catalogue;
    private final Obstacles obstacles;

    BreakdownTable(Path out, Catalogue catalogue, Obstacles obstacles) {
        this.out = out;
        this.catalogue = catalogue;
        this.obstacles = obstacles;
    }

    /**
     * Writes the table, if the catalogue breaks anything down that can be.
     *
     * @param figures computes them
     * @param computed the indicators that can be computed
     * @param windows all windows of the run
     */
    ComputeSummary.Breakdowns write(GroupedFigures figures, List<Indicator> computed, List<Window> windows)
            throws IOException {
        List<ComputeSummary.LeftOut> leftOut = new ArrayList<>();
        List<Figures> parts = new ArrayList<>();
        List<Breakdown> told = new ArrayList<>();
        List<Window> newest = Windows.onlyNewest(windows);
        try {
            for (Breakdown breakdown : catalogue.breakdowns()) {
                List<Indicator> indicators = new ArrayList<>();
                for (Indicator indicator : computed) {
                    if (indicator.spec().dimensions().contains(breakdown.dimension())) {
                        obstacles
                                .of(indicator, breakdown)
                                .ifPresentOrElse(
                                        skipped -> leftOut.add(new ComputeSummary.LeftOut(breakdown, skipped)),
                                        () -> indicators.add(indicator));
                    }
                }
                if (!indicators.isEmpty()) {
                    parts.add(figures.by(Grouping.by(breakdown), indicators, newest));
                    told.add(breakdown);
                }
            }
            if (parts.isEmpty()) {
                return new ComputeSummary.Breakdowns(told, leftOut, OptionalLong.empty(), 0);
            }
            IndicatorFiles files = new IndicatorFiles(out, NAME);
            long rows = files.write(
                    parts.stream().map(Figures::rows).reduce(Dataset::union).orElseThrow(),
                    parts.stream().allMatch(Figures::small));
            return new ComputeSummary.Breakdowns(told, leftOut, OptionalLong.of(rows), files.count());
        } finally {
            parts.forEach(Figures::close);
        }
    }
}
