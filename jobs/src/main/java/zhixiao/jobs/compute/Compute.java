package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.PeriodKind;
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
        Moments moments = Moments.of(windows);
        IndicatorFacts facts = new IndicatorFacts(spark, catalogue, scopes, windows);
        Optional<Dataset<Row>> quantiles = plan.distributions().isEmpty()
                ? Optional.empty()
                : new Quantiles(computed, new RollUp(spark, scopes, windows)).of(States.histograms(spark, states));
        Histories build = new Histories(spark, facts, scopes, windows, moments, Histories.FIGURES_PER_TASK);
        // A checkpoint, so that what follows is planned from here and not from the cases on, once per indicator; and in
        // memory, so that each indicator reads its own columns only.
        spark.sparkContext().setCheckpointDir(work.resolve("checkpoint").toString());
        Dataset<Row> histories =
                build.build(plan, states, quantiles, work).checkpoint(true).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> places = facts.windows(moments);
        IndicatorFiles files = new IndicatorFiles(out);
        long count = files.write(
                new IndicatorTable(catalogue, facts, cases.dataFrom()).rows(computed, histories, places),
                build.blocks() == 1);
        OptionalLong durations = plan.distributions().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(new DurationFiles(spark, out, work)
                        .write(
                                new DurationTable(spark, facts, windows, cases.dataFrom()),
                                scopes,
                                states,
                                tables,
                                computed));
        Optional<DailyTable> daily =
                DailyTable.of(catalogue.overview(), computed, tables, facts, asOf, cases.dataFrom());
        OptionalLong days = daily.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(new SortedTable(spark, out, work)
                        .write(daily.get().rows(), "daily", DailyTable.COLUMNS, DailyTable.ORDER));
        Optional<Balance> balance = catalogue
                .overview()
                .filter(overview -> computed.containsAll(
                        List.of(overview.opening(), overview.in(), overview.out(), overview.closing())))
                .map(overview -> Balance.check(
                        overview, histories, places, view(catalogue.model().cases()), scopes, edges(windows)));
        histories.unpersist();
        return new ComputeSummary(
                catalogue, asOf, computed, skipped, balance, count, files.count(), durations, days, plan.toString());
    }

    /** The ends of the first and of the last month. */
    private static List<LocalDate> edges(List<Window> windows) {
        List<LocalDate> ends = windows.stream()
                .filter(window -> window.shown() && window.kind() == PeriodKind.MONTH)
                .map(Window::end)
                .toList();
        return ends.size() == 1 ? ends : List.of(ends.get(0), ends.get(ends.size() - 1));
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
}
