package zhixiao.jobs.compute;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhixiao.jobs.compute.ComputeSummary.Skipped;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** What a source, or a cut-off before the day of its extract, does not allow. */
final class Obstacles {
    private final Compute.Cases cases;
    private final boolean past;

    Obstacles(Compute.Cases cases, AsOf asOf) {
        this.cases = cases;
        this.past = cases.extractedOn().map(day -> asOf.date().isBefore(day)).orElse(false);
    }

    /** Why an indicator cannot be computed, if it cannot. */
    Optional<Skipped> of(Indicator indicator) {
        return of(indicator, Measure::columns);
    }

    /** Why an indicator cannot be broken down, if it cannot. */
    Optional<Skipped> of(Indicator indicator, Breakdown breakdown) {
        return of(indicator, measure -> Set.of(breakdown.column(measure.table()).name()));
    }

    /** The first of the columns that stands in the way. */
    private Optional<Skipped> of(Indicator indicator, Function<Measure, Set<String>> columns) {
        for (Measure measure : indicator.measures()) {
            for (String column : columns.apply(measure)) {
                Optional<Skipped.Reason> reason = reason(measure.table(), column);
                if (reason.isPresent()) {
                    return Optional.of(
                            new Skipped(indicator, reason.get(), measure.table().name() + "." + column));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Skipped.Reason> reason(Table table, String column) {
        Set<String> unmapped = cases.unmapped().get(table.name());
        if (unmapped == null || unmapped.contains(column)) {
            return Optional.of(Skipped.Reason.MISSING_FIELD);
        }
        boolean dated =
                table.column(column).map(Field::known).map(Field.Known::dated).orElse(true);
        return past && !dated ? Optional.of(Skipped.Reason.UNDATED_FIELD) : Optional.empty();
    }
}
