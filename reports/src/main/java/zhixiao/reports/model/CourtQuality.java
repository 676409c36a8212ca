package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.QualityCount;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** How clean the rows of each court are, courts in official order: of the rows filed in the year so far. */
final class CourtQuality {
    /** More courts than this are in the table {@code quality} of the run only. */
    private static final int MOST_COURTS = 60;

    private static final List<String> SEVERITIES = List.of("error", "warn", "review");

    /** Below so many rows a share says nothing. */
    private static final long FEW = 10;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    CourtQuality(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The table; nothing where nothing was counted, or where courts are too many. */
    Optional<Table> table() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (QualityCount count : run.quality()) {
            if (count.rule().isEmpty()) {
                counts.computeIfAbsent(count.court(), court -> new HashMap<>())
                        .merge(count.severity(), count.rows(), Long::sum);
            }
        }
        if (counts.isEmpty() || counts.size() > MOST_COURTS) {
            return Optional.empty();
        }
        List<Manifest.Grade> grades = run.manifest().grades();
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text(text.get("column.court")),
                Table.Column.number(text.get("column.read")),
                Table.Column.number(text.get("column.rejected"))));
        SEVERITIES.forEach(severity -> columns.add(Table.Column.number(text.get("column.rows." + severity))));
        if (!grades.isEmpty()) {
            columns.add(Table.Column.text(text.get("column.grade")));
        }
        return Optional.of(new Table(
                text.get("table.courtQuality"),
                columns,
                run.manifest().courts().stream()
                        .filter(court -> counts.containsKey(court.code()))
                        .map(court -> row(court, counts.get(court.code()), grades))
                        .toList()));
    }

    /** How to read it; nothing where there is no table. */
    List<String> notes() {
        if (table().isEmpty()) {
            return List.of();
        }
        return List.of(
                text.get("note.courtQuality"),
                text.get(run.manifest().grades().isEmpty() ? "note.grades.none" : "note.grades"));
    }

    private Table.Row row(Manifest.Court court, Map<String, Long> counts, List<Manifest.Grade> grades) {
        long read = counts.getOrDefault("", 0L);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(text.of(court.name())),
                cells.whole(read),
                cells.whole(counts.getOrDefault(QualityCount.REJECTED, 0L))));
        SEVERITIES.forEach(severity -> row.add(share(counts.getOrDefault(severity, 0L), read)));
        if (!grades.isEmpty()) {
            row.add(Cell.of(read < FEW ? text.get("status.too_few") : grade(counts, read, grades)));
        }
        return Table.Row.of(row);
    }

    private Cell share(long failed, long read) {
        if (read < FEW) {
            return Cell.of(text.numbers().whole(failed) + " / " + text.numbers().whole(read));
        }
        Cell share = cells.value((double) failed / read, Manifest.Unit.SHARE);
        return share.worded(share.text() + " (" + text.numbers().whole(failed) + ")");
    }

    private String grade(Map<String, Long> counts, long read, List<Manifest.Grade> grades) {
        double share = (double) counts.getOrDefault("error", 0L) / read;
        return grades.stream()
                .filter(grade -> share <= grade.atMost().orElse(1))
                .findFirst()
                .map(grade -> text.of(grade.title()))
                .orElse(Cells.NONE);
    }
}
