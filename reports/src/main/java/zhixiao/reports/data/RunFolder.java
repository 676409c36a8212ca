package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report needs of one run: the figures and findings of one court, and of all courts' own cases for the year to
 * date.
 */
public final class RunFolder {
    static final String MANIFEST = "manifest.json";
    static final String INDICATORS = "indicators.arrow";
    static final String FINDINGS = "findings.arrow";
    private static final String BURDEN = "burden.arrow";
    private static final String BAND = "band.arrow";
    static final String CURVES = "curves.arrow";
    private static final String BREAKDOWNS = "breakdowns.arrow";

    /** The kind of period that reports speak of first. */
    public static final String YEAR_TO_DATE = "year_to_date";

    /** The kind of period of the newest development. */
    public static final String MONTH = "month";

    private final Manifest manifest;
    private final Manifest.Court court;
    private final String scope;
    private final List<Figure> figures;
    private final List<Finding> findings;
    private final List<CurvePoint> curves;
    private final List<BurdenMonth> burden;
    private final List<Band> bands;
    private final Leads leads;
    private final List<CodeFigure> breakdowns;
    private final Revisions revisions;
    private final List<RegisterCounts> registers;
    private final List<QualityCount> quality;
    private final Map<Key, Finding> findingOf = new HashMap<>();
    private final Map<String, Map<String, Figure>> ownByIndicator = new HashMap<>();

    /** What a figure and its finding share. */
    private record Key(String indicator, String court, String scope, String line, String period, LocalDate start) {}

    private RunFolder(
            Manifest manifest,
            Manifest.Court court,
            String scope,
            List<Figure> figures,
            List<Finding> findings,
            List<CurvePoint> curves,
            List<BurdenMonth> burden,
            List<Band> bands,
            Leads leads,
            List<CodeFigure> breakdowns,
            Revisions revisions,
            List<RegisterCounts> registers,
            List<QualityCount> quality) {
        this.manifest = manifest;
        this.court = court;
        this.scope = scope;
        this.figures = figures;
        this.findings = findings;
        this.curves = curves;
        this.burden = burden;
        this.bands = bands;
        this.leads = leads;
        this.breakdowns = breakdowns;
        this.revisions = revisions;
        this.registers = registers;
        this.quality = quality;
        findings.forEach(finding -> findingOf.put(key(finding), finding));
        figures.stream().filter(this::isOwnToDate).forEach(figure -> ownByIndicator
                .computeIfAbsent(figure.indicator(), any -> new HashMap<>())
                .put(figure.court(), figure));
    }

    /** The run as one court alone sees it. @param curves its control charts, and the funnels of its level */
    static RunFolder ofCourt(Manifest alone, List<Figure> figures, List<Finding> findings, List<CurvePoint> curves) {
        return new RunFolder(
                alone,
                alone.courts().get(0),
                Figure.OWN,
                figures,
                findings,
                curves,
                List.of(),
                List.of(),
                Leads.none(),
                List.of(),
                new Revisions(List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static Key key(Finding finding) {
        return new Key(
                finding.indicator(),
                finding.court(),
                finding.scope(),
                finding.line(),
                finding.period(),
                finding.start());
    }

    private boolean isOwnToDate(Figure figure) {
        return isOwnToDate(figure, manifest.asOf());
    }

    private static boolean isOwnToDate(Figure figure, LocalDate asOf) {
        return figure.scope().equals(Figure.OWN)
                && figure.line().equals(Figure.ALL_LINES)
                && figure.period().equals(YEAR_TO_DATE)
                && figure.end().equals(asOf);
    }

    /** What the run says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The court whose report it is: the first in official order that stands under no other. */
    public Manifest.Court court() {
        return court;
    }

    /** The scope of the figures of that court: with all courts below it, if there are some. */
    public String scope() {
        return scope;
    }

    /** The rows of that court and scope for every line and period, and of every court's own cases for the year to date. */
    public List<Figure> figures() {
        return figures;
    }

    /** The findings of that court and scope, and of all courts' own cases for the year to date or with a signal. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Reads a folder.
     *
     * @throws zhixiao.spec.problem.ProblemException if it lacks a file, or has another contract
     */
    public static RunFolder read(Path folder) throws IOException {
        Manifest manifest = ManifestReader.read(folder);
        Manifest.Court court = manifest.courts().stream()
                .filter(candidate -> candidate.parent().isEmpty())
                .findFirst()
                .orElse(manifest.courts().get(0));
        boolean above =
                manifest.courts().stream().anyMatch(other -> other.parent().equals(Optional.of(court.code())));
        String scope = above ? Figure.TREE : Figure.OWN;
        return new RunFolder(
                manifest,
                court,
                scope,
                FigureReader.table(folder.resolve(INDICATORS))
                        .read(figure -> figure.court().equals(court.code())
                                        && figure.scope().equals(scope)
                                || isOwnToDate(figure, manifest.asOf())),
                FindingReader.table(folder.resolve(FINDINGS))
                        .read(finding -> finding.line().equals(Figure.ALL_LINES)
                                && (finding.court().equals(court.code())
                                                && finding.scope().equals(scope)
                                        || finding.scope().equals(Figure.OWN)
                                                && (finding.period().equals(YEAR_TO_DATE)
                                                        || finding.signal().isPresent()))),
                CurveReader.table(folder.resolve(CURVES))
                        .read(point -> point.curve().equals(CurvePoint.FUNNEL)
                                ? point.scope().equals(Figure.OWN)
                                : court.code().equals(point.court())
                                        && point.scope().equals(scope)),
                // There is none before a check, and none in a pack.
                Files.exists(folder.resolve(BURDEN))
                        ? BurdenReader.table(folder.resolve(BURDEN)).read(month -> true)
                        : List.of(),
                // There is one in a pack alone, and none in what is published.
                Files.exists(folder.resolve(BAND))
                        ? BandReader.table(folder.resolve(BAND)).read(band -> true)
                        : List.of(),
                Leads.read(folder, manifest, court, scope),
                // There is none where the catalogue breaks nothing down, and none in a pack.
                Files.exists(folder.resolve(BREAKDOWNS))
                        ? CodeFigure.table(folder.resolve(BREAKDOWNS))
                                .read(row -> row.figure().court().equals(court.code())
                                        && row.figure().scope().equals(scope)
                                        && row.figure().period().equals(YEAR_TO_DATE)
                                        && row.figure().end().equals(manifest.asOf()))
                        : List.of(),
                Revisions.read(folder, court, scope),
                RegisterCounts.read(folder, manifest),
                QualityReader.read(folder, manifest.asOf()));
    }

    /** The figure of the report's court for the period that ends at the cut-off, or empty. */
    public Optional<Figure> current(String indicator, String line, String period) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .filter(figure -> figure.line().equals(line))
                .filter(figure -> figure.period().equals(period))
                .filter(figure -> figure.end().equals(manifest.asOf()))
                .filter(figure ->
                        figure.court().equals(court.code()) && figure.scope().equals(scope))
                .findFirst();
    }

    /** The months of an indicator of the report's court, all lines together, in order. */
    public List<Figure> months(String indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .filter(figure -> figure.line().equals(Figure.ALL_LINES))
                .filter(figure -> figure.period().equals(MONTH))
                .filter(figure ->
                        figure.court().equals(court.code()) && figure.scope().equals(scope))
                .toList();
    }

    /** The figure of a court's own cases for the year to date, or empty. */
    public Optional<Figure> own(String indicator, Manifest.Court of) {
        return Optional.ofNullable(
                ownByIndicator.getOrDefault(indicator, Map.of()).get(of.code()));
    }

    /** What a figure can say, or empty if it was not looked at: findings are made of newest figures only. */
    public Optional<Finding> finding(Figure figure) {
        return Optional.ofNullable(findingOf.get(new Key(
                figure.indicator(), figure.court(), figure.scope(), figure.line(), figure.period(), figure.start())));
    }

    /** The newest whole month of each indicator of the report's court, in the catalogue's order. */
    public List<Finding> newestMonths() {
        return findings.stream()
                .filter(finding ->
                        finding.court().equals(court.code()) && finding.scope().equals(scope))
                .filter(Finding::ofNewestMonth)
                .toList();
    }

    /** The signals of every court's own cases: indicators in the catalogue's order, courts in official order. */
    public List<Finding> ownSignals() {
        return findings.stream()
                .filter(finding -> finding.scope().equals(Figure.OWN))
                .filter(finding -> finding.signal().isPresent())
                .toList();
    }

    /** The control chart of an indicator of the report's court, earliest month first; empty if it has none. */
    public List<CurvePoint> control(String indicator) {
        return curves.stream()
                .filter(point -> point.curve().equals(CurvePoint.CONTROL))
                .filter(point -> point.indicator().equals(indicator))
                .toList();
    }

    /** The share of cases still pending by age, of an indicator of the report's court; empty if it is not asked for. */
    public List<CurvePoint> survival(String indicator) {
        return curves.stream()
                .filter(point -> point.curve().equals(CurvePoint.SURVIVAL))
                .filter(point -> point.indicator().equals(indicator))
                .toList();
    }

    /** The figures of the report's court for the year to date by the codes of a dimension, in the order of the table. */
    public List<CodeFigure> breakdown(String dimension) {
        return breakdowns.stream()
                .filter(row -> row.dimension().equals(dimension))
                .toList();
    }

    /** What is not what it was in an earlier run. */
    public Revisions revisions() {
        return revisions;
    }

    /** The counts of registers, by name; empty where none were made. */
    public List<RegisterCounts> registers() {
        return registers;
    }

    /** How many rows of the year so far fail quality rules, by court and month; empty in a pack. */
    public List<QualityCount> quality() {
        return quality;
    }

    /** Where to look for reasons. */
    public Leads leads() {
        return leads;
    }

    /** The months of courts that are used on, courts in official order; empty without a check. */
    public List<BurdenMonth> burden() {
        return burden;
    }

    /** What comparable courts have together, by indicator; empty but in the pack of a court. */
    public List<Band> bands() {
        return bands;
    }

    /** The lines of the funnel of an indicator over the courts of a level; empty if it has none. */
    public List<CurvePoint> funnel(String indicator, String level) {
        return curves.stream()
                .filter(point -> point.curve().equals(CurvePoint.FUNNEL))
                .filter(point -> point.indicator().equals(indicator))
                .filter(point -> level.equals(point.level()))
                .toList();
    }
}
