package zhixiao.jobs.compute;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.jobs.compute.ComputeSummary.LeftOut;
import zhixiao.jobs.compute.ComputeSummary.Skipped;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.model.Table;

/**
 * What will be computed of a catalogue: which indicators, by which groupings, from which states. A value that can be
 * looked at before any case is read.
 */
public final class ComputePlan {
    private final List<Indicator> computed = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Group> breakdowns = new ArrayList<>();
    private final Group lines;

    /**
     * Indicators that are told by one grouping.
     *
     * @param grouping the grouping
     * @param indicators the indicators, in the catalogue's order
     * @param states the states that they are formed of, equal measures once
     */
    record Group(Grouping grouping, List<Indicator> indicators, StatePlan states) {
        Group {
            indicators = List.copyOf(indicators);
        }

        static Group of(Grouping grouping, List<Indicator> indicators) {
            return new Group(grouping, indicators, StatePlan.of(Catalogue.measures(indicators)));
        }
    }

    /** Plans a catalogue for cases and a cut-off, which may not allow all of it. */
    ComputePlan(Catalogue catalogue, Compute.Cases cases, AsOf asOf) {
        Obstacles obstacles = new Obstacles(cases, asOf);
        for (Indicator indicator : catalogue.indicators()) {
            obstacles.of(indicator).ifPresentOrElse(skipped::add, () -> computed.add(indicator));
        }
        lines = Group.of(Grouping.lines(catalogue.model()), computed);
        for (Breakdown breakdown : catalogue.breakdowns()) {
            List<Indicator> told = new ArrayList<>();
            for (Indicator indicator : computed) {
                if (indicator.spec().dimensions().contains(breakdown.dimension())) {
                    Optional<Skipped> obstacle = obstacles.of(indicator, breakdown);
                    obstacle.ifPresentOrElse(
                            because -> leftOut.add(new LeftOut(breakdown, because)), () -> told.add(indicator));
                }
            }
            if (!told.isEmpty()) {
                breakdowns.add(Group.of(Grouping.by(breakdown), told));
            }
        }
    }

    /** The indicators that are computed, in the catalogue's order. */
    List<Indicator> computed() {
        return List.copyOf(computed);
    }

    /** Those that cannot be, and why. */
    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Everything by line. */
    Group lines() {
        return lines;
    }

    /** What is broken down, dimension by dimension. */
    List<Group> breakdowns() {
        return List.copyOf(breakdowns);
    }

    /** What cannot be broken down, and why. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The kinds of periods that there are windows of: the usual ones, and what an indicator asks for beside them. */
    Set<PeriodKind> periods() {
        Set<PeriodKind> kinds = EnumSet.copyOf(PeriodKind.usual());
        computed.forEach(indicator -> kinds.addAll(indicator.spec().periods()));
        return kinds;
    }

    /**
     * Every pass over a table, in order.
     *
     * @param asOf the cut-off
     * @param folder the folder of the tables, as queries name it
     */
    List<PlanStep> steps(AsOf asOf, String folder) {
        List<PlanStep> steps = new ArrayList<>();
        Stream.concat(Stream.of(lines), breakdowns.stream()).forEach(group -> {
            group.states().blocks().forEach(block -> steps.add(PlanStep.of(group.grouping(), block, asOf, folder)));
            group.states()
                    .distributions()
                    .forEach(measure -> steps.add(PlanStep.of(group.grouping(), measure, asOf, folder)));
            group.states()
                    .distinct()
                    .forEach(measure -> steps.add(PlanStep.ofKeys(group.grouping(), measure, asOf, folder)));
        });
        return steps;
    }

    /** The columns of a table that are read. */
    Set<String> reads(Table table) {
        Set<String> columns = new TreeSet<>();
        Catalogue.measures(computed).stream()
                .filter(measure -> measure.table().equals(table))
                .forEach(measure -> columns.addAll(measure.columns()));
        breakdowns.stream()
                .filter(group -> Catalogue.measures(group.indicators()).stream()
                        .anyMatch(measure -> measure.table().equals(table)))
                .forEach(group -> columns.add(group.grouping().column(table)));
        return columns;
    }

    /** The tables that are read, in the order of first use. */
    List<Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        Catalogue.measures(computed).stream().map(Measure::table).forEach(table -> tables.put(table.name(), table));
        return List.copyOf(tables.values());
    }
}
