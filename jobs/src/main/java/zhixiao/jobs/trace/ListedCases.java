package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.AsOfView;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Standing;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListEvaluator;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;

/** The stored cases that are on a list at the end of a day, by the SQL that stocks are counted by. */
public final class ListedCases {
    /** The columns that the table of every list has. */
    public static final String COURT = "court";

    /** Place of the court in official order. */
    public static final String COURT_ORDER = "court_order";

    /** Place of the row among those of its court. */
    public static final String PLACE = "place";

    /** Codes of the reasons. */
    public static final String REASONS = "reasons";

    /** The division of the court that has a row, if that is known. */
    public static final String DIVISION = "division";

    /** The last day within the time limit, where the list has one. */
    public static final String DUE = "due";

    /** The court that supervises and gets the row by itself; empty where the list declares no class of it. */
    public static final String ABOVE = "above";

    private static final String REASON = "_reason_";
    private static final String LINE = "_line";
    private static final String SECOND = "_second_";

    private final SparkSession spark;
    private final Compute.Cases cases;
    private final LocalDate asOf;
    private final Set<String> courts;

    /**
     * Prepares the lists.
     *
     * @param cases what intake left
     * @param asOf the day
     * @param courts the codes of the courts whose cases are wanted
     */
    public ListedCases(SparkSession spark, Compute.Cases cases, LocalDate asOf, Set<String> courts) {
        this.spark = spark;
        this.cases = cases;
        this.asOf = asOf;
        this.courts = Set.copyOf(courts);
    }

    /** The columns of a list: the court, and those that the list shows. */
    public static List<String> columns(CaseList list) {
        Set<String> columns = new LinkedHashSet<>(List.of(list.state().table().court()));
        columns.addAll(list.columns());
        return List.copyOf(columns);
    }

    /** The rows of a list by court in official order, then by its dates, then by case; none of one that is inactive. */
    public Iterator<ListEvaluator.Listed> rows(CaseList list) {
        if (!list.active()) {
            return List.<ListEvaluator.Listed>of().iterator();
        }
        Table table = list.state().table();
        StoredTable stored = StoredTable.read(spark, cases, table);
        Set<String> order = new LinkedHashSet<>(List.of(table.court()));
        order.addAll(list.order());
        StoredTable.caseField(table).ifPresent(order::add);
        Map<String, Column> selected = new LinkedHashMap<>();
        columns(list).forEach(name -> selected.put(name, col(SparkSql.name(name))));
        list.due().ifPresent(name -> selected.put(name, col(SparkSql.name(name))));
        order.forEach(name -> selected.put(name, col(SparkSql.name(name))));
        Dataset<org.apache.spark.sql.Row> found =
                listed(stored, list).select(withReasons(selected, list)).orderBy(ordered(order));
        return read(stored, found, list);
    }

    /**
     * The rows of a list as the table that {@code docs/tables.md} tells of: courts and codes by their codes, each row with
     * its place among those of its court and with its reasons; no row of a list that is inactive.
     */
    public Dataset<org.apache.spark.sql.Row> table(CaseList list) {
        Table table = list.state().table();
        StoredTable stored = StoredTable.read(spark, cases, table);
        Column court = col(SparkSql.name(table.court()));
        Set<String> order = new LinkedHashSet<>(list.order());
        StoredTable.caseField(table).ifPresent(order::add);
        Map<String, Column> selected = new LinkedHashMap<>();
        selected.put(COURT_ORDER, court.as(COURT_ORDER));
        selected.put(
                PLACE,
                row_number()
                        .over(Window.partitionBy(court).orderBy(ordered(order)))
                        .as(PLACE));
        Optional<Field> division = table.division().flatMap(table::column);
        selected.put(
                DIVISION,
                division.map(field -> col(SparkSql.name(field.name())))
                        .orElse(lit(null).cast("string"))
                        .as(DIVISION));
        selected.put(
                DUE,
                list.due()
                        .map(name -> col(SparkSql.name(name)))
                        .orElse(lit(null).cast("date"))
                        .as(DUE));
        selected.put(LINE, col(SparkSql.name(table.breakdown())).as(LINE));
        List<String> shown = list.columns().stream()
                .filter(name -> !name.equals(table.court()) && !table.division().equals(Optional.of(name)))
                .toList();
        shown.forEach(name -> selected.put(name, col(SparkSql.name(name))));
        Dataset<org.apache.spark.sql.Row> rows = listed(stored, list).select(withReasons(selected, list));
        rows = new RowsAbove(cases.courts(), asOf).with(rows, list, COURT_ORDER, LINE, ABOVE, REASON);
        rows = rows.withColumn(COURT, col(COURT_ORDER));
        rows = StoredCodes.with(cases, rows, COURT, COURT);
        if (division.flatMap(Field::codes).isPresent()) {
            rows = StoredCodes.with(
                    cases, rows, DIVISION, division.flatMap(Field::codes).get().name());
        }
        for (String name : shown) {
            Field field = table.column(name).orElseThrow();
            if (field.kind() == FieldKind.CODE) {
                rows = StoredCodes.with(
                        cases, rows, name, field.codes().orElseThrow().name());
            } else if (field.kind() == FieldKind.COURT) {
                rows = StoredCodes.with(cases, rows, name, COURT);
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                col(COURT),
                col(COURT_ORDER),
                col(DIVISION),
                col(PLACE),
                col(DUE),
                col(ABOVE),
                reasons(list, CaseList.Reason::name).as(REASONS)));
        for (Language language : Language.values()) {
            columns.add(reasons(list, reason -> reason.title().in(language)).as(REASONS + "_" + language.columnTag()));
        }
        shown.forEach(name -> columns.add(col(SparkSql.name(name))));
        return rows.select(columns.toArray(Column[]::new));
    }

    /** Those that hold, in the order of the list. */
    private static Column reasons(CaseList list, Function<CaseList.Reason, String> word) {
        Column[] words = new Column[list.reasons().size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = when(col(REASON + i), lit(word.apply(list.reasons().get(i))));
        }
        return array_compact(array(words)).cast("array<string>");
    }

    /** How cases stand that are not on a list; those that are not in the data of the day are not there. */
    public Map<CaseKey, Standing> standings(CaseList list, Set<CaseKey> absent) {
        Table table = list.state().table();
        Field number = table.fields().get(StoredTable.caseField(table).orElseThrow());
        StoredTable stored = StoredTable.read(spark, cases, table);
        String until = SparkSql.of(((Measure.Stock) list.state().timing()).until());
        Dataset<org.apache.spark.sql.Row> view = AsOfView.of(stored.rows(), table, new AsOf(asOf), columnsOf(list));
        Dataset<org.apache.spark.sql.Row> found = CaseChains.among(
                        spark, view, number, absent.stream().map(CaseKey::number))
                .select(
                        col(SparkSql.name(table.court())),
                        col(SparkSql.name(number.name())),
                        expr("coalesce(" + until + " <= DATE'" + asOf + "', FALSE)")
                                .as(REASON));
        Map<CaseKey, Standing> standings = new HashMap<>();
        for (org.apache.spark.sql.Row row : found.collectAsList()) {
            CaseKey key = key(table, stored.row(row));
            if (absent.contains(key)) {
                standings.put(key, row.<Boolean>getAs(REASON) ? Standing.OVER : Standing.OPEN);
            }
        }
        return standings;
    }

    /**
     * What the data say of the cases that are on a list, by court in official order and then in the order of the list.
     *
     * @param model the model of the cases
     */
    public Map<CaseKey, Facts> facts(CaseList list, CaseModel model) {
        Table table = list.state().table();
        Map<CaseKey, ListEvaluator.Listed> listed = new LinkedHashMap<>();
        rows(list).forEachRemaining(one -> listed.put(key(table, one.row()), one));
        // A statutory deadline is told as of the day, so that it is always the one that was known then.
        boolean computed = table.readsLimits(list.due().stream().toList());
        CaseChains chains = new CaseChains(spark, cases, model, list.due().filter(name -> !computed));
        Map<CaseKey, CaseChains.Chain> found = chains.of(listed.keySet());
        // Before the day of the extract, a deadline may be one that was set later: only that it has passed is certain
        // then,
        // for extensions only put it off.
        boolean known =
                computed || cases.extractedOn().map(day -> !asOf.isBefore(day)).orElse(true);
        Map<CaseKey, Facts> facts = new LinkedHashMap<>();
        listed.forEach((key, one) -> {
            Optional<CaseChains.Chain> chain = Optional.ofNullable(found.get(key));
            Optional<LocalDate> due =
                    computed ? list.due().flatMap(one.row()::day) : chain.flatMap(CaseChains.Chain::due);
            facts.put(key, facts(one, chain, due, known));
        });
        return facts;
    }

    private Facts facts(
            ListEvaluator.Listed listed, Optional<CaseChains.Chain> chain, Optional<LocalDate> due, boolean known) {
        Facts.Limit limit = Facts.Limit.UNKNOWN;
        if (due.filter(asOf::isAfter).isPresent()) {
            limit = Facts.Limit.OVER;
        } else if (due.isPresent() && known) {
            limit = Facts.Limit.WITHIN;
        }
        return new Facts(
                listed.row().name(),
                chain.flatMap(CaseChains.Chain::entered),
                chain.flatMap(CaseChains.Chain::first),
                chain.map(CaseChains.Chain::whole).orElse(true),
                due.filter(day -> known),
                limit,
                listed.reasons().stream().map(CaseList.Reason::name).toList());
    }

    private static CaseKey key(Table table, Row row) {
        Field number = table.fields().get(StoredTable.caseField(table).orElseThrow());
        return new CaseKey(row.text(table.court()).orElseThrow(), Extract.key(row.name(), number.kind()));
    }

    /** How many rows each court has on a list, by the code of the court; courts without any are not there. */
    public Map<String, Long> counts(CaseList list) {
        Map<String, Long> counts = new HashMap<>();
        if (list.active()) {
            Table table = list.state().table();
            StoredTable stored = StoredTable.read(spark, cases, table);
            listed(stored, list)
                    .groupBy(SparkSql.name(table.court()))
                    .count()
                    .collectAsList()
                    .forEach(row -> counts.put(
                            cases.courts().courts().get(row.getInt(0) - 1).code(), row.getLong(1)));
        }
        return counts;
    }

    private Dataset<org.apache.spark.sql.Row> listed(StoredTable stored, CaseList list) {
        Table table = list.state().table();
        List<String> conditions = new ArrayList<>(inState(list.state()));
        if (!list.active()) {
            conditions.add("FALSE");
        }
        if (!list.reasons().isEmpty()) {
            List<String> any = list.reasons().stream()
                    .filter(CaseList.Reason::active)
                    .map(reason -> conjunction(holds(list, reason)))
                    .toList();
            conditions.add(any.isEmpty() ? "FALSE" : String.join(" OR ", any));
        }
        Dataset<org.apache.spark.sql.Row> view = withSeconds(
                AsOfView.of(stored.rows(), table, new AsOf(asOf), columnsOf(list))
                        .filter(FigureCases.ofCourts(table, courts, cases)),
                list);
        return view.filter(conjunction(conditions));
    }

    /** A second row is looked for among the rows of all courts. */
    private Dataset<org.apache.spark.sql.Row> withSeconds(Dataset<org.apache.spark.sql.Row> rows, CaseList list) {
        List<SecondRows.Asked> asked = new ArrayList<>();
        for (CaseList.Reason reason : list.reasons()) {
            if (list.active() && reason.active() && reason.second().isPresent()) {
                asked.add(new SecondRows.Asked(
                        reason.state().table(),
                        reason.second().get(),
                        conjunction(inState(reason.state())),
                        second(list, reason)));
            }
        }
        return new SecondRows(spark, cases, asOf).with(rows, asked);
    }

    private static String second(CaseList list, CaseList.Reason reason) {
        return SECOND + list.reasons().indexOf(reason);
    }

    /** What must be true for a reason to hold. */
    private List<String> holds(CaseList list, CaseList.Reason reason) {
        List<String> conditions = new ArrayList<>(inState(reason.state()));
        if (reason.second().isPresent()) {
            conditions.add(second(list, reason));
        }
        return conditions;
    }

    /** The columns that a list reads. */
    private static Set<String> columnsOf(CaseList list) {
        Set<String> columns = new LinkedHashSet<>(list.columns());
        columns.addAll(list.state().columns());
        list.reasons().forEach(reason -> {
            columns.addAll(reason.state().columns());
            reason.second().ifPresent(second -> {
                columns.addAll(second.from().fields());
                second.until().ifPresent(until -> columns.addAll(until.fields()));
            });
        });
        columns.addAll(list.order());
        list.due().ifPresent(columns::add);
        return columns;
    }

    private List<String> inState(Measure state) {
        List<String> conditions = new ArrayList<>();
        state.condition().map(SparkSql::of).ifPresent(conditions::add);
        conditions.addAll(FigureCases.inStock((Measure.Stock) state.timing(), asOf));
        return conditions;
    }

    private static String conjunction(List<String> conditions) {
        return "((" + String.join(") AND (", conditions) + "))";
    }

    private Column[] withReasons(Map<String, Column> selected, CaseList list) {
        List<Column> columns = new ArrayList<>(selected.values());
        for (int i = 0; i < list.reasons().size(); i++) {
            CaseList.Reason reason = list.reasons().get(i);
            // What is not known to hold does not.
            String holds = list.active() && reason.active()
                    ? "coalesce(" + conjunction(holds(list, reason)) + ", FALSE)"
                    : "FALSE";
            columns.add(expr(holds).as(REASON + i));
        }
        return columns.toArray(Column[]::new);
    }

    private static Column[] ordered(Set<String> order) {
        return order.stream()
                .map(SparkSql::name)
                .map(name -> col(name).asc_nulls_last())
                .toArray(Column[]::new);
    }

    private static Iterator<ListEvaluator.Listed> read(
            StoredTable stored, Dataset<org.apache.spark.sql.Row> found, CaseList list) {
        Iterator<org.apache.spark.sql.Row> from = found.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public ListEvaluator.Listed next() {
                org.apache.spark.sql.Row row = from.next();
                List<CaseList.Reason> holding = new ArrayList<>();
                for (int i = 0; i < list.reasons().size(); i++) {
                    if (row.<Boolean>getAs(REASON + i)) {
                        holding.add(list.reasons().get(i));
                    }
                }
                Row readable = stored.row(row);
                return new ListEvaluator.Listed(readable, holding);
            }
        };
    }
}
