package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import zhixiao.spec.bind.Breakdown;

/** Writes the table of breakdowns: figures of the newest windows, one dimension after the other. */
final class BreakdownTable {
    /** Its name. */
    static final String NAME = "breakdowns";

    private final Path out;

    BreakdownTable(Path out) {
        this.out = out;
    }

    /**
     * Writes the table, if anything is broken down.
     *
     * @param plan tells what is
     * @param figures computes the figures
     * @param windows all windows of the run
     */
    ComputeSummary.Breakdowns write(ComputePlan plan, GroupedFigures figures, List<Window> windows) throws IOException {
        List<Breakdown> told = plan.breakdowns().stream()
                .flatMap(group -> group.grouping().breakdown().stream())
                .toList();
        if (told.isEmpty()) {
            return new ComputeSummary.Breakdowns(told, plan.leftOut(), OptionalLong.empty(), 0);
        }
        List<Figures> parts = new ArrayList<>();
        try {
            for (ComputePlan.Group group : plan.breakdowns()) {
                parts.add(figures.by(group, Windows.onlyNewest(windows)));
            }
            IndicatorFiles files = new IndicatorFiles(out, NAME);
            long rows = files.write(
                    parts.stream().map(Figures::rows).reduce(Dataset::union).orElseThrow(),
                    parts.stream().allMatch(Figures::small));
            return new ComputeSummary.Breakdowns(told, plan.leftOut(), OptionalLong.of(rows), files.count());
        } finally {
            parts.forEach(Figures::close);
        }
    }
}
