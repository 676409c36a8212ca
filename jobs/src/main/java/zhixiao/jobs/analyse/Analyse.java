package zhixiao.jobs.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import zhixiao.jobs.analyse.IndicatorAnalysis.PeerGroup;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.calendar.WorkingDays;

/**
 * The stage that makes findings of indicators. The table of indicators is sorted by indicator, court, scope and
 * line, so one pass over it meets each cell's figures together and holds no more than one indicator's newest ones.
 */
public final class Analyse implements AutoCloseable {
    /** Cells that are looked at together: all cores have work, and little of it grows old in memory. */
    private static final int CELLS_TOGETHER = 512;

    /** Figures that are handed on together while the next ones are read. */
    private static final int FIGURES_TOGETHER = 4096;

    private final Path folder;
    private final Manifest manifest;
    private final WorkingDays days;
    private final Calendar calendar;
    private final Spreads spreads;
    private final StratumFigures strata;
    private final DeclaredScreens declared;
    private final Map<String, String> levels = new HashMap<>();
    private final Set<String> top = new HashSet<>();
    private final TestCounts tests = new TestCounts();
    private final Redundancy redundancy = new Redundancy();
    private final TableFiles<Finding> findings;
    private final TableFiles<CurvePoint> curves;
    private final TableFiles<CaseMixRow> decomposition;
    private final Optional<TableFiles<SurvivalRow>> survival;
    private final Behind looking = new Behind("figures");
    private final Behind writing = new Behind("findings");

    private Subject subject;
    private List<Figure> cell = new ArrayList<>();
    private List<Cell> waiting = new ArrayList<>();
    private List<Finding> found = new ArrayList<>();

    private Analyse(Path folder, WorkingDays days, Spreads spreads) throws IOException {
        this.folder = folder;
        this.manifest = Manifest.read(folder);
        this.days = days;
        this.calendar = new Calendar(days);
        this.spreads = spreads;
        this.strata = StratumFigures.read(folder, manifest);
        this.declared = new DeclaredScreens(manifest);
        for (Manifest.Court court : manifest.courts()) {
            levels.put(court.code(), court.level());
            if (court.parent().isEmpty()) {
                top.add(court.code());
            }
        }
        String catalogue = manifest.catalogue().id();
        this.findings = new TableFiles<>(folder, "findings", FindingColumns.of(catalogue));
        this.curves = new TableFiles<>(folder, "curves", CurvePoint.columns(catalogue));
        this.decomposition = new TableFiles<>(folder, "decomposition", CaseMixRow.columns(catalogue));
        this.survival = spreads.survivals().isEmpty()
                ? Optional.empty()
                : Optional.of(new TableFiles<>(folder, "survival", SurvivalRow.columns(catalogue)));
    }

    /**
     * Runs the stage.
     *
     * @param folder the run's folder, with {@code indicators.arrow}, {@code durations.arrow} (where there are means or
     *     quantiles) and {@code manifest.json}; {@code findings}, {@code curves},
     *     {@code decomposition} and {@code redundancy} are written
     *     into it, and {@code survival} if an indicator asks for it, {@code evenness} if
     *     {@code daily.arrow} is there, {@code screens} if anything can be looked for
     * @param days the days that courts work
     */
    public static AnalyseSummary run(Path folder, WorkingDays days) throws IOException {
        return run(folder, days, Spreads.read(folder));
    }

    /** The same for a pack, which holds no day histograms of its own: what they tell was read in the run's folder. */
    public static AnalyseSummary run(Path pack, WorkingDays days, Spreads spreads) throws IOException {
        try (Analyse analyse = new Analyse(pack, days, spreads)) {
            return analyse.run();
        }
    }

    private AnalyseSummary run() throws IOException {
        figures();
        SortedMap<String, Long> optional = new TreeMap<>();
        survival.ifPresent(table -> optional.put("survival", table.rows()));
        Optional<Screens> screens = Screens.read(folder, manifest, days);
        String catalogue = manifest.catalogue().id();
        ScreenRow.Year year = ScreenRow.Year.of(manifest, days);
        List<ScreenRow> screened = new ArrayList<>();
        screens.ifPresent(daily -> screened.addAll(daily.rows()));
        screened.addAll(spreads.screens(year));
        screened.addAll(declared.rows(year));
        if (!screened.isEmpty()) {
            optional.put("screens", write("screens", ScreenRow.columns(catalogue), screened));
        }
        if (screens.isPresent()) {
            optional.put(
                    "evenness",
                    write(
                            "evenness",
                            EvennessRow.columns(catalogue),
                            screens.get().evenness()));
        }
        List<Redundancy.Pair> pairs = redundancy.pairs();
        try (TableFiles<Redundancy.Pair> table = new TableFiles<>(
                folder, "redundancy", RedundancyColumns.of(manifest.catalogue().id()))) {
            table.add(pairs);
        }
        return new AnalyseSummary(
                findings.rows(),
                curves.rows(),
                decomposition.rows(),
                optional,
                tests.all(),
                pairs.size(),
                pairs.stream()
                        .filter(pair -> pair.movement().together())
                        .map(pair -> new AnalyseSummary.Together(
                                pair.one().indicator().id(),
                                pair.other().indicator().id(),
                                pair.movement().correlation().orThrow()))
                        .toList(),
                calendar.official());
    }

    /** Reads, looks at cells and writes what was found, each on a thread of its own. */
    private void figures() throws IOException {
        List<Figure> read = new ArrayList<>();
        try {
            FigureReader.read(folder.resolve("indicators.arrow"), figure -> {
                read.add(figure);
                if (read.size() == FIGURES_TOGETHER) {
                    handOn(read);
                }
            });
            handOn(read);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        looking.then(this::endIndicator);
        looking.await();
        writing.await();
    }

    private void handOn(List<Figure> read) {
        List<Figure> figures = List.copyOf(read);
        read.clear();
        try {
            looking.then(() -> {
                for (Figure figure : figures) {
                    add(figure);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> long write(String name, List<Column<T>> columns, List<T> rows) throws IOException {
        try (TableFiles<T> table = new TableFiles<>(folder, name, columns)) {
            table.add(rows);
        }
        return rows.size();
    }

    private void add(Figure figure) throws IOException {
        if (!cell.isEmpty() && !sameCell(cell.get(0), figure)) {
            endCell();
        }
        if (subject == null || !subject.indicator().id().equals(figure.indicator())) {
            endIndicator();
            subject = Subject.of(manifest.indicator(figure.indicator()).orElseThrow(), manifest);
        }
        cell.add(figure);
        declared.add(figure);
    }

    private static boolean sameCell(Figure one, Figure other) {
        return one.courtOrder() == other.courtOrder()
                && one.line().equals(other.line())
                && one.scope().equals(other.scope())
                && one.indicator().equals(other.indicator());
    }

    private void endCell() {
        waiting.add(new Cell(subject, cell));
        cell = new ArrayList<>();
        if (waiting.size() == CELLS_TOGETHER) {
            look();
        }
    }

    /** Looks at the cells that wait; their order stays. */
    private void look() {
        List<CellAnalysis> analyses = waiting.parallelStream()
                .map(one -> CellAnalysis.of(one, calendar, spreads))
                .toList();
        for (int i = 0; i < analyses.size(); i++) {
            Figure first = waiting.get(i).first();
            found.addAll(analyses.get(i).findings());
            if (first.scope().equals(Figure.OWN) && first.line().equals(Figure.ALL_LINES)) {
                redundancy.add(subject, first.courtOrder(), analyses.get(i).months());
            }
        }
        waiting = new ArrayList<>();
    }

    private void endIndicator() throws IOException {
        if (subject == null) {
            return;
        }
        if (!cell.isEmpty()) {
            endCell();
        }
        look();
        Subject ended = subject;
        List<Finding> all = found;
        found = new ArrayList<>();
        writing.then(() -> write(ended, new IndicatorAnalysis(ended, levels, all)));
    }

    private void write(Subject ended, IndicatorAnalysis analysis) throws IOException {
        List<Finding> complete = analysis.complete();
        findings.add(complete);
        decomposition.add(CaseMix.of(ended, levels, complete, strata));
        for (Finding finding : complete) {
            tests.add(finding);
            if (Curves.drawn(finding, top.contains(finding.figure().court()))) {
                curves.add(Curves.control(finding));
            }
        }
        for (Map.Entry<PeerGroup, Funnel> funnel : analysis.funnels().entrySet()) {
            curves.add(Curves.funnel(ended, funnel.getKey(), funnel.getValue(), analysis.members(funnel.getKey())));
        }
        if (survival.isPresent()) {
            Survivals survivals = spreads.survivals().orElseThrow();
            curves.add(survivals.curves(ended.indicator().id()));
            survival.get().add(survivals.rows(ended.indicator().id()));
        }
    }

    @Override
    public void close() throws IOException {
        looking.close();
        writing.close();
        try (findings;
                curves;
                decomposition;
                TableFiles<SurvivalRow> last = survival.orElse(null)) {
            // Closing is all.
        }
    }
}
