package zhixiao.reports.html;

import java.util.List;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.CaseListBook;
import zhixiao.spec.text.Language;

/**
 * A page to print with cases that somebody has to act on: the tables of a {@link CaseListBook}, with heads that stand on every
 * sheet of paper. It needs nothing from elsewhere, and holds case numbers: the mark stands on top.
 */
public final class CaseListPage {
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 12mm }
            body { font: 10pt/1.4 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #000 }
            h1 { font-size: 14pt; margin: 0 0 2mm } h2 { font-size: 12pt; margin: 6mm 0 1mm }
            p { margin: 0 0 1mm } .mark { font-weight: bold }
            table { border-collapse: collapse; width: 100%; margin-top: 2mm }
            th, td { border: .5pt solid #555; padding: 1mm 1.5mm; text-align: left; vertical-align: top }
            td.number { text-align: right } thead { display: table-header-group } tr { break-inside: avoid }
            """;

    private final ReportText text;

    /** Writes in a language. */
    public CaseListPage(Language language) {
        this.text = new ReportText(language);
    }

    /** The page; lists without a row are named with what stands above them. */
    public String render(String title, List<CaseListBook.Sheet> sheets) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text.language().tag())
                .append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n<title>").append(escaped(title)).append("</title>\n<style>\n");
        page.append(STYLE).append("</style>\n</head>\n<body>\n");
        page.append("<p class=\"mark\">")
                .append(escaped(text.get("cases.mark")))
                .append("</p>\n");
        page.append("<h1>").append(escaped(title)).append("</h1>\n");
        sheets.forEach(sheet -> add(page, sheet));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void add(StringBuilder page, CaseListBook.Sheet sheet) {
        Table table = sheet.table();
        page.append("<h2>").append(escaped(sheet.name())).append("</h2>\n");
        sheet.lead().forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
        if (table.rows().isEmpty()) {
            return;
        }
        page.append("<table>\n<thead><tr>");
        table.columns()
                .forEach(column ->
                        page.append("<th>").append(escaped(column.title())).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (Table.Row row : table.rows()) {
            page.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                page.append(table.columns().get(i).number() ? "<td class=\"number\">" : "<td>")
                        .append(escaped(cell.text()))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
