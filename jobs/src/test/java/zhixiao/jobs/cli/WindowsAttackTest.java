package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/**
 * A year of publications whose windows overlap: months, quarters, years to date, and twelve months that end with each month.
 * The reader lays all of them side by side, lines and their total included, and works with linear programming. Two courts, two
 * lines, eighteen months, many of them with few cases.
 */
class WindowsAttackTest {
    private static final long SEED = 1;
    private static final String[] LINES = {"civil", "criminal"};
    private static final int COURTS = 2;
    private static final int SMALL = 5;
    private static final YearMonth FIRST = YearMonth.of(2024, 7);
    private static final int MONTHS = 18;

    @TempDir
    Path folder;

    private final long[][][] counts = new long[COURTS][LINES.length][MONTHS];
    private final JointReader reader = new JointReader();

    /** A window that is published. */
    private record Window(String period, YearMonth first, YearMonth last) {
        static Window month(int month) {
            return new Window("month", YearMonth.of(2025, month), YearMonth.of(2025, month));
        }

        static Window toDate(int month) {
            return new Window("year_to_date", YearMonth.of(2025, 1), YearMonth.of(2025, month));
        }

        static Window quarter(int quarter) {
            return new Window("quarter", YearMonth.of(2025, 3 * quarter - 2), YearMonth.of(2025, 3 * quarter));
        }

        static Window rolling(int month) {
            YearMonth last = YearMonth.of(2025, month);
            return new Window("rolling_year", last.minusMonths(11), last);
        }
    }

    @Test
    void noSmallCountOfAMonthFollowsFromWindowsThatOverlap() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (long[][] court : counts) {
            for (long[] line : court) {
                for (int month = 0; month < MONTHS; month++) {
                    line[month] = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(7);
                }
            }
        }
        List<Window> windows = List.of(
                Window.rolling(6),
                Window.month(7),
                Window.rolling(7),
                Window.toDate(7),
                Window.toDate(8),
                Window.rolling(9),
                Window.quarter(3),
                Window.month(10),
                Window.toDate(11),
                Window.quarter(4));
        int told = 0;
        for (int i = 0; i < windows.size(); i++) {
            told += publish(windows.get(i), i);
        }
        assertThat(told).as("a release of nothing would be safe, too").isGreaterThan(20);
        for (int court = 0; court < COURTS; court++) {
            for (int line = 0; line < LINES.length; line++) {
                for (int month = 0; month < MONTHS; month++) {
                    long count = counts[court][line][month];
                    if (count > 0 && count < SMALL) {
                        String cell = cell(court, LINES[line], FIRST.plusMonths(month));
                        assertThat(reader.width(cell))
                                .as(count + " cases: " + cell)
                                .isGreaterThanOrEqualTo(SMALL);
                    }
                }
            }
        }
    }

    /** Publishes a window and reads what is in the packs. @return how many counts are told */
    private int publish(Window window, int number) throws Exception {
        LocalDate end = window.last().atEndOfMonth();
        Path run = FiguresFolder.make(folder.resolve("run" + number), COURTS, end, figures -> write(figures, window));
        Path limits = Files.writeString(folder.resolve("limits.yaml"), """
                version: 1
                limits: test
                rules:
                  rule: { because: Often., at_most: { uses: 50, per: month } }
                """);
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", "publication", "--issuer", "P", "--period", window.period()));
        words.addAll(List.of("--on", end.plusDays(10) + "", "--ledger", folder.resolve("ledger") + ""));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isIn(0, 4);
        int told = 0;
        if (Files.exists(run.resolve("release/C1/indicators"))) {
            for (String row : FiguresFolder.ask("SELECT concat_ws(' ', court, line, numerator::INT) FROM '" + run
                    + "/release/C*/indicators/*.parquet' WHERE numerator IS NOT NULL")) {
                String[] found = row.split(" ");
                reader.reads(String.join(" ", found[0], found[1], window.toString()), Long.parseLong(found[2]));
                told++;
            }
        }
        means(window);
        return told;
    }

    /** A window is the sum of its months, and all lines together are the sum of the lines. */
    private void means(Window window) {
        for (int court = 0; court < COURTS; court++) {
            for (String line : List.of("all", "civil", "criminal")) {
                List<String> months = new ArrayList<>();
                for (YearMonth month = window.first(); !month.isAfter(window.last()); month = month.plusMonths(1)) {
                    months.add(cell(court, line, month));
                }
                reader.knowsThat("C" + (court + 1) + " " + line + " " + window, months.toArray(String[]::new));
            }
            for (int month = 0; month < MONTHS; month++) {
                YearMonth of = FIRST.plusMonths(month);
                reader.knowsThat(cell(court, "all", of), cell(court, "civil", of), cell(court, "criminal", of));
            }
        }
    }

    private static String cell(int court, String line, YearMonth month) {
        return "C" + (court + 1) + " " + line + " " + month;
    }

    private void write(AnalyseFixture figures, Window window) {
        figures.indicator("appeals", "count", "cases");
        int from = (int) FIRST.until(window.first(), ChronoUnit.MONTHS);
        int to = (int) FIRST.until(window.last(), ChronoUnit.MONTHS);
        for (int court = 0; court < COURTS; court++) {
            long all = 0;
            long[] lines = new long[LINES.length];
            for (int line = 0; line < LINES.length; line++) {
                for (int month = from; month <= to; month++) {
                    lines[line] += counts[court][line][month];
                }
                all += lines[line];
            }
            write(figures.line("all"), window, court, all);
            for (int line = 0; line < LINES.length; line++) {
                write(figures.line(LINES[line]), window, court, lines[line]);
            }
        }
    }

    private static void write(AnalyseFixture figures, Window window, int court, long count) {
        figures.window(
                "appeals",
                court + 1,
                window.period(),
                window.first().atDay(1),
                window.last().atEndOfMonth(),
                Parts.count(count));
    }
}
