package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Overview;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.expression.SparkSql;

/**
 * What came in and went out day by day, court by court: what screens and evenness look at. Of the last whole year and
 * what has followed it, all lines together, own cases; so at most two years of days for a court.
 */
final class DailyTable {
    /** The columns of the contract in {@code docs/tables.md}, in order. */
    static final List<String> COLUMNS = List.of("movement", "indicator", "court", "court_order", "day", "n");

    /** What its rows are sorted by; together without ties. */
    static final List<String> ORDER = List.of("court_order", "movement", "day");

    private final Map<String, Dataset<Row>> tables;
    private final IndicatorFacts facts;
    private final Overview overview;
    private final LocalDate from;
    private final LocalDate to;

    private DailyTable(
            Map<String, Dataset<Row>> tables, IndicatorFacts facts, Overview overview, LocalDate from, LocalDate to) {
        this.tables = tables;
        this.facts = facts;
        this.overview = overview;
        this.from = from;
        this.to = to;
    }

    /**
     * The table of a run; empty if the catalogue names no movement of cases that is counted, if it could not be
     * computed, or if the data do not reach back to the last whole year.
     */
    static Optional<DailyTable> of(
            Optional<Overview> overview,
            List<Indicator> computed,
            Map<String, Dataset<Row>> tables,
            IndicatorFacts facts,
            AsOf asOf,
            LocalDate dataFrom) {
        LocalDate from = Period.lastWholeYear(asOf.date()).start();
        return overview.filter(found -> computed.containsAll(List.of(found.in(), found.out())))
                .filter(found -> isCounted(found.in()) && isCounted(found.out()))
                .filter(found -> !from.isBefore(dataFrom))
                .map(found -> new DailyTable(tables, facts, found, from, asOf.date()));
    }

    private static boolean isCounted(Indicator indicator) {
        return indicator.denominator().isEmpty()
                && indicator.numerator().stream()
                        .map(Term::measure)
                        .allMatch(measure ->
                                measure.aggregation() == Aggregation.COUNT && measure.timing() instanceof Measure.Flow);
    }

    /** The rows of the contract. */
    Dataset<Row> rows() {
        return events("in", overview.in())
                .unionByName(events("out", overview.out()))
                .join(broadcast(facts.scopes().filter("scope_kind = '" + Scopes.OWN + "'")), "court_order")
                .filter("n <> 0");
    }

    private Dataset<Row> events(String movement, Indicator indicator) {
        List<Dataset<Row>> parts = new ArrayList<>();
        for (Term term : indicator.numerator()) {
            Measure measure = term.measure();
            String on = SparkSql.of(((Measure.Flow) measure.timing()).on());
            String condition = measure.condition().map(SparkSql::of).orElse("TRUE");
            parts.add(tables.get(measure.table().name())
                    .withColumn("_on", expr(on))
                    .filter("_on BETWEEN DATE'" + from + "' AND DATE'" + to + "' AND (" + condition + ")")
                    .groupBy(
                            col(SparkSql.name(measure.table().court())).as("court_order"),
                            col("_on").as("day"))
                    .agg(expr(term.minus() ? "-count(1)" : "count(1)").as("n")));
        }
        return parts.stream()
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .groupBy("court_order", "day")
                .agg(expr("sum(n)").as("n"))
                .withColumn("movement", lit(movement))
                .withColumn("indicator", lit(indicator.id()));
    }
}
