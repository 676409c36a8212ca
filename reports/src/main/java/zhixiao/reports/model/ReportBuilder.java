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
        OverviewPart overview = new OverviewPart(run, text);
        List<Report.Section> sections = new ArrayList<>();
        manifest.overview().ifPresent(movement -> sections.add(new MovementSection(run, text, movement).build()));
        sections.add(new IndicatorSection(run, text).build());
        new SignalSection(run, text).build().ifPresent(sections::add);
        new CourtSection(run, text).build().ifPresent(sections::add);
        new KindSection(run, text).build().ifPresent(sections::add);
        new LeadSection(run, text).build().ifPresent(sections::add);
        new BurdenSection(run, text).build().ifPresent(sections::add);
        sections.addAll(new Annex(run, text).build());
        new RevisionSection(run, text).build().ifPresent(sections::add);
        return new Report(
                text.get("title", period(), text.of(run.court().name())),
                head(),
                text.get("mark"),
                overview.sentences(),
                overview.tiles(),
                sections,
                text.get("footer", manifest.version(), manifest.fingerprint()));
    }

    /** The days of the report: from 1 January, or from where the data begin, to the cut-off. */
    private String period() {
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
        facts.add(new Report.Fact(text.get("head.run"), manifest.fingerprint()));
        return facts;
    }
}
