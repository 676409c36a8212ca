package zhixiao.jobs.lists;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/** Makes the folder of lists: the check against indicators first, then tables, counts and workbooks. */
public final class ListTables {
    private final SparkSession spark;
    private final Path out;
    private final LocalDate asOf;
    private final Language language;

    /**
     * Prepares it.
     *
     * @param out a run's folder, with its manifest and, if they were computed, its figures
     * @param asOf the day of the lists
     * @param language the language of the workbooks
     */
    public ListTables(SparkSession spark, Path out, LocalDate asOf, Language language) {
        this.spark = spark;
        this.out = out;
        this.asOf = asOf;
        this.language = language;
    }

    /** A list, its rows, and how many of them each court has. */
    private record Counted(
            ChosenLists from,
            CaseList list,
            Dataset<Row> table,
            Map<String, Long> counts,
            Optional<CaseList.EqualTo> checked) {
        long rows() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Makes it.
     *
     * @param cases what intake left; all files of lists are for its model
     * @throws ProblemException if a list and its indicator differ; nothing has been written then
     */
    public ListsSummary write(List<ChosenLists> files, Compute.Cases cases) throws IOException {
        Path found = out.resolve("_list_rows");
        try {
            return write(files, cases, find(files, cases, found));
        } finally {
            Directories.delete(found);
        }
    }

    private ListsSummary write(List<ChosenLists> files, Compute.Cases cases, List<Counted> counted) throws IOException {
        Path folder = Files.createDirectories(out.resolve(ListsSummary.FOLDER));
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Counted one : counted) {
            TableWriter.write(
                    one.table(),
                    folder.resolve(one.list().name()),
                    TableWriter.files(one.rows()),
                    List.of(ListedCases.COURT_ORDER),
                    List.of(ListedCases.COURT_ORDER, ListedCases.PLACE));
            rows.put(one.list().name(), one.rows());
        }
        Totals totals = new Totals(cases.courts());
        CourtBooks books = new CourtBooks(folder, asOf, language, totals);
        List<CaseList> lists = counted.stream().map(Counted::list).toList();
        rows.putAll(books.write(lists, list -> stored(folder, list), cases.courts()));
        rows.putAll(new BooksAbove(folder, asOf, language).write(lists, list -> table(folder, list), cases.courts()));
        rows.put(ListsSummary.TOTALS, totals.write(folder, lists));
        return new ListsSummary(
                asOf,
                files.stream()
                        .map(file -> new ListsSummary.Source(
                                file.file().id(), file.file().hash()))
                        .toList(),
                counted.stream()
                        .map(one -> new ListsSummary.Made(
                                one.list(), one.from().file().id(), one.rows(), one.checked()))
                        .toList(),
                written(folder, rows));
    }

    /** Looks for the rows of each list once, keeps them in a folder as they come, and counts them there. */
    private List<Counted> find(List<ChosenLists> files, Compute.Cases cases, Path found) throws IOException {
        Set<String> courts = cases.courts().codes();
        ListedCases listed = new ListedCases(spark, cases, asOf, courts);
        SumCheck check = new SumCheck(out, asOf);
        List<Counted> counted = new ArrayList<>();
        List<Problem> differences = new ArrayList<>();
        for (ChosenLists file : files) {
            for (CaseList list : file.lists()) {
                String rows = found.resolve(list.name()).toString();
                listed.table(list).write().parquet(rows);
                Dataset<Row> table = spark.read().parquet(rows);
                Map<String, Long> counts = counts(table);
                boolean checked = check.compare(list, counts, courts, differences);
                counted.add(new Counted(file, list, table, counts, checked ? list.equal() : Optional.empty()));
            }
        }
        if (!differences.isEmpty()) {
            throw new ProblemException(differences);
        }
        return counted;
    }

    private static Map<String, Long> counts(Dataset<Row> table) {
        Map<String, Long> counts = new HashMap<>();
        table.groupBy(ListedCases.COURT)
                .count()
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }

    /** The rows that were written, in their order. */
    private Iterator<Row> stored(Path folder, CaseList list) {
        return table(folder, list)
                .orderBy(col(ListedCases.COURT_ORDER), col(ListedCases.PLACE))
                .toLocalIterator();
    }

    private Dataset<Row> table(Path folder, CaseList list) {
        return spark.read().parquet(folder.resolve(list.name()).toString());
    }

    private static List<ListsSummary.Written> written(Path folder, Map<String, Long> rows) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<ListsSummary.Written> written = new ArrayList<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            written.add(new ListsSummary.Written(path, Optional.ofNullable(rows.get(path)), Directories.sha256(file)));
        }
        return written;
    }
}
