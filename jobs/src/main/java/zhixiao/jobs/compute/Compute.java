package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.table.ArrowFile;
import zhixiao.jobs.table.SparkColumns;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** The stage that makes states and indicators of cases. */
public final class Compute {
    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Cases cases;
    private final AsOf asOf;
    private final Path out;
    private final Path work;

    /**
     * What intake left.
     *
     * @param folder where its tables are
     * @param courts the courts
     * @param unmapped fields that the source does not fill, by table; a table that is not there is not mapped
     * @param dataFrom the first day whose events the data hold completely
     * @param extractedOn the day of the extract, or empty if nobody knows
     */
    public record Cases(
            Path folder,
            CourtTree courts,
            Map<String, Set<String>> unmapped,
            LocalDate dataFrom,
            Optional<LocalDate> extractedOn) {}

    /**
     * Prepares the stage.
     *
     * @param out the folder that its tables are written to
     * @param work a folder for what is needed in between; the caller deletes it
     */
    public Compute(SparkSession spark, Catalogue catalogue, Cases cases, AsOf asOf, Path out, Path work) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.cases = cases;
        this.asOf = asOf;
        this.out = out;
        this.work = work;
    }

    /** Runs the stage. */
    public ComputeSummary run() throws IOException {
        List<Indicator> computed = new ArrayList<>();
        List<ComputeSummary.Skipped> skipped = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            obstacle(indicator).ifPresentOrElse(skipped::add, () -> computed.add(indicator));
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        computed.forEach(indicator -> indicator.measures().forEach(measure -> measures.put(measure.id(), measure)));
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        for (Measure measure : measures.values()) {
            tables.computeIfAbsent(measure.table().name(), name -> view(measure.table()));
        }
        StatePlan plan = StatePlan.of(List.copyOf(measures.values()));
        Path states = out.resolve("states");
        new States(tables, asOf).write(plan, states);

        Scopes scopes = new Scopes(cases.courts());
        List<Window> windows = Windows.of(asOf, cases.dataFrom());
        RollUp rollUp = new RollUp(
                spark, scopes, windows, catalogue.model().lines().entries().size());
        String wideFolder = work.resolve("wide").toString();
        rollUp.wide(States.merged(spark, plan, states), List.copyOf(measures.values()))
                .write()
                .parquet(wideFolder);
        Dataset<Row> wide = spark.read().parquet(wideFolder);
        Dataset<Row> histograms =
                plan.distributions().isEmpty() ? null : rollUp.histograms(States.histograms(spark, states));
        IndicatorFacts facts = new IndicatorFacts(spark, catalogue, computed, scopes, windows, cases.dataFrom());
        Dataset<Row> rows = new IndicatorTable(spark, catalogue, computed, facts).rows(wide, histograms, work);
        long count = write(rows);
        Optional<Balance> balance = catalogue
                .overview()
                .filter(overview -> computed.containsAll(
                        List.of(overview.opening(), overview.in(), overview.out(), overview.closing())))
                .map(overview ->
                        Balance.check(overview, wide, view(catalogue.model().cases()), scopes, windows));
        return new ComputeSummary(
                catalogue, asOf, computed, skipped, balance, count, TableWriter.files(count), plan.toString());
    }

    private Dataset<Row> view(Table table) {
        return AsOfView.of(
                spark.read().parquet(cases.folder().resolve(table.name()).toString()), table, asOf);
    }

    /** Why an indicator cannot be computed from this source at this cut-off, if it cannot. */
    private Optional<ComputeSummary.Skipped> obstacle(Indicator indicator) {
        boolean past = cases.extractedOn().map(day -> asOf.date().isBefore(day)).orElse(false);
        for (Measure measure : indicator.measures()) {
            Table table = measure.table();
            Set<String> unmapped = cases.unmapped().get(table.name());
            for (String name : measure.columns()) {
                String detail = table.name() + "." + name;
                if (unmapped == null || unmapped.contains(name)) {
                    return Optional.of(
                            new ComputeSummary.Skipped(indicator, ComputeSummary.Skipped.Reason.MISSING_FIELD, detail));
                }
                boolean dated = table.column(name)
                        .map(Field::known)
                        .map(Field.Known::dated)
                        .orElse(true);
                if (past && !dated) {
                    return Optional.of(
                            new ComputeSummary.Skipped(indicator, ComputeSummary.Skipped.Reason.UNDATED_FIELD, detail));
                }
            }
        }
        return Optional.empty();
    }

    /** Writes the table of indicators as Parquet and, in the same order, as Arrow. */
    private long write(Dataset<Row> rows) throws IOException {
        Path folder = out.resolve("indicators");
        String kept = work.resolve("indicators").toString();
        rows.write().parquet(kept);
        Dataset<Row> table = spark.read().parquet(kept);
        long count = table.count();
        List<String> order =
                List.of("indicator_order", "court_order", "scope", "line_order", "period_order", "period_start");
        Column[] columns =
                IndicatorTable.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> sorted = table.orderBy(
                        order.stream().map(name -> col(name)).toArray(Column[]::new))
                .select(columns);
        try (ArrowFile<Row> arrow =
                new ArrowFile<>(SparkColumns.of(sorted.schema()), out.resolve("indicators.arrow"))) {
            for (Iterator<Row> rowsInOrder = sorted.toLocalIterator(); rowsInOrder.hasNext(); ) {
                arrow.add(rowsInOrder.next());
            }
        }
        TableWriter.writeSelected(
                table, folder, TableWriter.files(count), List.of("court_order"), order, IndicatorTable.COLUMNS);
        return count;
    }
}
