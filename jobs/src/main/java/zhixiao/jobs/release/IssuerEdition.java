package zhixiao.jobs.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.Verdict;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.FindingReader;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.text.Word;

/**
 * The edition of a release for the court that issues: which indicators went to which court, and where each lies against
 * its range, with the evidence. Courts in official order, and no values: a file with values of several courts is one click
 * away from a ranking. Those stand in the packs, one court each.
 */
final class IssuerEdition {
    /** Its folder among the packs. */
    static final String FOLDER = "_issuer";

    private static final String TABLE = "positions";

    private IssuerEdition() {}

    /**
     * A court and an indicator.
     *
     * @param verdict whether it went out, and why
     * @param court the court
     * @param figure its figure, or null if there is none
     * @param evidence {@code clear} or {@code uncertain}, or null
     */
    private record Row(Verdict verdict, Manifest.Court court, Figure figure, String evidence) {}

    static void write(Path folder, Manifest manifest, CheckSummary check) throws IOException {
        Map<String, Figure> figures = new HashMap<>();
        FigureReader.read(folder.resolve("indicators.arrow"), figure -> {
            if (meant(figure.scope(), figure.line(), figure.period(), check)
                    && figure.end().equals(manifest.asOf())) {
                figures.put(figure.indicator() + " " + figure.court(), figure);
            }
        });
        Map<String, String> evidence = new HashMap<>();
        FindingReader.read(folder.resolve("findings.arrow"), finding -> {
            if (meant(finding.scope(), finding.line(), finding.period(), check)
                    && finding.end().equals(manifest.asOf())) {
                finding.evidence().ifPresent(grade -> evidence.put(finding.indicator() + " " + finding.court(), grade));
            }
        });
        Map<String, Manifest.Court> courts =
                manifest.courts().stream().collect(Collectors.toMap(Manifest.Court::code, court -> court));
        List<String> order =
                manifest.indicators().stream().map(Manifest.Indicator::id).toList();
        List<Row> rows = check.verdicts().stream()
                .map(verdict -> {
                    String key = verdict.indicator().id() + " " + verdict.recipient();
                    Manifest.Court court = courts.get(verdict.recipient());
                    // Of a court that the issuer supervises in some lines only it is told nothing of all of them.
                    return verdict.lines().isEmpty()
                            ? new Row(verdict, court, figures.get(key), evidence.get(key))
                            : new Row(verdict, court, null, null);
                })
                .sorted(Comparator.<Row>comparingInt(
                                row -> order.indexOf(row.verdict().indicator().id()))
                        .thenComparingInt(row -> row.court().order()))
                .toList();
        Path target = Files.createDirectories(folder.resolve(Release.FOLDER).resolve(FOLDER));
        try (TableFiles<Row> table =
                new TableFiles<>(target, TABLE, columns(manifest.catalogue().id()))) {
            table.add(rows);
        }
    }

    private static boolean meant(String scope, String line, String period, CheckSummary check) {
        return scope.equals(Figure.OWN)
                && line.equals(Figure.ALL_LINES)
                && period.equals(check.use().period());
    }

    private static List<Column<Row>> columns(String catalogue) {
        return List.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", row -> row.verdict().indicator().id()),
                Column.text("court", row -> row.court().code()),
                Column.whole("court_order", row -> row.court().order()),
                Column.text("verdict", row -> Word.of(row.verdict().decision())),
                Column.text(
                        "rules",
                        row -> row.verdict().reasons().isEmpty()
                                ? null
                                : row.verdict().reasons().stream()
                                        .map(reason -> reason.rule().id())
                                        .distinct()
                                        .collect(Collectors.joining(" "))),
                Column.text(
                        "status",
                        row -> row.figure() == null ? null : row.figure().status()),
                Column.text(
                        "position",
                        row -> row.figure() == null ? null : row.figure().position()),
                Column.text("evidence", Row::evidence));
    }
}
