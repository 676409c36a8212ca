package zhixiao.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.form.FormsManifest;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.jobs.testing.AtOnce;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Language;

/** A review on its way: drawn, sent out, filled in, brought back, graded. */
class ReviewWorkTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 8);
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);
    private static final ReviewPlan PLAN = Plans.small();

    @TempDir
    private Path folder;

    private static Drawing drawing(String seed) {
        return new Drawing("q3", PLAN, seed, Optional.of(DAY.minusMonths(3)), DAY.minusDays(8), "data");
    }

    /** Three cases of one court: two drawn, one chosen. */
    private static Draw draw(String seed) {
        Drawing drawing = drawing(seed);
        CellKey cell = new CellKey("01", "other", "judge");
        List<Candidate> cases = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            cases.add(new Candidate(
                    new CaseKey("01", "（2025）京01民初" + i + "号"),
                    "（2025）京01民初" + i + "号",
                    drawing.order().of("（2025）京01民初" + i + "号"),
                    i < 3 ? Optional.of(cell) : Optional.empty(),
                    i < 3 ? List.of() : List.of("late"),
                    Map.of("line", "civil", "filed_date", "2025-01-0" + i),
                    Set.of("judge"),
                    Optional.empty()));
        }
        return drawing.draw(Map.of(cell, 2L, new CellKey("01", "", ""), 5L), cases, List.of());
    }

    private static void fill(Path file, BiConsumer<List<String>, Row> each) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> heads = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                if (heads.isEmpty()
                        && row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("Case number")) {
                    row.forEach(cell -> heads.add(cell.getStringCellValue()));
                } else if (!heads.isEmpty()) {
                    each.accept(heads, row);
                }
            }
            try (OutputStream to = Files.newOutputStream(file)) {
                book.write(to);
            }
        }
    }

    private static void write(List<String> heads, Row row, String column, String text) {
        row.getCell(heads.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
    }

    private static String read(List<String> heads, Row row, String column) {
        return row.getCell(heads.indexOf(column)).getStringCellValue();
    }

    private List<Path> forms(Reviews reviews, Part part) throws IOException {
        return List.copyOf(new ReviewBooks(PLAN, part, Language.EN)
                .write(reviews.book(), folder.resolve(part.name()))
                .keySet());
    }

    private static int enter(Reviews reviews, List<Path> files, Part part, LocalDate day) {
        ReviewImport books = ReviewImport.read(files, PLAN, "q3", part, day);
        return reviews.enter(day, OFFICE, books::drafts);
    }

    private static List<Problem> refused(Reviews reviews, List<Path> files, Part part) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> enter(reviews, files, part, DAY))
                .isInstanceOfSatisfying(ProblemException.class, failure -> problems.addAll(failure.problems()));
        return problems;
    }

    @ParameterizedTest
    @EnumSource
    void fromTheDrawToTheFinalGrade(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        Draw draw = draw("seed");
        try (Reviews reviews = Reviews.open(place, "q3")) {
            assertThat(reviews.keep(draw)).isTrue();
            assertThat(reviews.keep(draw("seed"))).isFalse();
            assertThatThrownBy(() -> reviews.keep(draw("other")))
                    .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(
                                    failure.problems().get(0).code())
                            .isEqualTo(ProblemCode.REVIEW_TAKEN));
            assertThat(reviews.book().draw()).isEqualTo(draw);
            assertThat(draw.outside()).isEqualTo(5);

            List<Path> files = forms(reviews, Part.INDEPENDENT);
            assertThat(files).hasSize(2);
            for (Path file : files) {
                fill(file, (heads, row) -> {
                    boolean grade = read(heads, row, "Asked").equals("Grade of the case");
                    boolean first = read(heads, row, "Case number").contains("民初1号");
                    write(heads, row, "Finding", grade ? "Good" : first ? "defect" : "no defect");
                    if (!grade && first) {
                        write(heads, row, "Reason", "no record of service");
                        write(heads, row, "Points off", "7.5");
                    }
                });
            }
            assertThat(enter(reviews, files, Part.INDEPENDENT, DAY)).isEqualTo(18);
            assertThat(enter(reviews, files, Part.INDEPENDENT, DAY)).isZero();

            Path panel = forms(reviews, Part.PANEL).get(0);
            List<String> about = new ArrayList<>();
            fill(panel, (heads, row) -> {
                about.add(read(heads, row, "About the case"));
                write(heads, row, "Finding", "Poor");
                write(heads, row, "Step", "provisional");
            });
            assertThat(about).anyMatch(text -> text.startsWith("points left: 85 Good; proposed: Good / Good"));
            assertThat(enter(reviews, List.of(panel), Part.PANEL, DAY)).isEqualTo(3);

            Path objection = forms(reviews, Part.PANEL).get(0);
            fill(objection, (heads, row) -> write(heads, row, "Step", "objected"));
            assertThat(refused(reviews, List.of(objection), Part.PANEL))
                    .hasSize(3)
                    .allMatch(problem -> problem.code() == ProblemCode.REGISTER_NEEDS);
            fill(objection, (heads, row) -> write(heads, row, "Reason", "served on time"));
            assertThat(enter(reviews, List.of(objection), Part.PANEL, DAY)).isEqualTo(3);

            Path early = forms(reviews, Part.PANEL).get(0);
            fill(early, (heads, row) -> write(heads, row, "Step", "final"));
            assertThat(refused(reviews, List.of(early), Part.PANEL))
                    .allMatch(problem -> problem.allowed().equals(List.of("looked at again")));

            // All of it is still there.
            assertThat(reviews.book().entries()).hasSize(24);
            assertThat(ReviewResult.of(PLAN, reviews.book(), court -> true))
                    .noneMatch(line -> line.part() == Part.PANEL && line.value().isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBadCellIsToldAndNothingIsEntered(Store store) throws Exception {
        try (Reviews reviews = Reviews.open(store.place(folder), "q3")) {
            reviews.keep(draw("seed"));
            Path file = forms(reviews, Part.SELF).get(0);
            fill(file, (heads, row) -> {
                switch (row.getRowNum() % 9) {
                    case 5 -> write(heads, row, "Finding", "remanded by the court above");
                    case 6 -> write(heads, row, "Finding", "defect");
                    case 7 -> write(heads, row, "Reason", "张三 said so");
                    case 8 -> write(heads, row, "Case number", "（2025）京01民初99号");
                    default -> write(heads, row, "Finding", "no defect");
                }
            });

            List<Problem> problems = refused(reviews, List.of(file), Part.SELF);
            assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
            assertThat(problems)
                    .extracting(Problem::code)
                    .contains(ProblemCode.REGISTER_CELL, ProblemCode.REGISTER_NEEDS, ProblemCode.REGISTER_NO_ENTRY);
            assertThat(problems)
                    .allSatisfy(problem ->
                            assertThat(problem.arguments().get(0)).matches(".*01.xlsx:Small review![A-Z]\\d+"));
            assertThat(problems.toString()).doesNotContain("张三", "民初99");
            assertThat(reviews.book().entries()).isEmpty();
        }
    }

    @Test
    void aWorkbookOfAnotherPartIsNone() throws Exception {
        try (Reviews reviews = Reviews.open(Store.H2.place(folder), "q3")) {
            reviews.keep(draw("seed"));
            assertThat(refused(reviews, forms(reviews, Part.SELF), Part.INDEPENDENT))
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.REGISTER_WORKBOOK);
        }
    }

    /** Four at once have seen that nothing was said yet: the first one enters, the others wait, and see what it said. */
    @ParameterizedTest
    @EnumSource
    void ofManyAtOnceEachSeesWhatTheOnesBeforeHaveLeft(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        try (Reviews reviews = Reviews.open(place, "q3")) {
            reviews.keep(draw("seed"));
        }
        Reviews.Draft draft = new Reviews.Draft(
                new Entry.About(Part.SELF, 1, 1, "file"),
                new Entry.Says("no_defect", Optional.empty(), "", "", Optional.empty(), Optional.empty()));
        List<Integer> entered = AtOnce.run(4, start -> {
            try (Reviews reviews = Reviews.open(place, "q3")) {
                start.await();
                return reviews.enter(DAY, OFFICE, book -> book.entries().isEmpty() ? List.of(draft) : List.of());
            }
        });
        assertThat(entered.stream().mapToInt(Integer::intValue).sum()).isOne();
    }

    /** Wherever the database fails while rows are added, what it holds is what was there before. */
    @ParameterizedTest
    @EnumSource
    void afterAFailureAtAnyPointTheOldStateIsThere(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        List<String> tables =
                List.of("review_draw", "review_cell", "review_case", "review_shown", "review_task", "review_entry");
        Reviews.Draft draft = new Reviews.Draft(
                new Entry.About(Part.SELF, 1, 1, "file"),
                new Entry.Says("no_defect", Optional.empty(), "", "", Optional.empty(), Optional.empty()));
        try (Reviews reviews = Reviews.open(place, "q3");
                Connection outside = Store.connection(place);
                Statement statement = outside.createStatement()) {
            for (String table : tables.subList(0, 5)) {
                statement.execute("ALTER TABLE " + table + " RENAME TO away");
                assertThatThrownBy(() -> reviews.keep(draw("seed"))).isInstanceOf(ProblemException.class);
                statement.execute("ALTER TABLE away RENAME TO " + table);
                for (String kept : tables) {
                    assertThat(rows(statement, kept))
                            .as(table + " failed: " + kept)
                            .isZero();
                }
            }
            assertThat(reviews.keep(draw("seed"))).isTrue();
            assertThatThrownBy(() -> reviews.enter(DAY, OFFICE, book -> List.of(draft, tooLong(draft))))
                    .isInstanceOf(ProblemException.class);
            assertThat(rows(statement, "review_entry")).isZero();
            assertThat(reviews.enter(DAY, OFFICE, book -> List.of(draft))).isOne();
        }
    }

    /** The database cannot take it in. */
    private static Reviews.Draft tooLong(Reviews.Draft draft) {
        Entry.Says says = draft.says();
        return new Reviews.Draft(
                draft.about(),
                new Entry.Says(
                        "x".repeat(100), says.points(), says.paper(), says.reason(), says.corrected(), says.step()));
    }

    private static long rows(Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** What is handed on has an addressee, a day and a reply; entries stay as they were. */
    @ParameterizedTest
    @EnumSource
    void whatIsHandedOnIsDueAndHasItsReply(Store store) throws Exception {
        try (Reviews reviews = Reviews.open(store.place(folder), "q3")) {
            assertThatThrownBy(() -> reviews.handOn(DAY, OFFICE, book -> null)).isInstanceOf(ProblemException.class);
            reviews.keep(draw("seed"));
            HandOn.Says clue = new HandOn.Says(
                    Optional.of(2),
                    HandOn.Kind.CLUE,
                    Person.of(Role.PRESIDENT),
                    DAY.plusDays(10),
                    "served late, three times");
            HandOn.Says guidance = new HandOn.Says(
                    Optional.empty(),
                    HandOn.Kind.GUIDANCE,
                    Person.of(Role.DIVISION_HEAD),
                    DAY.plusDays(30),
                    "records of service");
            assertThat(reviews.handOn(DAY, OFFICE, book -> clue)).isOne();
            assertThat(reviews.handOn(DAY, OFFICE, book -> guidance)).isEqualTo(2);

            reviews.reply(1, DAY.plusDays(11), Person.of(Role.PRESIDENT), "looked into");
            reviews.reply(1, DAY.plusDays(20), Person.of(Role.PRESIDENT), "no ground");
            assertThatThrownBy(() -> reviews.reply(3, DAY, OFFICE, "nothing"))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                    refused.problems().get(0).allowed())
                            .containsExactly("1", "2"));

            List<HandOn> all = reviews.handedOn();
            assertThat(all).extracting(HandOn::says).containsExactly(clue, guidance);
            assertThat(all.get(0).replies())
                    .extracting(HandOn.Reply::words)
                    .containsExactly("looked into", "no ground");
            assertThat(all.get(0).overdue(DAY.plusDays(40))).isFalse();
            assertThat(all.get(1).overdue(DAY.plusDays(30))).isFalse();
            assertThat(all.get(1).overdue(DAY.plusDays(31))).isTrue();
        }
    }

    @Test
    void workbooksAreNamedByTheirHashesBesideThem() throws Exception {
        try (Reviews reviews = Reviews.open(Store.H2.place(folder), "q3")) {
            reviews.keep(draw("seed"));
            List<Path> files = forms(reviews, Part.INDEPENDENT);
            String manifest = Files.readString(files.get(0).resolveSibling(FormsManifest.FILE));
            for (Path file : files) {
                assertThat(manifest).contains(file.getFileName().toString(), Directories.sha256(file));
            }
            assertThat(manifest).contains(draw("seed").hash()).doesNotContain("民初");
            forms(reviews, Part.INDEPENDENT);
            assertThat(files.get(0).resolveSibling(FormsManifest.FILE)).hasContent(manifest);
        }
    }
}
