package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import zhixiao.spec.bind.Catalogue;

/** Computes figures by a grouping: states of cases, histories of states, figures of histories. */
final class GroupedFigures {
    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Scopes scopes;
    private final Map<String, Dataset<Row>> tables;
    private final AsOf asOf;
    private final LocalDate dataFrom;
    private final StateStore store;
    private final Path work;

    /**
     * Prepares it.
     *
     * @param tables the tables as they were known at the cut-off, by name
     * @param dataFrom the first day whose events the data hold completely
     * @param store keeps the states
     * @param work a folder for what is needed in between
     */
    GroupedFigures(
            SparkSession spark,
            Catalogue catalogue,
            Scopes scopes,
            Map<String, Dataset<Row>> tables,
            AsOf asOf,
            LocalDate dataFrom,
            StateStore store,
            Path work) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.scopes = scopes;
        this.tables = tables;
        this.asOf = asOf;
        this.dataFrom = dataFrom;
        this.store = store;
        this.work = work;
    }

    /** Writes the states of a group, and forms its figures in the windows that have some. */
    Figures by(ComputePlan.Group group, List<Window> windows) throws IOException {
        Grouping grouping = group.grouping();
        StatePlan plan = group.states();
        new States(tables, asOf, grouping, store).write(plan);
        DistinctStates distinct = new DistinctStates(spark, scopes, tables, asOf, grouping, store);
        distinct.write(plan.distinct());

        Moments moments = Moments.of(windows);
        IndicatorFacts facts = new IndicatorFacts(spark, catalogue, scopes, windows);
        List<Dataset<Row>> maps = new ArrayList<>();
        if (!plan.distributions().isEmpty()) {
            new Quantiles(group.indicators(), new RollUp(spark, grouping, scopes, windows))
                    .of(States.histograms(spark, grouping, store.states()))
                    .ifPresent(maps::add);
        }
        Optional<Dataset<Row>> steps = Optional.empty();
        if (!plan.distinct().isEmpty()) {
            DistinctFigures numbers = new DistinctFigures(spark, windows, moments, plan.distinct());
            numbers.maps(distinct.read()).ifPresent(maps::add);
            steps = DistinctFigures.stocks(plan.distinct()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(numbers.steps(distinct.read()));
        }
        Histories build = new Histories(spark, grouping, facts, scopes, windows, moments, Histories.FIGURES_PER_TASK);
        // A checkpoint, so that what follows is planned from here and not from the cases on, once per indicator; and in
        // memory, so that each indicator reads its own columns only.
        Dataset<Row> histories = checkpoint(build.build(plan, store.states(), maps, steps, work))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> places = facts.windows(moments);
        Dataset<Row> rows =
                new IndicatorTable(catalogue, grouping, facts, dataFrom).rows(group.indicators(), histories, places);
        return new Figures(facts, histories, places, rows, build.blocks() == 1);
    }

    /** The folder of checkpoints is the context's: one run at a time says which. */
    private Dataset<Row> checkpoint(Dataset<Row> rows) {
        SparkContext context = spark.sparkContext();
        synchronized (context) {
            context.setCheckpointDir(work.resolve("checkpoint").toString());
            return rows.checkpoint(true);
        }
    }
}
