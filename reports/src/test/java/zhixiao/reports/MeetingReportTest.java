package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/** The page as a reader gets it. */
class MeetingReportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWellFormedAndNeedsNoNetwork(Language language) throws Exception {
        String page = page(language, false);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .contains("<html lang=\"" + language.tag() + "\"", "Content-Security-Policy", "<main>")
                .doesNotContain("<script", "{0}", "${");
        List<String> addresses = Pattern.compile("https?://[^\"\\s<]+")
                .matcher(page)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
        assertThat(addresses).allMatch(address -> address.startsWith("http://www.w3.org/"));
        assertThat(page.length()).isLessThan(1_500_000);
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertThat(page(Language.ZH_HANS, true)).isEqualTo(page(Language.ZH_HANS, true));
    }

    @Test
    void tellsWhatHappenedWithChangesInTheRightUnit() throws IOException {
        String page = text(page(Language.EN, false));
        assertThat(page)
                .contains("Filed 1,200, up 20.00% on the year (counted differently from 2025-01-01 on")
                .contains("Closed 1,100, unchanged on the year")
                .contains("Pending 500, up 127.27% on the year")
                .contains("Pending over 12 months 25 (5.00%)")
                .contains("Opening + in - out = closing holds in all 64 cells")
                .contains("Rows read: 1,250 = 1,240 kept + 0 merged + 4 duplicates + 6 rejected")
                .contains("25.00%", "+5.00 pp")
                .contains("+20.00% †")
                .contains("† From 2025-01-01 on: Reason of the break");
    }

    @Test
    void withoutARangeNoPositionIsJudgedAndWithOneItIsToldInWords() throws IOException {
        assertThat(text(page(Language.EN, false)))
                .contains("No reference range is set (indicators: 1)")
                .doesNotContain("Reference range Position", "◆ above (");
        assertThat(text(page(Language.EN, true)))
                .contains("outside: Slow rate 25.00% (range 10.00% to 20.00%; chance alone may have put it there)")
                .contains("◆ above (may be chance)");
    }

    @Test
    void aDenominatorOfZeroIsAWordNotZeroPerCent() throws IOException {
        assertThat(text(page(Language.EN, false))).contains("H Upper Court no cases");
    }

    @Test
    void aFigureStandsWithItsIntervalAndAnUnclearChangeIsMarked() throws IOException {
        assertThat(text(page(Language.EN, false))).contains("Slow rate 25.00% 17.50% to 34.30% 20.00% +5.00 pp ≈");
    }

    @Test
    void signalsAreToldWithTheirLimitsAndSoIsSilence() throws IOException {
        String page = text(page(Language.EN, false));
        assertThat(page)
                .contains("of the 2 indicators that could be held against this court's own past, these show a signal")
                .contains("Slow rate: the newest month lies above its limits")
                .contains("limits from Jan 2024 to Sep 2025 (still growing)")
                .contains("Within their own limits: Filed.")
                .contains("Not judged, for want of months or cases: Closed.")
                .contains("7 months in a row lie below the centre What the figures say of filed.")
                .contains("drew 250 control charts", "of about 4 of them, and there are 9")
                .contains("Move together: Filed and Closed (correlation 0.95)");
    }

    @Test
    void everyIndicatorHasItsCourseWithLeastGreatestAndNewestValue() throws IOException {
        String page = page(Language.EN, false);
        assertThat(text(page))
                .contains("1 indicators in the last 21 months; with a signal in the newest one: Slow rate")
                .contains("by month, Jan 2024 to Sep 2025")
                .contains("Sep 2025 30.00%", "Jan 2024 10.00%");
        String course = page.substring(page.indexOf("id=\"courses\""));
        assertThat(course.substring(0, course.indexOf("<defs")))
                .contains("Slow rate between 10.00% and 30.00%, newest 30.00%");
        assertThat(course.substring(course.indexOf("<defs"), course.indexOf("<details>")))
                .contains(">Slow rate<", ">10.00%<", ">30.00%<");
    }

    @Test
    void aFunnelNamesOnlyCourtsBeyondItsLinesAndTellsNoPercentageOfAHandfulOfCases() throws IOException {
        String page = page(Language.EN, false);
        assertThat(text(page))
                .contains("Slow rate: of the 5 basic courts, beyond what chance explains: Beta Court")
                .contains("Epsilon Court 3 / 7 ◇")
                .contains("chance alone puts about 1 beyond the outer lines, and 4 are")
                .doesNotContain("42.86%");
        String funnel = page.substring(page.indexOf("id=\"funnel-basic-slow-rate\""));
        String drawn = funnel.substring(funnel.indexOf("<defs"), funnel.indexOf("<details>"));
        assertThat(drawn).contains("Beta Court").doesNotContain("Gamma Court", "Delta Court", "Epsilon Court");
    }

    @Test
    void leadsTellWhereToLookAndAskInOfficialOrder() throws IOException {
        String page = text(page(Language.EN, false));
        assertThat(page)
                .contains(
                        "Slow rate, +5.00 pp on the year: +6.00 pp comes from another mix of cases, −1.00 pp from within")
                .contains("Civil +4.00 pp +5.00 pp −1.00 pp")
                .contains(
                        "With pending cases counted, 70.00% are closed within 60 days; of closed cases alone it would be 90.00%")
                .contains("Half are closed within (days) 40.0 from 35.0 30.0")
                .contains("Questions that the days and durations of 2024 raise")
                .doesNotContain("null");
        // The tables of the run had them the other way round.
        assertThat(page.indexOf("First court?")).isPositive().isLessThan(page.indexOf("Second court?"));
    }

    @Test
    void daysOfCourtsAreToldFromTenCasesOn() throws IOException {
        assertThat(text(page(Language.EN, false)))
                // Two cases of every number of days from 1 to 20, and three of 10 days.
                .contains(
                        "Half of the cases of all courts together took at most 10.0 days; the middle half took 6.0 days to 15.0 days")
                .contains("too few cases (3)");
    }

    @Test
    void theMatrixTellsWhereCourtsLieByCode() throws IOException {
        String page = page(Language.EN, false);
        assertThat(text(page))
                .contains("Of 4 figures of single courts that could be held against their level, 1 lie beyond");
        String matrix = page.substring(page.indexOf("id=\"matrix\""));
        String drawn = matrix.substring(0, matrix.indexOf("<p class=\"note\""));
        assertThat(drawn).contains("▲", "◇").doesNotContain("▼", "△");
    }

    @Test
    void kindsOfCasesStandUnderTheirParentsInTheOrderOfTheirListAndOfAHandfulOnlyCountsAreTold() throws IOException {
        String page = text(page(Language.EN, false));
        assertThat(page)
                .containsPattern("By Cause: .*, year to date")
                .contains("most of the change is in Contract, +200")
                .contains("Contract 900 +28.57% 33.33% Sale 640 −1.54% 6 / 9 Theft 290 −1.69% 20.00% ◇ not known 10 +5")
                .contains("A kind under which others stand counts theirs too")
                .contains("One that holds all cases of the kind above is not told twice.")
                .doesNotContain("Duel", "Burglary");
        String chart = page(Language.EN, false);
        assertThat(chart).contains("<th scope=\"row\" class=\"under1\">Sale</th>", "<th scope=\"row\">Theft</th>");
        String bars = chart.substring(chart.indexOf("id=\"kinds-cause\""));
        assertThat(bars.substring(0, bars.indexOf("<details>")))
                .contains("Contract", "Theft")
                .doesNotContain("Sale", "not known");
    }

    @Test
    void aRunThatBreaksNothingDownHasNoSuchSection() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        Files.delete(run.resolve("breakdowns.arrow"));
        MeetingReport.write(run, folder.resolve("page.html"), Language.EN);
        assertThat(Files.readString(folder.resolve("page.html")))
                .doesNotContain("Kinds of cases")
                .contains("5. Leads");
    }

    @Test
    void whatIsNotWhatItWasIsToldMonthByMonthAndCourtByCourt() throws IOException {
        String page = text(page(Language.EN, false));
        assertThat(page)
                .contains("of 1,234 figures of periods that were over by then, 5 are not what they were")
                .contains("3 entered late, 0 not there any more, 4 with another value")
                .contains("Filed data revised 2 Feb 2025 110 104")
                .contains("Slow rate another definition 1 May 2025 10.00% 20.00%")
                .contains("Beta Court 3 0 0 —")
                .contains("0 0 4 closed_date 4; outcome 2");
    }

    @Test
    void aRunThatWasHeldAgainstNoneHasNoSuchAnnex() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        Path manifest = run.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"previous\"", "\"another\""));
        MeetingReport.write(run, folder.resolve("page.html"), Language.EN);
        assertThat(Files.readString(folder.resolve("page.html")))
                .doesNotContain("Annex 4")
                .contains("Annex 3");
    }

    @Test
    void aRunWithoutLeadsHasNoSuchSection() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        for (String table : List.of("decomposition", "survival", "screens", "evenness", "durations")) {
            Files.delete(run.resolve(table + ".arrow"));
        }
        MeetingReport.write(run, folder.resolve("page.html"), Language.EN);
        assertThat(Files.readString(folder.resolve("page.html")))
                .doesNotContain("Leads<")
                .contains("4. Courts");
    }

    @Test
    void courtsStandInOfficialOrderWhateverTheirValues() throws IOException {
        String page = text(page(Language.EN, false));
        int table = page.indexOf("Courts in official order");
        // By value the order would be the other way round: B has 50 %, A has 5 %.
        assertThat(page.indexOf("Upper Court", table)).isLessThan(page.indexOf("Beta Court", table));
        assertThat(page.indexOf("Beta Court", table)).isLessThan(page.indexOf("Sons", table));
        String charts = page(Language.EN, false);
        int chart = charts.indexOf("id=\"courts-slow-rate\"");
        assertThat(charts.indexOf(">Beta Court<", chart)).isPositive();
        assertThat(page).doesNotContainIgnoringCase("rank 1").doesNotContain("best", "worst");
    }

    @Test
    void aNameCannotBreakOutOfThePage() throws IOException {
        assertThat(page(Language.EN, false))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot; =1+1");
    }

    @Test
    void aLineWithoutACaseIsLeftOutAndNamed() throws IOException {
        assertThat(text(page(Language.EN, false))).contains("No case in this period and none pending: Maritime.");
    }

    @Test
    void definitionsAndWhatCouldNotBeComputedAreInTheAnnex() throws IOException {
        assertThat(text(page(Language.EN, false)))
                .contains("slow cases ÷ closed cases; among: first instance")
                .contains("Includes: what is in")
                .contains("membership stated, formula inferred. S1")
                .contains("Lost rate the source does not fill cases.lost")
                .contains("Without a value this time: Lost rate");
    }

    @Test
    void atLeastThreeChartsHaveWordsAndNumbersBesideThem() throws IOException {
        String page = page(Language.ZH_HANT, false);
        long charts = page.split("<svg ", -1).length - 1;
        assertThat(charts).isGreaterThanOrEqualTo(5);
        assertThat(page.split("role=\"img\" aria-label=\"[^\"]", -1)).hasSize((int) charts + 1);
        assertThat(page.split("<details>", -1)).hasSize((int) charts + 1);
        // Batik numbers its ids; two charts of one page must not share one.
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void qualityIsToldByCourtInOfficialOrderAndGradedOnlyWhereGradesAreSet() throws IOException {
        Path run = ExampleRun.write(folder.resolve("quality"), false);
        ArrowRows.write(
                run.resolve("quality.arrow"),
                "court:text month:day rule:text severity:text rows:count",
                List.of(
                        quality("A", 2025, null, null, 1000),
                        quality("A", 2025, null, "error", 30),
                        quality("A", 2025, "closed_before_filed", "error", 30),
                        quality("B", 2025, null, null, 200),
                        quality("B", 2025, null, "rejected", 1),
                        quality("B", 2025, null, "error", 1),
                        quality("C", 2025, null, null, 7),
                        quality("C", 2025, null, "error", 7),
                        quality("D", 2024, null, null, 9999)));
        Path target = folder.resolve("quality.html");
        MeetingReport.write(run, target, Language.EN);
        assertThat(text(Files.readString(target)))
                .contains("Beta Court 200 1 0.50% (1) 0.00% (0) 0.00% (0)")
                .contains("1,000 0 3.00% (30) 0.00% (0) 0.00% (0)")
                .contains("Gamma Court 7 0 7 / 7")
                .contains("No grades are set in the file of quality rules")
                .doesNotContain("9,999", "Grade of the data");
        Path manifest = run.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"accounts\"\\s*:", """
                        "grades" : [
                          { "at_most": 0.01, "title": { "zh-Hans": "a", "zh-Hant": "a", "en": "Fit for use" } },
                          { "at_most": null, "title": { "zh-Hans": "b", "zh-Hant": "b", "en": "To be checked first" } }
                        ], "accounts" :"""));
        MeetingReport.write(run, target, Language.EN);
        assertThat(text(Files.readString(target)))
                .contains("Grade of the data", "0.50% (1) 0.00% (0) 0.00% (0) Fit for use")
                .contains("3.00% (30) 0.00% (0) 0.00% (0) To be checked first")
                .contains("7 / 7 0 / 7 0 / 7 too few cases");
    }

    private static Map<String, Object> quality(String court, int year, String rule, String severity, long rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("court", court);
        row.put("month", LocalDate.of(year, 3, 1));
        row.put("rule", rule);
        row.put("severity", severity);
        row.put("rows", rows);
        return row;
    }

    @Test
    void aFolderWithoutTheFilesIsAProblemOfTheUser() {
        assertThatThrownBy(() -> MeetingReport.write(folder, folder.resolve("r.html"), Language.EN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX504");
        assertThat(folder.resolve("r.html")).doesNotExist();
    }

    /** A machine without fonts: a JVM whose font configuration is empty, and which sees no font of the system. */
    @Test
    void aMachineWithoutFontsMakesTheSamePage() throws Exception {
        String expected = page(Language.ZH_HANS, false);
        Path empty = Files.createDirectories(folder.resolve("no-fonts"));
        Path configuration = empty.resolve("fonts.conf");
        Files.writeString(configuration, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path target = folder.resolve("bare.html");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Bare.class.getName(),
                folder.resolve("false").toString(),
                target.toString());
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        builder.environment().put("FONTCONFIG_PATH", empty.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(Files.readString(target)).isEqualTo(expected);
    }

    /** Makes a page in a process of its own. */
    static final class Bare {
        public static void main(String[] arguments) throws IOException {
            MeetingReport.write(Path.of(arguments[0]), Path.of(arguments[1]), Language.ZH_HANS);
        }
    }

    private String page(Language language, boolean range) throws IOException {
        Path run = ExampleRun.write(folder.resolve(String.valueOf(range)), range);
        Path target = folder.resolve("report.html");
        MeetingReport.write(run, target, language);
        return Files.readString(target);
    }

    /** The text of a page: without style and tags, single spaces. */
    private static String text(String page) {
        return page.substring(page.indexOf("<body>"))
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
