package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run tells of where to look for reasons. For use inside courts: none of its tables is in a pack, and each list
 * is empty where the table is not there.
 *
 * @param caseMix changes of the report's court that are taken apart
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

    /** Reads a folder for a court and scope. */
    static Leads read(Path folder, Manifest manifest, Manifest.Court court, String scope) throws IOException {
        return new Leads(
                there(folder, "decomposition")
                        ? CaseMix.table(file(folder, "decomposition"))
                                .read(row -> row.court().equals(court.code())
                                        && row.scope().equals(scope)
                                        && row.told())
                        : List.of(),
                there(folder, "survival")
                        ? SurvivalFigure.table(file(folder, "survival"))
                                .read(row -> row.court().equals(court.code())
                                        && row.scope().equals(scope)
                                        && row.line().equals(Figure.ALL_LINES))
                        : List.of(),
                there(folder, "screens") ? Screen.table(file(folder, "screens")).read(Screen::asked) : List.of(),
                there(folder, "evenness")
                        ? Evenness.table(file(folder, "evenness")).read(row -> true)
                        : List.of(),
                there(folder, "durations") ? spreads(file(folder, "durations"), manifest) : Map.of());
    }

    private static boolean there(Path folder, String table) {
        return Files.exists(file(folder, table));
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
