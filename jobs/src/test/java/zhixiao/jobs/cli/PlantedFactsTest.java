package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;

/**
 * The report on the sample tells what was planted there, in its sentences: numbers are formed here from the answers that
 * the sample's generator counted by plain loops, names are those of its courts.
 */
@Tag("full")
class PlantedFactsTest {
    private static final String THIS_YEAR = "2025-01-01,2025-09-30";
    private static final String LAST_YEAR = "2024-01-01,2024-09-30";

    private static final String SHARE_ENDED = "Share of first enforcement ended for the time being";
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>([^<]*)</t[hd]>");

    @TempDir
    static Path folder;

    private static Map<String, Double> answers;
    private static Map<String, String> courts;
    private static String page;
    private static String report;

    @BeforeAll
    static void aRun() throws IOException {
        Path out = folder.resolve("demo");
        Spoken run = Spoken.by(
                "run",
                "--mapping",
                SampleRun.SAMPLE_MAPPING.toString(),
                "--catalogue",
                SampleRun.CATALOGUE.toString(),
                "--as-of",
                SampleRun.SAMPLE_CUT_OFF.toString(),
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        page = Files.readString(out.resolve("report/index.html"));
        report = page.replaceFirst("(?s)^.*<body>", "")
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
        answers = rows("known-answers.csv").stream()
                .collect(Collectors.toMap(
                        row -> String.join(",", List.of(row).subList(0, 6)), row -> Double.valueOf(row[6])));
        courts = rows("courts.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row[3]));
    }

    @Test
    void filedClosedAndPendingAreTheKnownNumbersAndChanges() {
        assertThat(report)
                .contains("Filed " + number("filed") + ", up " + change("filed") + " on the year")
                .contains("Closed " + number("closed") + ", up " + change("closed") + " on the year")
                .contains("Pending " + number("pending") + ", up " + change("pending") + " on the year")
                // The tables tell the same.
                .contains("Filed " + number("filed") + " — " + last("filed") + " +" + change("filed"))
                .contains("Closed " + number("closed") + " — " + last("closed") + " +" + change("closed"));
    }

    @Test
    void pendingForOverAYearIsToldWithItsShareAndWithTheCourtWhereCasesGotStuck() {
        double over = answer("pending_over_12_months", "瀚", "tree", THIS_YEAR);
        assertThat(report)
                .contains("Pending over 12 months " + whole(over) + " ("
                        + percent(over / answer("pending", "瀚", "tree", THIS_YEAR)) + ")")
                .contains("Share of cases pending over 12 months: of the 12 basic courts, beyond what chance explains: "
                        + courts.get("瀚0203"));
    }

    @Test
    void oneCourtsEnforcementEndsForTheTimeBeingMoreOftenThanChanceAllows() {
        double share = answer("first_enforcement_ended_for_now", "瀚0303", "own", THIS_YEAR)
                / answer("first_enforcement_closed", "瀚0303", "own", THIS_YEAR);
        assertThat(share).isGreaterThan(0.7);
        String matrix = page.substring(page.indexOf("Where courts lie among those of their level"));
        List<String> heads = cells(matrix, "thead");
        List<String> row = cells(matrix.substring(matrix.indexOf("<tbody>")), "tr", SHARE_ENDED);
        for (int place = 1; place < heads.size(); place++) {
            boolean planted = heads.get(place).equals(courts.get("瀚0303"));
            assertThat(row.get(place).contains("above the outer line"))
                    .as(heads.get(place))
                    .isEqualTo(planted);
        }
    }

    @Test
    void daysRaiseTheQuestionsThatTheyShouldOfTheCourtsThatTheyShould() {
        assertThat(report)
                .containsPattern(courts.get("瀚0104") + " Filings in January \\d+ cases were filed in January")
                .containsPattern(courts.get("瀚0301")
                        + " [^.]{1,60} \\d{3} cases were closed on the last three working days of months");
    }

    @Test
    void whatIsCountedAnewIsNotCompared() {
        assertThat(report)
                .contains("Filed " + number("filed") + ", up " + change("filed")
                        + " on the year (counted differently from 2025-01-01 on: not comparable as it stands)");
    }

    /** The cells of the first such part of a table that has all of the words. */
    private static List<String> cells(String table, String part, String... words) {
        for (String piece : table.split("<" + part + "[ >]")) {
            String rest = piece.split("</" + part + ">")[0];
            if (rest.contains("<t") && Arrays.stream(words).allMatch(rest::contains)) {
                return CELL.matcher(rest)
                        .results()
                        .map(cell -> cell.group(1).replace("&#39;", "'"))
                        .toList();
            }
        }
        throw new AssertionError("No " + part + " with " + List.of(words));
    }

    private static double answer(String question, String court, String scope, String window) {
        return answers.get(question + "," + court + "," + scope + ",all," + window);
    }

    private static String number(String question) {
        return whole(answer(question, "瀚", "tree", THIS_YEAR));
    }

    private static String last(String question) {
        return whole(answer(question, "瀚", "tree", LAST_YEAR));
    }

    private static String change(String question) {
        return percent(answer(question, "瀚", "tree", THIS_YEAR) / answer(question, "瀚", "tree", LAST_YEAR) - 1);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(SampleRun.SAMPLE.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
