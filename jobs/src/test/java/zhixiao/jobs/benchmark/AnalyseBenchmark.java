package zhixiao.jobs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
 * read of the same file and of the day histograms behind its means. {@code bin/benchmark analyse [COURTS [INDICATORS [MONTHS [RUNS]]]]}
 */
public final class AnalyseBenchmark {
    private AnalyseBenchmark() {}

    /** Runs it and prints medians. */
    public static void main(String[] arguments) throws IOException {
        int courts = argument(arguments, 0, 3500);
        int indicators = argument(arguments, 1, 30);
        int months = argument(arguments, 2, 36);
        int runs = argument(arguments, 3, 3);
        Path folder = Files.createTempDirectory("zhixiao-benchmark");
        try {
            fixture(courts, indicators, months).write(folder);
            List<Duration> bare = new ArrayList<>();
            List<Duration> histograms = new ArrayList<>();
            List<Duration> whole = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                bare.add(time(() -> FigureReader.read(folder.resolve("indicators.arrow"), figure -> {})));
                histograms.add(time(() -> Spreads.read(folder)));
                whole.add(time(() -> {
                    AnalyseSummary summary = Analyse.run(folder, WorkingDays.weekendsOnly());
                    System.out.println("findings " + summary.findings() + ", curves " + summary.curves());
                }));
                for (String name : AnalyseSummary.TABLES) {
                    Directories.delete(folder.resolve(name));
                    Files.delete(folder.resolve(name + ".arrow"));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d courts x %d indicators x %d months, %d runs, medians:%n  bare read  %6.2f s%n  histograms %6.2f s%n  analysis   %6.2f s%n",
                    courts,
                    indicators,
                    months,
                    runs,
                    median(bare),
                    median(histograms),
                    median(whole));
        } finally {
            Directories.delete(folder);
        }
    }

    /** How many different numbers of days a histogram has. */
    private static final int DAYS = 200;

    /** Of every ten indicators five are proportions, two ratios, two counts and one a mean. */
    private static AnalyseFixture fixture(int courts, int indicators, int months) {
        AnalyseFixture fixture = new AnalyseFixture(courts, LocalDate.of(2025, 12, 31));
        SplittableRandom random = new SplittableRandom(20251231);
        for (int i = 0; i < indicators; i++) {
            String id = "indicator_" + i;
            String kind = i % 10 < 5 ? "proportion" : i % 10 < 7 ? "ratio" : i % 10 < 9 ? "count" : "mean";
            fixture.indicator(
                    id, kind, kind.equals("count") ? "cases" : kind.equals("mean") ? "days" : "share", true, false);
            if (kind.equals("mean")) {
                fixture.durationsOf(id, OptionalDouble.empty());
            }
            for (int court = 1; court <= courts; court++) {
                double size = Math.exp(2 + 4 * random.nextDouble());
                Parts[] parts = new Parts[months];
                for (int month = 0; month < months; month++) {
                    long cases = 1 + Math.round(size * (0.8 + 0.4 * random.nextDouble()));
                    parts[month] = kind.equals("count")
                            ? Parts.count(cases)
                            : Parts.of(Math.round(cases * (0.4 + 0.2 * random.nextDouble())), cases);
                }
                fixture.months(id, court, months, month -> parts[month]);
                fixture.yearToDate(id, court, parts[months - 1], parts[0]);
                if (kind.equals("mean")) {
                    fixture.durations(id, court, false, IntStream.range(0, DAYS));
                    fixture.durations(id, court, true, IntStream.range(0, DAYS));
                }
            }
        }
        return fixture;
    }

    private static int argument(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private static Duration time(Work work) throws IOException {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static double median(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2).toMillis() / 1000.0;
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }
}
