package zhixiao.jobs.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import zhixiao.jobs.analyse.Analyse;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.analyse.Spreads;
import zhixiao.jobs.output.Directories;
import zhixiao.reports.data.FigureReader;
import zhixiao.spec.calendar.WorkingDays;

/**
 * How long the analysis of a whole country takes: courts × indicators × months of invented figures, against a bare
 * read of the same file and of the day histograms behind its means.
 * {@code bin/benchmark analyse [COURTS [INDICATORS [MONTHS [RUNS [FOLDER]]]]]}; a folder is filled if it is empty, and kept, so
 * that two versions can be measured on the same figures.
 */
public final class AnalyseBenchmark {
    /** How many different numbers of days a histogram has. */
    private static final int DAYS = 200;

    private static final int PER = 1000;
    private static final List<String> KINDS = List.of(
            "proportion", "proportion", "ratio", "count", "rate", "proportion", "proportion", "ratio", "count", "mean");
    private static final Map<String, String> UNITS =
            Map.of("proportion", "share", "ratio", "ratio", "count", "cases", "rate", "number", "mean", "days");

    private AnalyseBenchmark() {}

    /** Runs it and prints medians, and each run of the analysis. */
    public static void main(String[] arguments) throws IOException {
        int courts = argument(arguments, 0, 3500);
        int indicators = argument(arguments, 1, 30);
        int months = argument(arguments, 2, 36);
        int runs = argument(arguments, 3, 3);
        boolean kept = arguments.length > 4;
        Path folder = kept ? Path.of(arguments[4]) : Files.createTempDirectory("zhixiao-benchmark");
        try {
            if (!Files.exists(folder.resolve("manifest.json"))) {
                fixture(courts, indicators, months).write(folder);
            }
            List<Cost> bare = new ArrayList<>();
            List<Cost> histograms = new ArrayList<>();
            List<Cost> whole = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                deleteTables(folder);
                bare.add(time(() -> FigureReader.read(folder.resolve("indicators.arrow"), figure -> {})));
                histograms.add(time(() -> Spreads.read(folder)));
                whole.add(time(() -> {
                    AnalyseSummary summary = Analyse.run(folder, WorkingDays.weekendsOnly());
                    System.out.println("findings " + summary.findings() + ", curves " + summary.curves());
                }));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d courts x %d indicators x %d months, %d runs, medians of wall and processor:%n"
                            + "  bare read  %s%n  histograms %s%n  analysis   %s, of runs %s%n",
                    courts,
                    indicators,
                    months,
                    runs,
                    median(bare),
                    median(histograms),
                    median(whole),
                    whole);
        } finally {
            if (!kept) {
                Directories.delete(folder);
            }
        }
    }

    private static void deleteTables(Path folder) throws IOException {
        List<String> names = new ArrayList<>(AnalyseSummary.TABLES);
        names.addAll(AnalyseSummary.OPTIONAL_TABLES);
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                Directories.delete(folder.resolve(name));
                Files.delete(folder.resolve(name + ".arrow"));
            }
        }
    }

    /**
     * Of every ten indicators four are proportions, of which one has a range, two ratios, one a rate, two counts and one a
     * mean; and the days of the last two years, for the screens.
     */
    private static AnalyseFixture fixture(int courts, int indicators, int months) {
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        AnalyseFixture fixture = new AnalyseFixture(courts, asOf);
        SplittableRandom random = new SplittableRandom(20251231);
        for (int i = 0; i < indicators; i++) {
            String id = "indicator_" + i;
            String kind = KINDS.get(i % KINDS.size());
            fixture.indicator(id, kind, UNITS.get(kind), true, false);
            if (kind.equals("mean")) {
                fixture.durationsOf(id, OptionalDouble.empty());
            }
            if (kind.equals("rate")) {
                fixture.perOfTheLast(PER);
            }
            fixture.range(
                    OptionalDouble.empty(), i % KINDS.size() == 0 ? OptionalDouble.of(0.5) : OptionalDouble.empty());
            for (int court = 1; court <= courts; court++) {
                double size = Math.exp(2 + 4 * random.nextDouble());
                Parts[] parts = new Parts[months];
                for (int month = 0; month < months; month++) {
                    long cases = 1 + Math.round(size * (0.8 + 0.4 * random.nextDouble()));
                    long above = Math.round(cases * (0.4 + 0.2 * random.nextDouble()));
                    parts[month] = kind.equals("count")
                            ? Parts.count(cases)
                            : Parts.of(above, kind.equals("rate") ? PER * cases : cases);
                }
                fixture.months(id, court, months, month -> parts[month]);
                fixture.yearToDate(id, court, parts[months - 1], parts[0]);
                if (kind.equals("mean")) {
                    fixture.durations(id, court, false, IntStream.range(0, DAYS));
                    fixture.durations(id, court, true, IntStream.range(0, DAYS));
                }
            }
        }
        for (int court = 1; court <= courts; court++) {
            for (String movement : List.of("in", "out")) {
                fixture.daily(movement, court, asOf.withDayOfYear(1).minusYears(1), asOf, day -> random.nextInt(4));
            }
        }
        return fixture;
    }

    private static int argument(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private static Cost time(Work work) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        work.run();
        return new Cost((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::processor))
                .toList()
                .get(costs.size() / 2);
    }

    /** Seconds of wall and of processor. */
    private record Cost(double wall, double processor) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s (%.1f CPU s)", wall, processor);
        }
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }
}
