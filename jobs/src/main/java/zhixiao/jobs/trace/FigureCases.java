package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.AsOfView;
import zhixiao.jobs.compute.Compute;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Table;

/**
 * The rows that a figure is made of: those that each addend of its numerator and of its denominator counts. They are found
 * by the same SQL that the engine counts them by.
 */
public final class FigureCases {
    private final SparkSession spark;
    private final Compute.Cases cases;
    private final Indicator indicator;
    private final Question question;
    private final Optional<Kind> kind;

    /**
     * Prepares the search.
     *
     * @param cases what intake left
     * @param question which figure: the courts are named by their codes
     * @param kind the kind of cases, if not all; every table that the indicator counts has its dimension
     */
    public FigureCases(
            SparkSession spark, Compute.Cases cases, Indicator indicator, Question question, Optional<Kind> kind) {
        this.spark = spark;
        this.cases = cases;
        this.indicator = indicator;
        this.question = question;
        this.kind = kind;
    }

    /**
     * An addend.
     *
     * @param inDenominator true if it belongs to the denominator
     * @param term what is counted
     */
    public record Addend(boolean inDenominator, Term term) {}

    /** The addends of the figure; of a mean or a quantile there is one, whose rows are the denominator. */
    public List<Addend> addends() {
        return Stream.concat(
                        indicator.numerator().stream().map(term -> new Addend(false, term)),
                        indicator.denominator().stream().map(term -> new Addend(true, term)))
                .toList();
    }

    /** The columns that tell of every row: its court, its case, and the fields that decide about it, in order. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        addends().forEach(addend -> columns.addAll(columns(addend.term().measure())));
        return List.copyOf(columns);
    }

    private static Set<String> columns(Measure measure) {
        Table table = measure.table();
        Set<String> columns = new LinkedHashSet<>(List.of(table.court()));
        StoredTable.caseField(table).ifPresent(columns::add);
        columns.addAll(measure.columns());
        return columns;
    }

    /** The rows of an addend, by court in official order and then by case. */
    public Iterator<Row> rows(Addend addend) {
        Measure measure = addend.term().measure();
        Table table = measure.table();
        StoredTable stored = StoredTable.read(spark, cases, table);
        Set<String> columns = columns(measure);
        Dataset<org.apache.spark.sql.Row> found = AsOfView.of(stored.rows(), table, new AsOf(question.asOf()), columns)
                .filter(conditions(addend.term()).stream().collect(Collectors.joining(") AND (", "(", ")")))
                .select(columns.stream()
                        .map(SparkSql::name)
                        .map(name -> col(name))
                        .toArray(Column[]::new));
        return stored.read(found.orderBy(
                columns.stream().map(SparkSql::name).map(name -> col(name)).toArray(Column[]::new)));
    }

    private List<String> conditions(Term term) {
        Measure measure = term.measure();
        Table table = measure.table();
        List<String> conditions = new ArrayList<>();
        if (!question.courts().isEmpty()) {
            conditions.add(ofCourts(table, question.courts(), cases));
        }
        question.line().ifPresent(line -> conditions.add(line(table, line)));
        kind.ifPresent(of -> conditions.add(of.condition(table)));
        measure.condition().map(SparkSql::of).ifPresent(conditions::add);
        if (measure.aggregation() == Aggregation.DISTRIBUTION || measure.isDistinct()) {
            conditions.add(SparkSql.of(measure.value().orElseThrow()) + " IS NOT NULL");
        }
        if (measure.timing() instanceof Measure.Flow flow) {
            conditions.add(
                    SparkSql.of(flow.on()) + " BETWEEN " + day(question.period().start()) + " AND "
                            + day(question.period().end()));
        } else if (measure.timing() instanceof Measure.Stock stock) {
            conditions.addAll(inStock(
                    stock,
                    term.atStart()
                            ? question.period().start().minusDays(1)
                            : question.period().end()));
        }
        return conditions;
    }

    /** The condition on rows of some courts as SQL. */
    static String ofCourts(Table table, Set<String> courts, Compute.Cases cases) {
        return SparkSql.name(table.court())
                + courts.stream()
                        .map(code -> cases.courts().court(code).order())
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " IN (", ")"));
    }

    /** The conditions as SQL on rows that are in a stock at the end of a day; one that would end before it begins never is. */
    static List<String> inStock(Measure.Stock stock, LocalDate on) {
        String from = SparkSql.of(stock.from());
        String until = SparkSql.of(stock.until());
        return List.of(
                from + " <= " + day(on),
                until + " IS NULL OR (" + until + " > " + day(on) + " AND " + until + " > " + from + ")");
    }

    private static String line(Table table, String line) {
        String column = SparkSql.name(table.breakdown());
        return line.equals(Question.UNMAPPED)
                ? column + " IS NULL"
                : column + " = "
                        + table.column(table.breakdown())
                                .flatMap(field -> field.codes().orElseThrow().entry(line))
                                .orElseThrow()
                                .id();
    }

    private static String day(LocalDate day) {
        return "DATE'" + day + "'";
    }
}
