package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a run tells of where to look for reasons. For use inside courts: none of its tables is in a pack, and each list
 * is empty where the table is not there.
 *
 * @param caseMix changes of the report's court that are taken apart, and what its cases let expect
 * @param survival durations of the report's court with pending cases counted, all lines together
 * @param questions screens that became questions, courts in official order
 * @param evenness evenness of closing, courts in official order
 * @param spreads days by measure and by code of the court: own cases, all lines, year to date
 */
public record Leads(
        List<CaseMix> caseMix,
        List<SurvivalFigure> survival,
        List<Screen> questions,
        List<Evenness> evenness,
        Map<String, Map<String, DaySpread>> spreads) {

    /** No leads. */
    static Leads none() {
        return new Leads(List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** Reads a folder for a court and scope. */
    static Leads read(Path folder, Manifest manifest, Manifest.Court court, String scope) throws IOException {
        Path days = file(folder, "durations");
        return new Leads(
                rows(
                        folder,
                        "decomposition",
                        CaseMix::table,
                        row -> row.court().equals(court.code())
                                && row.scope().equals(scope)
                                && (row.told() || row.compared())),
                rows(
                        folder,
                        "survival",
                        SurvivalFigure::table,
                        row -> row.court().equals(court.code())
                                && row.scope().equals(scope)
                                && row.line().equals(Figure.ALL_LINES)),
                rows(folder, "screens", Screen::table, Screen::asked),
                rows(folder, "evenness", Evenness::table, row -> true),
                Files.exists(days) ? spreads(days, manifest) : Map.of());
    }

    /** The rows of a table that are wanted; none where it is not there. */
    private static <T> List<T> rows(Path folder, String name, Function<Path, ArrowTable<T>> table, Predicate<T> wanted)
            throws IOException {
        Path file = file(folder, name);
        return Files.exists(file) ? table.apply(file).read(wanted) : List.of();
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".arrow");
    }

    private static Map<String, Map<String, DaySpread>> spreads(Path file, Manifest manifest) throws IOException {
        Map<String, Map<String, DaySpread>> spreads = new HashMap<>();
        DurationReader.read(file, row -> {
            if (row.part().equals(DurationCount.COUNTED)
                    && row.scope().equals(Figure.OWN)
                    && row.line().equals(Figure.ALL_LINES)
                    && row.period().equals(RunFolder.YEAR_TO_DATE)
                    && !row.lastYear()) {
                spreads.computeIfAbsent(row.measure(), any -> new HashMap<>())
                        .computeIfAbsent(
                                manifest.courts().get(row.courtOrder() - 1).code(), any -> new DaySpread())
                        .add(row.days(), row.cases());
            }
        });
        return spreads;
    }

    /** The days that a court's own cases took by a measure, or empty if it has none. */
    public Optional<DaySpread> spread(String measure, Manifest.Court court) {
        return Optional.ofNullable(spreads.getOrDefault(measure, Map.of()).get(court.code()));
    }
}
