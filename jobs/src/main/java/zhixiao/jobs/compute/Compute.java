package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.model.Table;

/** The stage that makes states and indicators of cases. */
public final class Compute {
    /** The folder of states in a run's folder. */
    public static final String STATES = "states";

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Cases cases;
    private final AsOf asOf;
    private final Path out;
    private final Path work;
    private final Optional<Path> earlier;

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

    /** Prepares the stage, to make all states anew. @see #Compute(SparkSession, Catalogue, Cases, AsOf, Path, Path, Optional) */
    public Compute(SparkSession spark, Catalogue catalogue, Cases cases, AsOf asOf, Path out, Path work) {
        this(spark, catalogue, cases, asOf, out, work, Optional.empty());
    }

    /**
     * Prepares the stage.
     *
     * @param out the folder that its tables are written to
     * @param work a folder for what is needed in between; the caller deletes it
     * @param earlier the states that the run before left, if they may be used again
     */
    public Compute(
            SparkSession spark,
            Catalogue catalogue,
            Cases cases,
            AsOf asOf,
            Path out,
            Path work,
            Optional<Path> earlier) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.cases = cases;
        this.asOf = asOf;
        this.out = out;
        this.work = work;
        this.earlier = earlier;
    }

    /** Runs the stage. */
    public ComputeSummary run() throws IOException {
        ComputePlan plan = new ComputePlan(catalogue, cases, asOf);
        List<Indicator> computed = plan.computed();
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        for (Table table : plan.tables()) {
            tables.put(table.name(), view(table, plan.reads(table)));
        }
        Path states = out.resolve(STATES);
        StateStore store = new StateStore(spark, cases.folder(), states, earlier);
        Scopes scopes = new Scopes(cases.courts());
        List<Window> windows = Windows.of(asOf, cases.dataFrom(), plan.periods());
        Grouping lines = plan.lines().grouping();
        GroupedFigures figures =
                new GroupedFigures(spark, catalogue, scopes, tables, asOf, cases.dataFrom(), store, work);
        try (Figures byLine = figures.by(plan.lines(), windows)) {
            IndicatorFiles files = new IndicatorFiles(out, "indicators");
            long count = files.write(byLine.rows(), byLine.small());
            OptionalLong durations = plan.lines().states().distributions().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(new DurationFiles(spark, out, work)
                            .write(
                                    new DurationTable(spark, lines, byLine.facts(), windows, cases.dataFrom()),
                                    lines,
                                    scopes,
                                    states,
                                    tables,
                                    computed));
            Optional<DailyTable> daily =
                    DailyTable.of(catalogue.overview(), computed, tables, byLine.facts(), asOf, cases.dataFrom());
            OptionalLong days = daily.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(new SortedTable(spark, out, work)
                            .write(daily.get().rows(), "daily", DailyTable.COLUMNS, DailyTable.ORDER));
            Optional<Balance> balance = catalogue
                    .overview()
                    .filter(overview -> computed.containsAll(
                            List.of(overview.opening(), overview.in(), overview.out(), overview.closing())))
                    .map(overview -> Balance.check(
                            overview,
                            byLine.histories(),
                            byLine.places(),
                            view(catalogue.model().cases(), Set.of()),
                            scopes,
                            edges(windows)));
            ComputeSummary.Breakdowns breakdowns = new BreakdownTable(out).write(plan, figures, windows);
            return new ComputeSummary(
                    catalogue,
                    asOf,
                    computed,
                    plan.skipped(),
                    balance,
                    count,
                    files.count(),
                    durations,
                    days,
                    breakdowns,
                    store.close());
        }
    }

    /** The ends of the first and of the last month. */
    private static List<LocalDate> edges(List<Window> windows) {
        List<LocalDate> ends = windows.stream()
                .filter(window -> window.shown() && window.kind() == PeriodKind.MONTH)
                .map(Window::end)
                .toList();
        return ends.size() == 1 ? ends : List.of(ends.get(0), ends.get(ends.size() - 1));
    }

    /** @param read the columns that are read */
    private Dataset<Row> view(Table table, Set<String> read) {
        Dataset<Row> stored =
                spark.read().parquet(cases.folder().resolve(table.name()).toString());
        Dataset<Row> view = AsOfView.of(stored, table, asOf, read);
        if (!table.readsLimits(read)) {
            return view;
        }
        // A clock is a fold over the events of a case: it runs once, not in each of the many queries over the view.
        String folder = work.resolve("limits-" + table.name()).toString();
        view.write().parquet(folder);
        return spark.read().parquet(folder);
    }
}
