package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Makes the report of a run. */
public final class ReportBuilder {
    private final RunFolder run;
    private final ReportText text;

    /** Prepares the report of a run in a language. */
    public ReportBuilder(RunFolder run, Language language) {
        this.run = run;
        this.text = new ReportText(language);
    }

    /** Makes it. */
    public Report build() {
        Manifest manifest = run.manifest();
        List<Report.Section> sections = sections();
        List<Report.Section> annexes = new ArrayList<>(new Annex(run, text).build());
        new RevisionSection(run, text).build().ifPresent(annexes::add);
        Numbering numbering = new Numbering(text);
        OverviewPart overview = new OverviewPart(run, text, numbering.of(SignalSection.ID, sections));
        return new Report(
                text.get("title", period(), text.of(run.court().name())),
                head(),
                text.get("mark"),
                overview.sentences(),
                overview.tiles(),
                numbering.of(sections, annexes),
                footer(run, text));
    }

    /** The last line: who computed it, and that words of people are none of it. */
    static String footer(RunFolder run, ReportText text) {
        Manifest manifest = run.manifest();
        return text.get(
                manifest.meeting().isPresent() ? "footer.noted" : "footer", manifest.version(), manifest.fingerprint());
    }

    private List<Report.Section> sections() {
        List<Report.Section> sections = new ArrayList<>();
        run.manifest().overview().ifPresent(movement -> sections.add(new MovementSection(run, text, movement).build()));
        sections.add(new IndicatorSection(run, text).build());
        new BandSection(run, text).build().ifPresent(sections::add);
        new SignalSection(run, text).build().ifPresent(sections::add);
        new CourtSection(run, text).build().ifPresent(sections::add);
        new KindSection(run, text).build().ifPresent(sections::add);
        new LeadSection(run, text).build().ifPresent(sections::add);
        new RegisterSection(run, text).build().ifPresent(sections::add);
        sections.addAll(new MeetingSections(run, text).build());
        new BurdenSection(run, text).build().ifPresent(sections::add);
        return sections;
    }

    private String period() {
        return period(run, text);
    }

    /** The days of a report: from 1 January, or from where the data begin, to the cut-off. */
    static String period(RunFolder run, ReportText text) {
        return yearToDate(run)
                .map(figure -> text.span(figure.start(), figure.end()))
                .orElseGet(() -> text.day(run.manifest().asOf()));
    }

    static Optional<Figure> yearToDate(RunFolder run) {
        return run.figures().stream()
                .filter(figure -> figure.period().equals(RunFolder.YEAR_TO_DATE))
                .filter(figure -> figure.end().equals(run.manifest().asOf()))
                .findFirst();
    }

    private List<Report.Fact> head() {
        Manifest manifest = run.manifest();
        Manifest.Catalogue catalogue = manifest.catalogue();
        String scope = run.scope().equals(Figure.TREE) ? "head.scope.tree" : "head.scope.own";
        List<Report.Fact> facts = new ArrayList<>();
        facts.add(new Report.Fact(
                text.get("head.court"), text.get(scope, text.of(run.court().name()))));
        facts.add(new Report.Fact(text.get("head.period"), period()));
        facts.add(new Report.Fact(text.get("head.asOf"), text.day(manifest.asOf())));
        facts.add(new Report.Fact(
                text.get("head.catalogue"),
                catalogue
                        .effectiveFrom()
                        .map(from -> text.get("head.effective", text.of(catalogue.title()), text.day(from)))
                        .orElseGet(() -> text.of(catalogue.title()))));
        facts.add(new Report.Fact(text.get("head.data"), text.of(manifest.mapping())));
        manifest.meeting()
                .flatMap(meeting -> meeting.title()
                        .map(title -> meeting.on()
                                .map(day -> text.get("head.meeting.on", text.of(title), text.day(day)))
                                .orElseGet(() -> text.of(title)))
                        .or(() -> meeting.on().map(text::day)))
                .ifPresent(words -> facts.add(0, new Report.Fact(text.get("head.meeting"), words)));
        facts.add(new Report.Fact(text.get("head.run"), manifest.fingerprint()));
        return facts;
    }
}
