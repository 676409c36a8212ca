package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.LinkSql;
import zhixiao.jobs.register.CaseKey;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/**
 * The chains that cases go back along: a case, the one that it names as its original, and so on, as long as they are of one
 * line. So a remanded case goes back to its first filing, and an enforcement not to the trial before it. Each step is one look
 * at the stored cases, for all chains at once.
 */
final class CaseChains {
    /** No chain has as many links; one that runs in a circle ends by itself. */
    private static final int LONGEST = 30;

    private static final String KEY = "_key";
    private static final String COURT = "_court";
    private static final String ENTERED = "_entered";
    private static final String ORIGINAL = "_original";
    private static final String LINE = "_line";
    private static final String DUE = "_due";

    private final SparkSession spark;
    private final Compute.Cases cases;
    private final Table table;
    private final Field number;
    private final Optional<String> original;
    private final Optional<String> due;

    /** @param due the column that is the last day within the time limit, or empty */
    CaseChains(SparkSession spark, Compute.Cases cases, CaseModel model, Optional<String> due) {
        this.spark = spark;
        this.cases = cases;
        this.table = model.cases();
        this.number = table.fields().get(StoredTable.caseField(table).orElseThrow());
        Set<String> unmapped = cases.unmapped().getOrDefault(table.name(), Set.of());
        this.original = model.children().stream()
                .flatMap(child -> child.parent().stream())
                .filter(Table.Parent::fromCases)
                .filter(parent -> parent.parentField().equals(number.name()))
                .map(Table.Parent::field)
                .filter(name -> !unmapped.contains(name))
                .findFirst();
        this.due = due.filter(name -> !unmapped.contains(name));
    }

    /**
     * What is known of a case and of its chain.
     *
     * @param entered the day of filing
     * @param first the first filing along the chain; empty where the data do not say which case goes back to which
     * @param whole false if a case of the chain names one that is not in the data
     * @param due the last day within the time limit as the data have it, or empty
     */
    record Chain(Optional<LocalDate> entered, Optional<LocalDate> first, boolean whole, Optional<LocalDate> due) {}

    /** A case as it is stored. */
    private record Link(
            String court,
            Optional<LocalDate> entered,
            Optional<String> original,
            Optional<String> line,
            Optional<LocalDate> due) {}

    /** The chains of cases; those that are not stored have none. */
    Map<CaseKey, Chain> of(Set<CaseKey> listed) {
        Map<String, List<Link>> known = new HashMap<>();
        Set<String> wanted = listed.stream().map(CaseKey::number).collect(Collectors.toSet());
        for (int step = 0; step < LONGEST && !wanted.isEmpty(); step++) {
            Map<String, List<Link>> found = links(wanted);
            wanted.forEach(key -> known.put(key, found.getOrDefault(key, List.of())));
            wanted = found.values().stream()
                    .flatMap(Collection::stream)
                    .flatMap(link -> link.original().stream())
                    .filter(key -> !known.containsKey(key))
                    .collect(Collectors.toSet());
        }
        Map<CaseKey, Chain> chains = new HashMap<>();
        for (CaseKey key : listed) {
            known.getOrDefault(key.number(), List.of()).stream()
                    .filter(link -> link.court().equals(key.court()))
                    .findFirst()
                    .ifPresent(link -> chains.put(key, chain(key.number(), link, known)));
        }
        return chains;
    }

    private Chain chain(String key, Link own, Map<String, List<Link>> known) {
        Optional<LocalDate> first = own.entered();
        boolean whole = true;
        Set<String> seen = new HashSet<>(Set.of(key));
        Link link = own;
        while (link.original().isPresent() && seen.add(link.original().get())) {
            List<Link> next = known.getOrDefault(link.original().get(), List.of());
            if (next.isEmpty()) {
                whole = false;
                break;
            }
            link = next.get(0);
            if (!link.line().equals(own.line())) {
                break;
            }
            first = Stream.concat(first.stream(), link.entered().stream()).min(LocalDate::compareTo);
        }
        return new Chain(own.entered(), original.isPresent() ? first : Optional.empty(), whole, own.due());
    }

    /** The stored cases of these numbers, by number; of several with one number the one that was filed first comes first. */
    private Map<String, List<Link>> links(Set<String> numbers) {
        Dataset<Row> stored = StoredTable.read(spark, cases, table).rows();
        Dataset<Row> found = among(spark, stored, number, numbers.stream())
                .select(
                        key(number).as(KEY),
                        col(SparkSql.name(table.court())).as(COURT),
                        col(SparkSql.name(table.entered())).as(ENTERED),
                        original.map(name -> expr(LinkSql.key(number.kind(), SparkSql.name(name))))
                                .orElse(lit(null).cast("string"))
                                .as(ORIGINAL),
                        col(SparkSql.name(table.breakdown())).cast("string").as(LINE),
                        due.map(name -> col(SparkSql.name(name)))
                                .orElse(lit(null).cast("date"))
                                .as(DUE))
                .orderBy(col(ENTERED).asc_nulls_last(), col(COURT));
        Map<String, List<Link>> links = new HashMap<>();
        for (Row row : found.collectAsList()) {
            links.computeIfAbsent(row.getAs(KEY), key -> new ArrayList<>())
                    .add(new Link(
                            cases.courts()
                                    .courts()
                                    .get(row.<Integer>getAs(COURT) - 1)
                                    .code(),
                            day(row.getAs(ENTERED)),
                            Optional.ofNullable(row.getAs(ORIGINAL)),
                            Optional.ofNullable(row.getAs(LINE)),
                            day(row.getAs(DUE))));
        }
        return links;
    }

    private static Optional<LocalDate> day(Date stored) {
        return Optional.ofNullable(stored).map(Date::toLocalDate);
    }

    private static Column key(Field number) {
        return expr(LinkSql.key(number.kind(), SparkSql.name(number.name())));
    }

    /** The rows whose case is among these numbers: by a join, for they can be more than a condition can name. */
    static Dataset<Row> among(SparkSession spark, Dataset<Row> rows, Field number, Stream<String> numbers) {
        Dataset<Row> wanted = spark.createDataset(numbers.distinct().sorted().toList(), Encoders.STRING())
                .toDF(KEY + "_wanted");
        return rows.join(broadcast(wanted), key(number).equalTo(col(KEY + "_wanted")), "left_semi");
    }
}
