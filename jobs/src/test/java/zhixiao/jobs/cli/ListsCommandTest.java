package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.TestSession;

/** Lists in the folder of a run, from the first cases of the sample. */
class ListsCommandTest {
    private static final String LISTS = "../metrics-spec/lists/";
    private static final String CUT_OFF = "2025-09-30";
    private static final Pattern CASE_NUMBER = Pattern.compile("[（(]\\d{4}[）)].*号");

    @TempDir
    static Path folder;

    private static Path computed;
    private static Path run;
    private static Spoken first;

    @BeforeAll
    static void runOnce() throws IOException {
        run = folder.resolve("run");
        computed = folder.resolve("computed");
        FirstCases.run().linkTo(run);
        Directories.link(run, computed);
        first = write(run, CUT_OFF, LISTS + "long-pending.yaml", LISTS + "spot-checks.yaml");
    }

    private static Spoken write(Path out, String day, String... files) {
        List<String> arguments = new ArrayList<>(List.of("lists"));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("--as-of", day, "--out", out.toString(), "--write"));
        return Spoken.by(arguments.toArray(String[]::new));
    }

    @Test
    void itTellsHowManyRowsThereAreAndNoCase() {
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("as many as pending_over_12m counts, court by court");
        assertThat(first.out()).contains("run/lists");
        assertThat(first.err() + first.out()).doesNotContainPattern(CASE_NUMBER);
    }

    @Test
    void theTableOfAListIsWhatTheContractSays() throws IOException {
        Dataset<org.apache.spark.sql.Row> table = table("long_pending");
        assertThat(table.columns())
                .startsWith(
                        "court",
                        "court_order",
                        "division",
                        "place",
                        "due",
                        "above",
                        "reasons",
                        "reasons_zh_hans",
                        "reasons_zh_hant",
                        "reasons_en")
                .endsWith("case_no", "line", "instance", "procedure", "cause", "received_date", "filed_date");
        String contract = Files.readString(Path.of("../docs/tables.md"));
        String section = contract.substring(contract.indexOf("## `lists/"), contract.indexOf("## `release/"));
        for (String column : List.of(table.columns()).subList(0, 10)) {
            assertThat(section).contains("`" + column + "`");
        }
        for (String column : table("totals").columns()) {
            assertThat(section).contains("`" + column + "`");
        }
        // Codes are words, and every row has a reason in each language.
        List<org.apache.spark.sql.Row> rows = table.collectAsList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("line")).matches("[a-z_]+");
            assertThat(row.<String>getAs("court")).startsWith("瀚");
            assertThat(row.<String>getList(6)).contains("over_12m");
            assertThat(row.getList(7)).hasSameSizeAs(row.getList(6));
            assertThat(row.<String>getList(9)).contains("filed more than 12 months ago");
        });
    }

    @Test
    void totalsAreTheRowsOfEachCourtAndThoseOfItsTree() throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        table("long_pending")
                .groupBy("court")
                .count()
                .collectAsList()
                .forEach(row -> counted.put(row.getString(0), row.getLong(1)));
        Map<String, Long> own = new TreeMap<>();
        Map<String, Long> tree = new HashMap<>();
        table("totals")
                .filter("list = 'long_pending' AND reason = 'all'")
                .collectAsList()
                .forEach(row ->
                        (row.getAs("scope").equals("own") ? own : tree).put(row.getAs("court"), row.getAs("rows")));
        assertThat(own).hasSizeGreaterThan(counted.size());
        own.values().removeIf(rows -> rows == 0);
        assertThat(own).isEqualTo(counted);
        assertThat(tree.get("瀚"))
                .isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
        assertThat(table("totals").columns()).doesNotContain("case_no");
    }

    @Test
    void eachCourtAndEachOfItsDivisionsHasAWorkbookAndAPageWithItsRowsAlone() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        for (String list : List.of("long_pending", "spot_checks")) {
            for (org.apache.spark.sql.Row row : table(list).collectAsList()) {
                String court = row.getAs("court");
                String division = row.getAs("division");
                expected.merge(court, 1L, Long::sum);
                if (division != null) {
                    expected.merge(court + "/" + division, 1L, Long::sum);
                }
            }
        }
        assertThat(expected.keySet()).anyMatch(name -> name.endsWith("/民一庭"));
        Map<String, Long> books = new TreeMap<>();
        Map<String, Long> pages = new TreeMap<>();
        for (Path file : files("lists/xlsx")) {
            books.put(name(file, "lists/xlsx"), rows(file));
        }
        for (Path file : files("lists/pages")) {
            String page = Files.readString(file);
            assertThat(page).contains("Internal: holds case numbers", "size: A4 landscape", "table-header-group");
            pages.put(
                    name(file, "lists/pages"),
                    page.lines().filter(line -> line.startsWith("<tr>")).count());
        }
        assertThat(books).isEqualTo(expected);
        assertThat(pages).isEqualTo(expected);
    }

    private static List<Path> files(String below) throws IOException {
        try (Stream<Path> files = Files.walk(run.resolve(below))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path file, String below) {
        String path = run.resolve(below).relativize(file).toString();
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** Over 18 months and over 24 are made the classes of the court above; the supervising court is that of the tree. */
    @Test
    void theCourtAboveGetsTheCasesOfItsClassesOneByOneAndNoOthers() throws IOException {
        Path above = folder.resolve("above");
        Directories.link(computed, above);
        Path file = folder.resolve("followed.yaml");
        Files.writeString(
                file,
                atHome(Files.readString(Path.of(LISTS + "long-pending.yaml")))
                        .replace("    like: 36 months", "    like: 36 months\n    value: 18 months"));
        assertThat(write(above, CUT_OFF, file.toString()).code()).isZero();
        Map<String, Long> expected = new TreeMap<>();
        for (org.apache.spark.sql.Row row : TestSession.spark()
                .read()
                .parquet(above.resolve("lists/long_pending").toString())
                .collectAsList()) {
            String court = row.getAs("court");
            boolean followed = row.<String>getList(row.fieldIndex("reasons")).contains("followed_from_above");
            String parent = court.length() == 1 ? null : court.substring(0, court.length() == 3 ? 1 : 3);
            assertThat(row.<String>getAs("above")).isEqualTo(followed ? parent : null);
            if (followed && parent != null) {
                expected.merge(parent + ".xlsx", 1L, Long::sum);
            }
        }
        Map<String, Long> found = new TreeMap<>();
        try (Stream<Path> books = Files.list(above.resolve("lists/above"))) {
            for (Path book : books.toList()) {
                try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(book))) {
                    Sheet sheet = opened.getSheetAt(0);
                    int head = sheet.getRepeatingRows().getFirstRow();
                    found.put(book.getFileName().toString(), (long) sheet.getLastRowNum() - head);
                }
            }
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
        assertThat(run.resolve("lists/above")).doesNotExist();
    }

    private static String atHome(String lists) {
        Path specs = Path.of("../metrics-spec").toAbsolutePath().normalize();
        return lists.substring(0, lists.indexOf("examples:"))
                .replace("../models", specs + "/models")
                .replace("../catalogues", specs + "/catalogues");
    }

    /** Rows below the heads of all sheets; what every sheet must have is checked on the way. */
    private static long rows(Path file) throws IOException {
        long rows = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (Sheet sheet : book) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Internal");
                assertThat(sheet.getHeader().getLeft()).startsWith("Internal");
                assertThat(IntStream.range(0, 6)
                                .mapToObj(sheet::getRow)
                                .filter(row -> row != null && row.getCell(0) != null)
                                .map(row -> row.getCell(0).getStringCellValue()))
                        .contains("Kept by: case management office")
                        .anyMatch(line -> line.startsWith("Goes to, and to nobody else: "));
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
                int head = sheet.getRepeatingRows().getFirstRow();
                assertThat(sheet.getRow(head).getCell(0).getStringCellValue()).isIn("Division", "Case number");
                assertThat(file.getParent().endsWith("xlsx")
                                || sheet.getRow(head)
                                        .getCell(0)
                                        .getStringCellValue()
                                        .equals("Case number"))
                        .isTrue();
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA"));
                }
                rows += sheet.getLastRowNum() - head;
            }
        }
        return rows;
    }

    @Test
    void theManifestNamesEveryFileByItsHashAndTheSameListsGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Directories.link(computed, again);
        write(again, CUT_OFF, LISTS + "long-pending.yaml", LISTS + "spot-checks.yaml");
        String manifest = Files.readString(run.resolve("manifest.json"));
        assertThat(Files.readString(again.resolve("manifest.json"))).isEqualTo(manifest);
        try (Stream<Path> files = Files.walk(run.resolve("lists"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(manifest).contains(Directories.sha256(file));
                assertThat(again.resolve(run.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
        assertThat(manifest).doesNotContainPattern(CASE_NUMBER);
    }

    @Test
    void whereTheIndicatorSaysAnotherNumberNothingIsWritten() throws IOException {
        Path broken = folder.resolve("broken");
        Directories.link(computed, broken);
        String other = Files.readString(Path.of(LISTS + "long-pending.yaml"));
        Path file = folder.resolve("other.yaml");
        Files.writeString(file, atHome(other).replace("indicator: pending_over_12m", "indicator: pending"));
        Spoken spoken = write(broken, CUT_OFF, file.toString());
        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err()).contains("ZX508");
        assertThat(broken.resolve("lists")).doesNotExist();
        assertThat(broken.resolve("manifest.json")).hasSameBinaryContentAs(computed.resolve("manifest.json"));
    }

    @Test
    void listsOfAnotherDayThanTheFiguresAreRefused() throws IOException {
        Spoken spoken = write(run, "2025-08-31", LISTS + "long-pending.yaml");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX105", "--as-of", CUT_OFF);
        assertThat(run.resolve("lists/long_pending")).exists();
    }

    @Test
    void theRegisterTakesInTheListAndTheSameDayAgainChangesNothing() {
        String ledger = folder.resolve("ledger").toString();
        String[] update = {
            "register",
            "update",
            LISTS + "long-pending.yaml",
            "long_pending",
            "--as-of",
            CUT_OFF,
            "--out",
            run.toString(),
            "--ledger",
            ledger
        };
        Spoken once = Spoken.by(update);
        assertThat(once.code()).isZero();
        assertThat(once.err()).contains("as many as pending_over_12m counts").doesNotContainPattern(CASE_NUMBER);
        long rows = table("long_pending").count();
        assertThat(once.out()
                        .lines()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.split(",")[6]))
                        .sum())
                .isEqualTo(rows);
        assertThat(Spoken.by(update).out()).isEqualTo(once.out());
        Spoken history = Spoken.by("register", "history", "long_pending", "--ledger", ledger);
        assertThat(history.out().lines()).hasSize((int) rows + 1);
        assertThat(history.out().lines().skip(1)).allMatch(line -> line.contains(",1," + CUT_OFF + ",listed,"));
        assertThat(Spoken.by("register", "movements", "long_pending", "--ledger", ledger)
                        .out())
                .isEqualTo(once.out());
        // Out as workbooks, and back as they are: that asks for nothing.
        String books = folder.resolve("books").toString();
        Spoken out = Spoken.by(
                "register", "export", LISTS + "long-pending.yaml", "long_pending", "--to", books, "--ledger", ledger);
        assertThat(out.code()).isZero();
        assertThat(out.out()).doesNotContainPattern(CASE_NUMBER);
        List<String> back = new ArrayList<>(List.of("register", "import", "long_pending"));
        out.out().lines().forEach(line -> back.add(line.substring(0, line.indexOf(": "))));
        back.addAll(List.of("--by", "president", "--on", CUT_OFF, "--ledger", ledger));
        assertThat(Spoken.by(back.toArray(String[]::new)).out()).contains("rows read: " + rows + ", entered: 0");
        Spoken list = Spoken.by("register", "list", "long_pending", "--ledger", ledger);
        assertThat(list.out().lines()).hasSize((int) rows + 1);
        assertThat(list.out().lines().skip(1)).allMatch(line -> line.contains(",over_12m"));
    }

    @Test
    void theReportTellsTheCountsOfARegisterAndNoCase() throws IOException {
        String ledger = folder.resolve("counted").toString();
        Path meeting = folder.resolve("meeting");
        Directories.link(run, meeting);
        String[] of = {LISTS + "long-pending.yaml", "long_pending", "--out", meeting.toString(), "--ledger", ledger};
        assertThat(register("totals", of).err()).contains("no update of a register");
        register(
                "update",
                Stream.concat(Stream.of(of), Stream.of("--as-of", "2025-08-31")).toArray(String[]::new));
        Spoken early = register("totals", of);
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("ZX105", "2025-08-31", CUT_OFF);
        register(
                "update",
                Stream.concat(Stream.of(of), Stream.of("--as-of", CUT_OFF)).toArray(String[]::new));

        Spoken totals = register("totals", of);

        assertThat(totals.code()).isZero();
        assertThat(totals.out()).contains("meeting/registers").doesNotContainPattern(CASE_NUMBER);
        assertThat(meeting.resolve("lists/long_pending")).exists();
        Map<String, Long> now = new TreeMap<>();
        TestSession.spark()
                .read()
                .parquet(meeting.resolve("registers/long_pending").toString())
                .filter("item = 'stock_now' AND scope = 'own' AND entries > 0")
                .collectAsList()
                .forEach(row -> now.put(row.getAs("court"), row.getAs("entries")));
        Map<String, Long> listed = new TreeMap<>();
        table("long_pending")
                .groupBy("court")
                .count()
                .collectAsList()
                .forEach(row -> listed.put(row.getString(0), row.getLong(1)));
        assertThat(now).isEqualTo(listed);
        String contract = Files.readString(Path.of("../docs/tables.md"));
        for (String column : List.of("court", "court_order", "scope", "item", "reason", "entries")) {
            assertThat(contract.substring(contract.indexOf("## `registers/"))).contains("`" + column + "`");
        }
        assertThat(Spoken.by("report", "--out", meeting.toString(), "--lang", "en")
                        .code())
                .isZero();
        assertThat(Files.readString(meeting.resolve("report/index.html")))
                .contains("Registers of cases", "Cases pending over 12 months")
                .doesNotContainPattern(CASE_NUMBER);
    }

    private static Spoken register(String command, String... arguments) {
        return Spoken.by(Stream.concat(Stream.of("register", command), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void aReportKeepsTheListsAndTellsNothingOfThem() throws IOException {
        Path later = folder.resolve("later");
        Directories.link(run, later);
        assertThat(Spoken.by("report", "--out", later.toString()).code()).isZero();
        assertThat(later.resolve("lists/long_pending")).exists();
        assertThat(Files.readString(later.resolve("manifest.json"))).contains("lists/long_pending");
        assertThat(Files.readString(later.resolve("report/index.html"))).doesNotContainPattern(CASE_NUMBER);
    }

    private static Dataset<org.apache.spark.sql.Row> table(String name) {
        return TestSession.spark()
                .read()
                .parquet(run.resolve("lists").resolve(name).toString());
    }
}
