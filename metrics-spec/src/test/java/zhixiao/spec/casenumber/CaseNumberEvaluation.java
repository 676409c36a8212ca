package zhixiao.spec.casenumber;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds the rules against two files of texts from public documents: numbers with their form (columns
 * {@code case_number}, {@code form}, {@code year}, {@code has_suffix}, {@code has_court_code_digits}), and texts
 * that only look like numbers (column {@code text}). Prints recall by form, precision, and every disagreement.
 *
 * <p>A tool for people, not a test: the files are no part of the repository.
 */
public final class CaseNumberEvaluation {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CaseNumberEvaluation() {}

    /** Prints the evaluation of the two files named. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CaseNumberParser parser = new CaseNumberParser();
        Map<String, int[]> forms = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> disagreements = new ArrayList<>();
        int accepted = 0;
        for (CSVRecord row : rows(arguments[0])) {
            CaseNumber number = parser.parse(row.get("case_number"));
            int[] counts = forms.computeIfAbsent(row.get("form"), form -> new int[3]);
            counts[0]++;
            boolean right = right(row, number);
            counts[1] += number.isAccepted() ? 1 : 0;
            counts[2] += right ? 1 : 0;
            accepted += number.isAccepted() ? 1 : 0;
            if (!right) {
                disagreements.add(row.get("form") + "\t" + told(number));
            }
        }
        int lookAlikes = 0;
        int wrongly = 0;
        for (CSVRecord row : rows(arguments[1])) {
            CaseNumber number = parser.parse(row.get("text"));
            lookAlikes++;
            number.reason().ifPresent(reason -> reasons.merge(reason.name(), 1, Integer::sum));
            if (number.isAccepted()) {
                wrongly++;
                disagreements.add("look-alike\t" + told(number));
            }
        }
        forms.forEach((form, counts) -> out.printf(
                Locale.ROOT,
                "%-16s rows %4d  accepted %4d (%.2f %%)  parsed rightly %4d (%.2f %%)%n",
                form,
                counts[0],
                counts[1],
                100.0 * counts[1] / counts[0],
                counts[2],
                100.0 * counts[2] / counts[0]));
        out.printf(
                Locale.ROOT,
                "look-alikes      rows %4d  accepted %4d (%.2f %%)%nprecision        %.2f %%%n",
                lookAlikes,
                wrongly,
                100.0 * wrongly / lookAlikes,
                100.0 * accepted / (accepted + wrongly));
        reasons.forEach((reason, count) -> out.printf("  refused for %s: %d%n", reason, count));
        disagreements.forEach(out::println);
    }

    /** What the file says of a number in its other columns has to be what was parsed. */
    private static boolean right(CSVRecord row, CaseNumber number) {
        if (!number.isAccepted()) {
            return false;
        }
        CaseNumberParts parts = number.parts().orElseThrow();
        // The file counts the supreme court among the courts with a code.
        boolean digits = parts.court().equals("最高法") || parts.court().chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean formFits =
                switch (row.get("form")) {
                    case "new_2016" -> parts.since2016();
                    case "old_字第" -> !parts.since2016();
                    default -> true;
                };
        return formFits
                && row.get("year").equals(Integer.toString(parts.year()))
                && row.get("has_court_code_digits").equals(digits ? "1" : "0")
                && (row.get("has_suffix").equals("1")
                        == (!parts.suffix().isEmpty() || parts.serial().contains("-")));
    }

    private static String told(CaseNumber number) {
        return number.raw()
                + "\t"
                + number.reason()
                        .map(Enum::name)
                        .orElseGet(() -> number.form().orElseThrow() + " "
                                + number.parts().orElseThrow());
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        String text = Files.readString(Path.of(file)).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        }
    }
}
