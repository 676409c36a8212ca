package zhixiao.reports.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The run as each of its courts alone would see it: the own figures of one court, and of the others nothing but the lines
 * of the funnels that all of them together make. Courts are read some at a time, so that memory stays small.
 */
public final class CourtFolders {
    /** Courts whose figures are in memory together. */
    private static final int COURTS_TOGETHER = 100;

    private final Path folder;
    private final Manifest manifest;
    private final List<CurvePoint> funnels;

    private CourtFolders(Path folder, Manifest manifest, List<CurvePoint> funnels) {
        this.folder = folder;
        this.manifest = manifest;
        this.funnels = funnels;
    }

    /** What is done with the run of one court. */
    public interface Use {
        /** Uses it. */
        void of(RunFolder run) throws IOException;
    }

    /**
     * The courts of a folder.
     *
     * @throws zhixiao.spec.problem.ProblemException if it lacks a file, or has another contract
     */
    public static CourtFolders of(Path folder) throws IOException {
        return new CourtFolders(
                folder,
                ManifestReader.read(folder),
                CurveReader.table(folder.resolve(RunFolder.CURVES))
                        .read(point -> point.curve().equals(CurvePoint.FUNNEL)
                                && point.scope().equals(Figure.OWN)));
    }

    /** The name of the files of a court: its code; if that cannot name a file everywhere, its place in official order. */
    public static String nameOf(Manifest.Court court) {
        return court.code().matches("[\\p{L}\\p{N}_-]+") ? court.code() : String.valueOf(court.order());
    }

    /** How many courts there are, those without figures among them. */
    public int size() {
        return manifest.courts().size();
    }

    /**
     * Uses each court, several at a time on as many threads. One without any figure is left out.
     *
     * @param done is run after each court, those left out among them
     */
    public void each(Use use, Runnable done) throws IOException {
        List<Manifest.Court> courts = manifest.courts();
        for (int from = 0; from < courts.size(); from += COURTS_TOGETHER) {
            List<Manifest.Court> together = courts.subList(from, Math.min(courts.size(), from + COURTS_TOGETHER));
            Map<String, Manifest.Court> wanted =
                    together.stream().collect(Collectors.toMap(Manifest.Court::code, Function.identity()));
            Map<String, List<Figure>> figures = new HashMap<>();
            FigureReader.table(folder.resolve(RunFolder.INDICATORS)).read(figure -> {
                if (wanted.containsKey(figure.court()) && own(figure.scope(), figure.line())) {
                    figures.computeIfAbsent(figure.court(), any -> new ArrayList<>())
                            .add(figure);
                }
            });
            Map<String, List<Finding>> findings = new HashMap<>();
            FindingReader.table(folder.resolve(RunFolder.FINDINGS)).read(finding -> {
                if (wanted.containsKey(finding.court()) && own(finding.scope(), finding.line())) {
                    findings.computeIfAbsent(finding.court(), any -> new ArrayList<>())
                            .add(finding);
                }
            });
            Map<String, List<CurvePoint>> curves = new HashMap<>();
            CurveReader.table(folder.resolve(RunFolder.CURVES)).read(point -> {
                if (point.court() != null
                        && wanted.containsKey(point.court())
                        && point.scope().equals(Figure.OWN)) {
                    curves.computeIfAbsent(point.court(), any -> new ArrayList<>())
                            .add(point);
                }
            });
            Read read = new Read(figures, findings, curves);
            try {
                together.parallelStream().forEach(court -> {
                    use(court, read, use);
                    done.run();
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** What was read of some courts, by the code of the court. */
    private record Read(
            Map<String, List<Figure>> figures,
            Map<String, List<Finding>> findings,
            Map<String, List<CurvePoint>> curves) {}

    private void use(Manifest.Court court, Read read, Use use) {
        if (!read.figures().containsKey(court.code())) {
            return;
        }
        List<CurvePoint> drawn = new ArrayList<>(read.curves().getOrDefault(court.code(), List.of()));
        funnels.stream().filter(point -> court.level().equals(point.level())).forEach(drawn::add);
        try {
            use.of(RunFolder.ofCourt(
                    alone(court),
                    read.figures().get(court.code()),
                    read.findings().getOrDefault(court.code(), List.of()),
                    drawn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean own(String scope, String line) {
        return scope.equals(Figure.OWN) && line.equals(Figure.ALL_LINES);
    }

    /** What tells of other courts, or of all of them together, is left out; and so are notes, which may name others. */
    private Manifest alone(Manifest.Court court) {
        return new Manifest(
                manifest.figures(),
                manifest.version(),
                manifest.asOf(),
                manifest.mapping(),
                manifest.catalogue(),
                List.of(new Manifest.Court(court.code(), court.order(), court.level(), Optional.empty(), court.name())),
                manifest.lines(),
                manifest.indicators(),
                manifest.overview(),
                List.of(),
                Optional.empty(),
                manifest.skipped(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                manifest.analysis()
                        .map(analysis -> new Manifest.Analysis(analysis.officialCalendar(), List.of(), List.of())),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
