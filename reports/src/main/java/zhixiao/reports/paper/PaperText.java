package zhixiao.reports.paper;

import java.util.List;
import java.util.regex.Pattern;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.Table;

/** How cells are written where columns are narrow: what belongs together is not parted at the end of a line. */
public final class PaperText {
    /** The blanks of a fraction, and one before the single sign that marks a figure. */
    private static final Pattern BLANKS = Pattern.compile(" (?=/ )|(?<= /) | (?=[^\\p{L}\\p{N}]$)");

    private static final String UNBROKEN = "\u00A0";

    private PaperText() {}

    /** The report with the cells of its tables written so. */
    public static Report of(Report report) {
        List<Report.Section> sections = report.sections().stream()
                .map(section -> new Report.Section(
                        section.id(),
                        section.title(),
                        section.lead(),
                        section.parts().stream()
                                .map(part -> part instanceof Table table ? of(table) : part)
                                .toList(),
                        section.notes()))
                .toList();
        return new Report(
                report.title(),
                report.head(),
                report.mark(),
                report.sentences(),
                report.tiles(),
                sections,
                report.footer());
    }

    private static Table of(Table table) {
        return new Table(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.style(),
                                row.cells().stream()
                                        .map(cell -> new Cell(of(cell.text()), cell.value()))
                                        .toList(),
                                row.depth()))
                        .toList());
    }

    static String of(String text) {
        return BLANKS.matcher(text).replaceAll(UNBROKEN);
    }
}
