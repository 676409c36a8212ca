package zhixiao.jobs.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.screen.DailyCounts;
import zhixiao.jobs.statistics.screen.FilingStops;
import zhixiao.jobs.statistics.screen.ScreenKind;
import zhixiao.jobs.statistics.screen.Screening;
import zhixiao.jobs.statistics.screen.Spikes;
import zhixiao.jobs.statistics.screen.WorkedMonths;
import zhixiao.reports.data.DailyCount;
import zhixiao.reports.data.DailyReader;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.evaluate.Period;

/**
 * Screens of the days of the last whole year and evenness of closing, from the days that compute counted. Each screen is one family of tests
 * over all courts, corrected together; what comes out of it are questions.
 */
final class Screens {
    private static final String FILE = "daily.arrow";

    /** Courts whose days are looked at together, so that all cores have work and memory stays small. */
    private static final int COURTS_TOGETHER = 64;

    private final Manifest manifest;
    private final WorkingDays calendar;
    private final WorkedMonths months;
    private final int year;
    private final Map<Integer, CourtYear> courts = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final List<Days> waiting = new ArrayList<>();
    private DailyCounts.Days in = new DailyCounts.Days();
    private DailyCounts.Days out = new DailyCounts.Days();
    private int court;

    /** The days of a court. */
    private record Days(int court, DailyCounts.Days in, DailyCounts.Days out) {}

    /** All courts of a level together. */
    private record Level(long closedInDecember, long closed, long filedAtEnd, long filed) {
        Level plus(CourtYear one) {
            return new Level(
                    closedInDecember + one.closedInDecember(),
                    closed + one.closings().total(),
                    filedAtEnd + one.filedAtEnd(),
                    filed + one.filed());
        }
    }

    private Screens(Manifest manifest, WorkingDays calendar) {
        this.manifest = manifest;
        this.calendar = calendar;
        this.months = new WorkedMonths(calendar);
        this.year = Period.lastWholeYear(manifest.asOf()).start().getYear();
    }

    /** Reads a run's folder; empty if compute counted no days. */
    static Optional<Screens> read(Path folder, Manifest manifest, WorkingDays calendar) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Screens screens = new Screens(manifest, calendar);
        DailyReader.read(file, screens::add);
        screens.end();
        screens.look();
        for (Manifest.Court court : manifest.courts()) {
            // A court in which nothing came in and nothing went out has no row.
            CourtYear of = screens.courts.computeIfAbsent(
                    court.order(),
                    order -> screens.look(new Days(order, new DailyCounts.Days(), new DailyCounts.Days())));
            Level level = screens.levels.getOrDefault(court.level(), new Level(0, 0, 0, 0));
            screens.levels.put(court.level(), level.plus(of));
        }
        return Optional.of(screens);
    }

    private void add(DailyCount row) {
        if (row.courtOrder() != court) {
            end();
            court = row.courtOrder();
        }
        (row.movement().equals(DailyCount.IN) ? in : out).add(row.day(), row.cases());
    }

    private void end() {
        if (!in.isEmpty() || !out.isEmpty()) {
            waiting.add(new Days(court, in, out));
            in = new DailyCounts.Days();
            out = new DailyCounts.Days();
        }
        if (waiting.size() == COURTS_TOGETHER) {
            look();
        }
    }

    /** Looks at the courts that wait, on all cores. */
    private void look() {
        List<CourtYear> years = waiting.parallelStream().map(this::look).toList();
        for (int i = 0; i < years.size(); i++) {
            courts.put(waiting.get(i).court(), years.get(i));
        }
        waiting.clear();
    }

    private CourtYear look(Days days) {
        return CourtYear.of(days.in(), days.out(), months, year, manifest.asOf());
    }

    /** The screens: kind by kind, courts in official order. */
    List<ScreenRow> rows() {
        List<ScreenRow> rows = new ArrayList<>();
        family(rows, ScreenKind.MONTH_END_CLOSINGS, court -> of(court).monthEnds());
        family(rows, ScreenKind.YEAR_END_CLOSINGS, court -> of(court).december());
        family(rows, ScreenKind.YEAR_END_CLOSINGS_AMONG_PEERS, this::decemberAmongPeers);
        family(rows, ScreenKind.FILING_STOP, this::stop);
        family(rows, ScreenKind.FILING_REBOUND, court -> of(court).rebound());
        rows.addAll(ScreenRow.family(
                ScreenRow.Year.of(manifest, calendar),
                ScreenKind.DAYS_WITHOUT_FILING,
                Optional.empty(),
                court -> of(court)
                        .emptyDays()
                        .optional()
                        .map(found -> OptionalInt.of(found.days()))
                        .orElse(OptionalInt.empty()),
                court -> of(court).emptyDays().map(DailyCounts.EmptyDays::screening)));
        return rows;
    }

    /** Evenness of closing, courts in official order. */
    List<EvennessRow> evenness() {
        List<Double> workingDays = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            workingDays.add((double) calendar.workingDays(YearMonth.of(year, month)));
        }
        return manifest.courts().stream()
                .map(court -> EvennessRow.of(court, year, of(court).closings(), workingDays, calendar.official()))
                .toList();
    }

    private CourtYear of(Manifest.Court court) {
        return courts.get(court.order());
    }

    private void family(List<ScreenRow> rows, ScreenKind kind, Function<Manifest.Court, Outcome<Screening>> screen) {
        rows.addAll(ScreenRow.family(
                ScreenRow.Year.of(manifest, calendar), kind, Optional.empty(), court -> OptionalInt.empty(), screen));
    }

    private Outcome<Screening> decemberAmongPeers(Manifest.Court court) {
        CourtYear own = of(court);
        Level level = levels.get(court.level());
        long december = level.closedInDecember() - own.closedInDecember();
        long whole = level.closed() - own.closings().total();
        return whole == 0
                ? Outcome.refused(RefusalCode.NOTHING_EXPECTED)
                : Spikes.share(
                        ScreenKind.YEAR_END_CLOSINGS_AMONG_PEERS,
                        own.closedInDecember(),
                        own.closings().total(),
                        december / (double) whole);
    }

    /** Of a court's filings before the end of the year, so many more as the other courts of the level had then. */
    private Outcome<Screening> stop(Manifest.Court court) {
        CourtYear own = of(court);
        Level level = levels.get(court.level());
        long atEnd = level.filedAtEnd() - own.filedAtEnd();
        long before = level.filed() - own.filed() - atEnd;
        return before <= 0
                ? Outcome.refused(RefusalCode.NOTHING_EXPECTED)
                : FilingStops.stop(own.filedAtEnd(), (own.filed() - own.filedAtEnd()) * (atEnd / (double) before));
    }
}
