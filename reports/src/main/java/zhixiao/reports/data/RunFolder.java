package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a report needs of one run.
 *
 * @param manifest what the run says of itself
 * @param court the court whose report it is: the first in official order that stands under no other
 * @param scope the scope of the figures of that court: with all courts below it, if there are some
 * @param figures the rows of that court and scope for every line and period, and of every court's own cases
 *     for the year to date
 */
public record RunFolder(Manifest manifest, Manifest.Court court, String scope, List<Figure> figures) {
    static final String MANIFEST = "manifest.json";
    static final String INDICATORS = "indicators.arrow";

    /** The kind of period that reports speak of first. */
    public static final String YEAR_TO_DATE = "year_to_date";

    /** The kind of period of the newest development. */
    public static final String MONTH = "month";

    /**
     * Reads a folder.
     *
     * @throws zhixiao.spec.problem.ProblemException if it lacks a file, or has another contract
     */
    public static RunFolder read(Path folder) throws IOException {
        Manifest manifest = ManifestReader.read(folder);
        Path file = folder.resolve(INDICATORS);
        if (!Files.exists(file)) {
            throw ManifestReader.missing(folder);
        }
        Manifest.Court court = manifest.courts().stream()
                .filter(candidate -> candidate.parent().isEmpty())
                .findFirst()
                .orElse(manifest.courts().get(0));
        boolean above =
                manifest.courts().stream().anyMatch(other -> other.parent().equals(Optional.of(court.code())));
        String scope = above ? Figure.TREE : Figure.OWN;
        LocalDate end = manifest.asOf();
        List<Figure> figures = FigureReader.read(
                file,
                figure -> figure.court().equals(court.code()) && figure.scope().equals(scope)
                        || figure.scope().equals(Figure.OWN)
                                && figure.line().equals(Figure.ALL_LINES)
                                && figure.period().equals(YEAR_TO_DATE)
                                && figure.end().equals(end));
        return new RunFolder(manifest, court, scope, figures);
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
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .filter(figure ->
                        figure.court().equals(of.code()) && figure.scope().equals(Figure.OWN))
                .filter(figure -> figure.line().equals(Figure.ALL_LINES))
                .filter(figure -> figure.period().equals(YEAR_TO_DATE))
                .filter(figure -> figure.end().equals(manifest.asOf()))
                .findFirst();
    }
}
