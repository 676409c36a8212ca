package zhixiao.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The command that writes a sample; see {@link #USAGE}. */
public final class GenerateSample {
    /** What the command says when it is asked, or misused. */
    public static final String USAGE = """
            Writes synthetic cases of the fictional province 瀚海省: courts.csv, cases.csv, suspensions.csv,
            and known-answers.csv for samples of at most 500,000 cases.

              --out DIR          folder to write to (needed)
              --cases N          about how many rows (default 11200)
              --courts N         number of courts, from 16 (default 16)
              --seed S           the same seed gives the same bytes (default 20251009)
              --from yyyy-MM-dd  first day of the extract (default 2023-01-01)
              --to yyyy-MM-dd    last day of filing, and the day of the extract (default 2025-10-09)
              --files N          case files; more than 1 are named cases-00000.csv and on (default 1)
              --clean            plant no dirt
              --help             print this
            """;

    private GenerateSample() {}

    /** Runs the command and ends with 0, or 2 for arguments that cannot be met, or 1 if it cannot write. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command and gives its exit code. */
    public static int run(List<String> arguments, PrintStream output, PrintStream errors) {
        if (arguments.contains("--help")) {
            output.print(USAGE);
            return 0;
        }
        try {
            print(SampleGenerator.write(request(arguments)), output);
            return 0;
        } catch (IllegalArgumentException misuse) {
            errors.println(misuse.getMessage());
            errors.print(USAGE);
            return 2;
        } catch (IOException failure) {
            errors.println(failure.getMessage());
            return 1;
        }
    }

    /** The request that the arguments stand for. */
    static SampleRequest request(List<String> arguments) {
        SampleRequest usual = SampleRequest.committed(Path.of("."));
        long cases = usual.cases();
        long seed = usual.seed();
        int courts = usual.courts();
        int files = usual.files();
        LocalDate from = usual.from();
        LocalDate to = usual.to();
        boolean dirt = true;
        Path output = null;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--clean" -> dirt = false;
                case "--cases" -> cases = number(option, words, Long.MAX_VALUE);
                case "--courts" -> courts = (int) number(option, words, Integer.MAX_VALUE);
                case "--files" -> files = (int) number(option, words, Integer.MAX_VALUE);
                case "--seed" -> seed = number(option, words, Long.MAX_VALUE);
                case "--from" -> from = day(option, words);
                case "--to" -> to = day(option, words);
                case "--out" -> output = Path.of(value(option, words));
                default -> throw new IllegalArgumentException("Unknown argument " + option);
            }
        }
        if (output == null) {
            throw new IllegalArgumentException("--out DIR is needed");
        }
        return new SampleRequest(cases, seed, courts, from, to, to, dirt, files, output);
    }

    private static long number(String option, Iterator<String> words, long most) {
        String value = value(option, words);
        try {
            long number = Long.parseLong(value);
            if (number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number that is too large.
        }
        throw new IllegalArgumentException(option + " needs a whole number, not " + value);
    }

    private static LocalDate day(String option, Iterator<String> words) {
        String value = value(option, words);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(option + " needs a day such as 2023-01-01, not " + value, notADay);
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static void print(SampleSummary summary, PrintStream output) {
        double seconds = summary.took().toNanos() / 1e9;
        output.printf(
                Locale.ROOT,
                "%,d rows of %,d cases and %,d suspensions in %d file(s), %,.1f MB, %.2f s: %,.0f rows/s, %,.0f MB/s%n",
                summary.caseRows(),
                summary.trueCases(),
                summary.suspensionRows(),
                summary.caseFiles().size(),
                summary.caseBytes() / 1e6,
                seconds,
                summary.caseRows() / seconds,
                summary.caseBytes() / 1e6 / seconds);
        new TreeMap<>(summary.planted())
                .forEach((kind, count) -> output.printf(Locale.ROOT, "  planted %-26s %d%n", kind.code(), count));
    }
}
