package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Makes the detail edition of a report. */
public final class DetailBuilder {
    /** Its trends are months, and those are in the list of figures. */
    private static final String INDICATORS = "indicators";

    private final RunFolder run;
    private final ReportText text;

    /** Prepares the detail of a run in a language. */
    public DetailBuilder(RunFolder run, Language language) {
        this.run = run;
        this.text = new ReportText(language);
    }

    /** Makes it. @param report the report of the same run in the same language */
    public Detail build(Report report) {
        FigureList figures = new FigureList(run, text);
        List<Detail.Sheet> sheets = new ArrayList<>();
        sheets.add(new Detail.Listing(text.get("sheet.indicators"), figures.current()));
        sheets.add(new Detail.Listing(text.get("sheet.figures"), figures.all()));
        sheets.add(new Detail.Listing(text.get("sheet.findings"), new FindingList(run, text).all()));
        report.sections().stream()
                .filter(section -> !section.id().equals(INDICATORS))
                .forEach(section -> sheets.add(new Detail.Page(text.get("sheet." + section.id()), section)));
        return new Detail(report, text.language().tag(), sheets);
    }
}
