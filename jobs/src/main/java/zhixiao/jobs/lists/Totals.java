package zhixiao.jobs.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.spec.lists.CaseList;

/** How many rows each court has on each list, for the level above: counts only, courts in official order. */
final class Totals {
    /** Stands where a row counts whatever its reasons. */
    static final String ALL = "all";

    private final CourtTree courts;
    private final Map<Key, Long> counts = new HashMap<>();

    Totals(CourtTree courts) {
        this.courts = courts;
    }

    private record Key(String list, String court, String scope, String reason) {}

    /** A row of the table. */
    private record Line(String list, Court court, String scope, String reason, long rows) {}

    /** Counts a row of a court, for all courts above it too. @param reasons every reason that holds */
    void add(String list, String court, List<String> reasons) {
        count(list, court, Figure.OWN, reasons);
        courts.withAbove(courts.court(court)).forEach(above -> count(list, above.code(), Figure.TREE, reasons));
    }

    private void count(String list, String court, String scope, List<String> reasons) {
        counts.merge(new Key(list, court, scope, ALL), 1L, Long::sum);
        reasons.forEach(reason -> counts.merge(new Key(list, court, scope, reason), 1L, Long::sum));
    }

    /** Writes {@code totals} and {@code totals.arrow}. @return how many rows */
    long write(Path folder, List<CaseList> lists) throws IOException {
        try (TableFiles<Line> table = new TableFiles<>(
                folder,
                ListsSummary.TOTALS,
                List.of(
                        Column.text("list", Line::list),
                        Column.text("court", line -> line.court().code()),
                        Column.whole("court_order", line -> line.court().order()),
                        Column.text("scope", Line::scope),
                        Column.text("reason", Line::reason),
                        Column.count("rows", Line::rows)))) {
            for (CaseList list : lists) {
                if (list.active()) {
                    add(table, list);
                }
            }
            return table.rows();
        }
    }

    private void add(TableFiles<Line> table, CaseList list) throws IOException {
        for (Court court : courts.courts()) {
            for (String scope : courts.hasBelow(court) ? List.of(Figure.OWN, Figure.TREE) : List.of(Figure.OWN)) {
                table.add(line(list, court, scope, ALL));
                for (CaseList.Reason reason : list.reasons()) {
                    if (reason.active()) {
                        table.add(line(list, court, scope, reason.name()));
                    }
                }
            }
        }
    }

    private Line line(CaseList list, Court court, String scope, String reason) {
        long rows = counts.getOrDefault(new Key(list.name(), court.code(), scope, reason), 0L);
        return new Line(list.name(), court, scope, reason, rows);
    }
}
