package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.catalogue.PeriodKind;

/**
 * The day histograms behind the newest means and quantiles: what their intervals are formed of. They come from
 * the stored states, and no case is read again; only survival needs the {@link PendingAges ages} of what is pending.
 *
 * <p>The table stays small because it is only for declared windows: of each kind of period the newest one, the
 * newest whole one, and the same windows one year before. All lines of cases together are in every one of them;
 * each line of its own is in the year to date only.
 */
final class DurationTable {
    /** Which cases a row counts. */
    static final String PART = "part";

    /** Those that the distribution counts in the window. */
    static final String COUNTED = "counted";

    /** Those that are pending at the window's end, by their age then. */
    static final String PENDING = "pending";

    /** Those that were pending before the window's first day, by their age at the end of the day before. */
    static final String ENTERED = "entered";

    /** The columns of the contract in {@code docs/tables.md}, in order. */
    static final List<String> COLUMNS = List.of(
            "measure",
            "court",
            "court_order",
            "scope",
            "line",
            "period",
            "period_start",
            "period_end",
            "last_year",
            PART,
            "days",
            "n");

    /** What its rows are sorted by; together without ties. */
    static final List<String> ORDER = List.of(
            "measure", "court_order", "scope", "line_order", "period_order", "period_start", "last_year", PART, "days");

    private final SparkSession spark;
    private final Grouping lines;
    private final IndicatorFacts facts;
    private final List<Declared> declared;

    /**
     * A window whose histograms are kept.
     *
     * @param window the window
     * @param lastYear true if it is there for comparison with a newest one
     */
    record Declared(Window window, boolean lastYear) {}

    /** @param dataFrom the first day whose events the data hold completely: no window before it tells anything */
    DurationTable(SparkSession spark, Grouping lines, IndicatorFacts facts, List<Window> windows, LocalDate dataFrom) {
        this.spark = spark;
        this.lines = lines;
        this.facts = facts;
        this.declared = declared(windows, dataFrom);
    }

    /** The declared ones among the windows of a run, as far as the data reach back. */
    static List<Declared> declared(List<Window> windows, LocalDate dataFrom) {
        List<Declared> declared = new ArrayList<>();
        for (PeriodKind kind : PeriodKind.values()) {
            Set<Window> newest = Windows.newest(windows, kind);
            for (Window window : windows) {
                if (newest.contains(window)) {
                    declared.add(new Declared(window, false));
                    window.lastYear().ifPresent(before -> declared.add(new Declared(windows.get(before), true)));
                }
            }
        }
        declared.removeIf(one -> one.window().start().isBefore(dataFrom));
        return List.copyOf(declared);
    }

    /** The windows that survival is told of: the year to date, and the same days one year before. */
    List<Window> survivalWindows() {
        return windows().stream()
                .filter(window -> window.kind() == PeriodKind.YEAR_TO_DATE)
                .toList();
    }

    /** The windows that are kept, each once. */
    List<Window> windows() {
        return declared.stream().map(Declared::window).distinct().toList();
    }

    /**
     * The rows of the contract, with the columns that they are sorted by.
     *
     * @param histograms rolled-up day histograms of {@link #windows()}
     */
    Dataset<Row> rows(Dataset<Row> histograms) {
        return histograms
                .join(broadcast(periods()), "window")
                .filter("line = " + Grouping.ALL + " OR period = '" + PeriodKind.YEAR_TO_DATE.word() + "'")
                .join(broadcast(facts.scopes()), "scope")
                .join(broadcast(lines.labels(spark)), "line")
                .drop("line", "scope")
                .withColumnRenamed("line_code", "line")
                .withColumnRenamed("scope_kind", "scope");
    }

    private Dataset<Row> periods() {
        List<Row> rows = declared.stream()
                .map(one -> RowFactory.create(
                        one.window().id(),
                        one.window().kind().word(),
                        one.window().kind().ordinal(),
                        Date.valueOf(one.window().start()),
                        Date.valueOf(one.window().end()),
                        one.lastYear()))
                .toList();
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("window", DataTypes.IntegerType, false)
                        .add("period", DataTypes.StringType, false)
                        .add("period_order", DataTypes.IntegerType, false)
                        .add("period_start", DataTypes.DateType, false)
                        .add("period_end", DataTypes.DateType, false)
                        .add("last_year", DataTypes.BooleanType, false));
    }
}
