package zhixiao.jobs.lists;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.CaseListBook;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.text.Language;

/**
 * What a court gets of the lists of courts that it supervises: a workbook with the rows of the classes that the lists declare,
 * and with no others. Of all others it gets counts ({@link Totals}).
 */
final class BooksAbove {
    private final Path folder;
    private final LocalDate asOf;
    private final ReportText text;

    /** @param folder the folder of lists */
    BooksAbove(Path folder, LocalDate asOf, Language language) {
        this.folder = folder;
        this.asOf = asOf;
        this.text = new ReportText(language);
    }

    /**
     * Writes them.
     *
     * @param stored the stored rows of a list
     * @return how many rows each file has, by its path from the folder of lists
     */
    Map<String, Long> write(List<CaseList> lists, Function<CaseList, Dataset<Row>> stored, CourtTree courts)
            throws IOException {
        List<CaseList> declared =
                lists.stream().filter(list -> !list.above().isEmpty()).toList();
        Set<String> above = new TreeSet<>();
        for (CaseList list : declared) {
            stored.apply(list)
                    .filter(col(ListedCases.ABOVE).isNotNull())
                    .select(ListedCases.ABOVE)
                    .distinct()
                    .collectAsList()
                    .forEach(row -> above.add(row.getString(0)));
        }
        Map<String, Long> written = new LinkedHashMap<>();
        for (Court court : courts.courts()) {
            if (above.contains(court.code())) {
                write(court, declared, stored, written);
            }
        }
        return written;
    }

    private void write(
            Court court, List<CaseList> lists, Function<CaseList, Dataset<Row>> stored, Map<String, Long> written)
            throws IOException {
        ListSheets sheets = new ListSheets(asOf, text);
        List<CaseListBook.Sheet> made = new ArrayList<>();
        long many = 0;
        for (CaseList list : lists) {
            List<Row> rows = stored.apply(list)
                    .filter(col(ListedCases.ABOVE).equalTo(court.code()))
                    .orderBy(col(ListedCases.COURT_ORDER), col(ListedCases.PLACE))
                    .collectAsList();
            many += rows.size();
            made.add(sheets.of(list, text.of(court.name()), rows, ListSheets.Lead.COURT));
        }
        String name = Directories.named(court.code(), court.order()) + ".xlsx";
        Path file = Files.createDirectories(folder.resolve(ListsSummary.ABOVE)).resolve(name);
        String title = text.get("cases.above", text.of(court.name()), asOf);
        new CaseListBook(text.language()).write(title, made, asOf, file);
        written.put(ListsSummary.ABOVE + "/" + name, many);
    }
}
