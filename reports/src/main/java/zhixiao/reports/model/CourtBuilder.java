package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** The sheet of one court: its own figures beside its own past and the lines of its level, and no other court. */
public final class CourtBuilder {
    private final RunFolder run;
    private final ReportText text;

    /**
     * Prepares the sheet of a court in a language.
     *
     * @param run the run as that court alone sees it
     */
    public CourtBuilder(RunFolder run, Language language) {
        this.run = run;
        this.text = new ReportText(language);
    }

    /** Makes it. */
    public Report build() {
        List<Report.Section> sections = new ArrayList<>(List.of(new IndicatorSection(run, text).build()));
        new SignalSection(run, text).build().ifPresent(sections::add);
        sections.add(new OwnStanding(run, text).build());
        Numbering numbering = new Numbering(text);
        OverviewPart overview = new OverviewPart(run, text, numbering.of(SignalSection.ID, sections));
        String court = text.of(run.court().name());
        return new Report(
                text.get("title.court", ReportBuilder.period(run, text), court),
                List.of(
                        new Report.Fact(text.get("head.court"), text.get("head.scope.own", court)),
                        new Report.Fact(
                                text.get("head.asOf"), text.day(run.manifest().asOf())),
                        new Report.Fact(text.get("head.run"), run.manifest().fingerprint())),
                text.get("mark.court"),
                overview.sentences(),
                overview.tiles(),
                numbering.of(sections, List.of()),
                ReportBuilder.footer(run, text));
    }
}
