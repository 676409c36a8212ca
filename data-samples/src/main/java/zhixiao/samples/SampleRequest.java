package zhixiao.samples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What to generate.
 *
 * @param cases about how many rows the extract shall have (the draw decides, within some per cent)
 * @param seed the same seed gives the same bytes
 * @param courts number of courts, at least 16; those beyond are numbered
 * @param from first day of the extract: older cases are in it only if still pending then
 * @param to last day on which a case is filed
 * @param extractDate day of the extract, on or after {@code to}: nothing later is known
 * @param dirt whether the known dirt is planted
 * @param files number of case files; 1 writes {@code cases.csv}, more write {@code cases-00000.csv} and on
 * @param output folder to write to; it is created, and files of the same names are replaced
 */
public record SampleRequest(
        long cases,
        long seed,
        int courts,
        LocalDate from,
        LocalDate to,
        LocalDate extractDate,
        boolean dirt,
        int files,
        Path output) {

    /** The seed of the committed sample. */
    public static final long SAMPLE_SEED = 20251009;

    /** Checks that the request can be met. */
    public SampleRequest {
        Objects.requireNonNull(output, "output");
        require(cases > 0, "The number of cases must be positive, not " + cases);
        require(courts >= Province.SMALLEST, "The province has at least " + Province.SMALLEST + " courts");
        require(files > 0 && files <= 100_000, "The number of files must be from 1 to 100,000, not " + files);
        require(!to.isBefore(from), "The last day of filing " + to + " is before the first day " + from);
        require(!extractDate.isBefore(to), "The extract of " + extractDate + " cannot know filings until " + to);
        require(from.getYear() >= 2005 && extractDate.getYear() <= 2060, "Days must be from 2005 to 2060");
    }

    /** The sample that is committed beside this module. */
    public static SampleRequest committed(Path output) {
        LocalDate extract = LocalDate.of(2025, 10, 9);
        return new SampleRequest(
                11_200, SAMPLE_SEED, Province.SMALLEST, LocalDate.of(2023, 1, 1), extract, extract, true, 1, output);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
