package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.form.FormsManifest;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.Store;
import zhixiao.jobs.testing.TestLists;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/** Workbooks that go out, are filled in with a spreadsheet program, and come back. */
class RegisterImportTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 10, 8);
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);
    private static final CaseKey ONE = new CaseKey("A", "1");
    private static final CaseKey TWO = new CaseKey("A", "2");
    private static final CaseKey THREE = new CaseKey("B", "3");
    private static final CaseList LIST = TestLists.longPending();

    @TempDir
    Path folder;

    private LedgerPlace place;
    private Register register;

    @BeforeEach
    void open() {
        place = LedgerPlace.of(folder.resolve("ledger").toString());
        register = Register.open(place, "long_pending");
        register.update(Days.of(AS_OF, "rule", List.of(ONE, TWO, THREE), Map.of()));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Path export(Language language) throws IOException {
        Path to = folder.resolve("to-" + language);
        new RegisterBooks(LIST, language).write(register.book(), Set.of("A"), to);
        return to.resolve("A.xlsx");
    }

    @Test
    void workbooksAreNamedByTheirHashesBesideThem() throws IOException {
        Path file = export(Language.EN);
        Path manifest = file.resolveSibling(FormsManifest.FILE);
        String first = Files.readString(manifest);
        assertThat(first)
                .contains("A.xlsx", Directories.sha256(file), "\"entries\"", "long_pending", AS_OF.toString())
                .doesNotContain("case_no");
        export(Language.EN);
        assertThat(manifest).hasContent(first);
    }

    private static void edit(Path file, Consumer<Filling> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            filling.accept(new Filling(book));
            try (OutputStream to = Files.newOutputStream(file)) {
                book.write(to);
            }
        }
    }

    /** A workbook in the hands of a user. */
    private record Filling(XSSFWorkbook book) {
        /** The cell of a case in a column. */
        Cell cell(CaseKey key, RegisterColumn column) {
            for (Row row : book.getSheetAt(0)) {
                Cell number = row.getCell(0);
                if (number != null
                        && number.getCellType() == CellType.STRING
                        && number.getStringCellValue().equals("No. " + key.number())) {
                    return row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
            throw new AssertionError(key);
        }

        void write(CaseKey key, RegisterColumn column, String text) {
            cell(key, column).setCellValue(text);
        }
    }

    private int enter(LocalDate day, Path... files) {
        return register.enter(day, OFFICE, RegisterImport.read(List.of(files), "long_pending", day)::drafts);
    }

    private RegisterEntry entry(CaseKey key) {
        return register.book().entries().get(key);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInComesBackWhateverTheLanguage(Language language) throws IOException {
        RegisterWords words = RegisterWords.in(language);
        Path file = export(language);
        assertThat(enter(DAY, file)).isZero();
        edit(file, filling -> {
            filling.write(ONE, RegisterColumn.STATE, words.of(State.SUPERVISED));
            filling.write(ONE, RegisterColumn.RESPONSIBLE, "0123456789abcdef");
            filling.write(ONE, RegisterColumn.REASON, words.of(DelayReason.LINKED_CASE));
            filling.write(ONE, RegisterColumn.PLAN, "催告\n开庭");
            filling.cell(ONE, RegisterColumn.TARGET).setCellValue(LocalDate.of(2025, 12, 31));
            filling.cell(ONE, RegisterColumn.TARGET)
                    .setCellStyle(filling.cell(ONE, RegisterColumn.FILED).getCellStyle());
            filling.write(ONE, RegisterColumn.LEADER, words.of(Role.PRESIDENT));
            filling.write(ONE, RegisterColumn.RESUMES, "2025/11/1");
            // The case is known by what its number says; the columns that nobody writes in are not read.
            filling.write(TWO, RegisterColumn.DAYS, "whatever");
        });
        assertThat(enter(DAY, file)).isOne();
        Step now = entry(ONE).now();
        assertThat(now.state()).isEqualTo(State.SUPERVISED);
        assertThat(now.by()).contains(OFFICE);
        assertThat(now.says().responsible()).contains(new Person("0123456789abcdef"));
        assertThat(now.says().plan()).isEqualTo("催告\n开庭");
        assertThat(now.says().target()).contains(LocalDate.of(2025, 12, 31));
        assertThat(now.says().resumes()).contains(LocalDate.of(2025, 11, 1));
        assertThat(now.says().leader()).contains(Role.PRESIDENT);
        assertThat(enter(DAY, file)).isZero();
        assertThat(entry(ONE).version()).isEqualTo(2);
        assertThat(entry(TWO).version()).isOne();
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndNothingIsEntered() throws IOException {
        Path file = export(Language.EN);
        edit(file, filling -> {
            filling.write(ONE, RegisterColumn.STATE, "finished");
            filling.write(ONE, RegisterColumn.RESPONSIBLE, "张三");
            filling.write(ONE, RegisterColumn.TARGET, "2025-02-30");
            filling.cell(ONE, RegisterColumn.PLAN).setCellFormula("HYPERLINK(\"http://example.org\")");
            filling.write(TWO, RegisterColumn.STATE, "planned");
            filling.write(TWO, RegisterColumn.PLAN, "hear it");
        });
        assertThatThrownBy(() -> enter(DAY, file))
                .isInstanceOfSatisfying(ProblemException.class, problems -> assertThat(problems.problems())
                        .extracting(problem -> problem.code().code() + " "
                                + problem.arguments().get(0).replaceFirst(".*:", ""))
                        .containsExactly(
                                "ZX609 Cases pending over 12 months!B7",
                                "ZX609 Cases pending over 12 months!C7",
                                "ZX609 Cases pending over 12 months!E7",
                                "ZX609 Cases pending over 12 months!F7",
                                "ZX610 Cases pending over 12 months!C8",
                                "ZX610 Cases pending over 12 months!F8"))
                .hasMessageNotContaining("张三")
                .hasMessageContaining("A.xlsx")
                .hasMessageContaining("closing claimed");
        assertThat(entry(ONE).version()).isOne();
        assertThat(entry(TWO).version()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "zhang san", "13800138000", "110101199001011234", "6222021234567890", "deadbeef"})
    void whatMayBeANameOrANumberOfAPersonIsNoKeyedId(String written) {
        assertThat(Person.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1", "x\u202e"})
    void aPlanThatAProgramMayObeyIsNotEntered(String plan) throws IOException {
        Path file = export(Language.EN);
        edit(file, filling -> filling.write(ONE, RegisterColumn.PLAN, plan));
        assertThatThrownBy(() -> enter(DAY, file)).hasMessageContaining("ZX609");
    }

    @Test
    void aGoodWorkbookBesideABadOneIsNotEnteredEither() throws IOException {
        Path good = export(Language.EN);
        edit(good, filling -> filling.write(ONE, RegisterColumn.STATE, "closing claimed"));
        Path bad = Files.writeString(folder.resolve("bad.xlsx"), "no workbook");
        assertThatThrownBy(() -> enter(DAY, good, bad)).hasMessageContaining("ZX615");
        assertThat(entry(ONE).version()).isOne();
        assertThatThrownBy(() -> enter(DAY, good, good)).hasMessageContaining("ZX614");
        assertThat(enter(DAY, good)).isOne();
    }

    @Test
    void whatTheDataAloneCanTellNobodyCanEnter() throws IOException {
        Path file = export(Language.EN);
        for (String state : List.of("verified", "removed", "已销号")) {
            edit(file, filling -> filling.write(ONE, RegisterColumn.STATE, state));
            assertThatThrownBy(() -> enter(DAY, file)).hasMessageContaining("ZX609");
        }
        edit(file, filling -> filling.write(ONE, RegisterColumn.STATE, "closing claimed"));
        enter(DAY, file);
        Path claimed = export(Language.EN);
        edit(claimed, filling -> filling.write(ONE, RegisterColumn.STATE, "planned"));
        assertThatThrownBy(() -> enter(DAY, claimed)).hasMessageContaining("ZX611");
        edit(claimed, filling -> filling.write(ONE, RegisterColumn.STATE, "listed"));
        assertThat(enter(DAY, claimed)).isOne();
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotWrittenOver() throws IOException {
        Path mine = export(Language.EN);
        Path theirs = export(Language.ZH_HANS);
        edit(theirs, filling -> filling.write(ONE, RegisterColumn.STATE, "申报结案"));
        assertThat(enter(DAY, theirs)).isOne();
        // A row that was left alone asks for nothing, though it is older than the entry now.
        edit(mine, filling -> filling.write(TWO, RegisterColumn.STATE, "closing claimed"));
        assertThat(enter(DAY, mine)).isOne();
        edit(mine, filling -> filling.write(ONE, RegisterColumn.REASON, "complex"));
        assertThatThrownBy(() -> enter(DAY, mine)).hasMessageContaining("ZX612").hasMessageContaining("A7");
        assertThat(entry(ONE).now().state()).isEqualTo(State.CLOSING_CLAIMED);
        assertThat(entry(ONE).now().says()).isEqualTo(Particulars.NONE);
    }

    @Test
    void aWorkbookThatWasEnteredAsksForNothingEvenAfterLaterOnes() throws IOException {
        Path first = export(Language.EN);
        edit(first, filling -> filling.write(ONE, RegisterColumn.REASON, "complex"));
        assertThat(enter(DAY, first)).isOne();
        Path second = export(Language.ZH_HANT);
        edit(second, filling -> filling.write(ONE, RegisterColumn.REASON, "other"));
        assertThat(enter(DAY, second)).isOne();
        assertThat(enter(DAY, first)).isZero();
        assertThat(entry(ONE).now().says().reason()).contains(DelayReason.OTHER);
    }

    /** As after the update of an older database: the case is then known by what its number says. */
    @Test
    void entriesOfWhichNoUpdateHasAskedTheDataGoOutAndComeBackToo() throws Exception {
        try (Connection connection = Store.connection(place);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM register_fact")).isEqualTo(3);
        }
        Path file = export(Language.EN);
        edit(file, filling -> {
            Row row = filling.book().getSheetAt(0).getRow(6);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1");
            assertThat(row.getCell(RegisterColumn.LIMIT.ordinal()).getStringCellValue())
                    .isEqualTo("not known");
            row.getCell(RegisterColumn.STATE.ordinal()).setCellValue("closing claimed");
        });
        assertThat(enter(DAY, file)).isOne();
        assertThat(entry(ONE).now().state()).isEqualTo(State.CLOSING_CLAIMED);
    }

    @Test
    void daysThatHavePassedCannotBeSetAndMayStay() throws IOException {
        Path file = export(Language.EN);
        edit(file, filling -> {
            filling.write(ONE, RegisterColumn.TARGET, DAY.toString());
            filling.write(TWO, RegisterColumn.RESUMES, "2025-11-30");
        });
        assertThatThrownBy(() -> enter(DAY, file))
                .hasMessageContaining("> " + DAY)
                .hasMessageContaining("ZX610");
        edit(file, filling -> {
            filling.write(ONE, RegisterColumn.TARGET, DAY.plusDays(1).toString());
            filling.write(TWO, RegisterColumn.REASON, "complex");
        });
        assertThat(enter(DAY, file)).isEqualTo(2);
        Path later = export(Language.EN);
        edit(later, filling -> filling.write(ONE, RegisterColumn.REASON, "complex"));
        assertThat(enter(DAY.plusMonths(6), later)).isOne();
    }

    @Test
    void casesColumnsAndWorkbooksOfAnotherRegisterAreFound() throws IOException {
        Path file = export(Language.EN);
        edit(file, filling -> filling.write(ONE, RegisterColumn.CASE_NO, "No. 9"));
        assertThatThrownBy(() -> enter(DAY, file)).hasMessageContaining("ZX613");
        Path headless = export(Language.EN);
        edit(headless, filling -> {
            Sheet sheet = filling.book().getSheetAt(0);
            for (Row row : sheet) {
                Cell cell = row.getCell(RegisterColumn.VERSION.ordinal());
                if (cell != null && cell.toString().equals("Version")) {
                    cell.setCellValue("Note");
                }
            }
        });
        assertThatThrownBy(() -> enter(DAY, headless)).hasMessageContaining("ZX616");
        assertThatThrownBy(() -> register.enter(
                        DAY, OFFICE, RegisterImport.read(List.of(export(Language.EN)), "other", DAY)::drafts))
                .hasMessageContaining("ZX615");
    }

    @Test
    void theWorkbookHasItsListsOfWordsTheSameBytesAndNoFormula() throws IOException {
        register.enter(
                DAY,
                OFFICE,
                book -> List.of(new Draft(
                        ONE,
                        State.LISTED,
                        new Particulars(
                                Optional.empty(),
                                Optional.empty(),
                                "plan",
                                Optional.of(DAY.plusDays(3)),
                                Optional.empty(),
                                Optional.empty()))));
        Path file = export(Language.EN);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Files.readAllBytes(export(Language.EN))).isEqualTo(bytes);
        Map<Integer, String> validations = new HashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (DataValidation validation : book.getSheetAt(0).getDataValidations()) {
                validations.put(
                        validation.getRegions().getCellRangeAddress(0).getFirstColumn(),
                        validation.getValidationConstraint().getFormula1());
                assertThat(validation.getRegions().getCellRangeAddress(0).getFirstRow())
                        .isEqualTo(6);
                assertThat(validation.getRegions().getCellRangeAddress(0).getLastRow())
                        .isEqualTo(7);
            }
            assertThat(book.getSheetAt(0).getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("No. 1");
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            Sheet words = book.getSheetAt(1);
            assertThat(words.getRow(1).getCell(1).getStringCellValue()).isEqualTo("listed");
            assertThat(words.getRow(4).getCell(1).getStringCellValue()).isEqualTo("closing claimed");
        }
        assertThat(validations).containsOnlyKeys(1, 2, 3, 5, 6, 7).containsEntry(1, "'Words'!$B$2:$B$5");
    }
}
