package zhixiao.jobs.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Role;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Marks on their way: rules propose, people decide, and nothing is lost. */
class MarksTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final CaseKey ONE = key("A", "（2025）瀚01民初1号");
    private static final CaseKey TWO = key("B", "（2025）瀚02民初2号");
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);

    private static CaseKey key(String court, String written) {
        return new CaseKey(court, Extract.key(written, FieldKind.CASE_NUMBER));
    }

    @TempDir
    Path folder;

    private static Facts facts(String written, String... rules) {
        return new Facts(
                written,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Facts.Limit.UNKNOWN,
                List.of(rules));
    }

    private static Map<CaseKey, Facts> picked(Object... casesAndRules) {
        Map<CaseKey, Facts> picked = new LinkedHashMap<>();
        for (int i = 0; i < casesAndRules.length; i += 2) {
            CaseKey key = (CaseKey) casesAndRules[i];
            String written = key.equals(ONE) ? "（2025）瀚01民初1号" : "（2025）瀚02民初2号";
            picked.put(key, facts(written, ((String) casesAndRules[i + 1]).split(" ")));
        }
        return picked;
    }

    private static List<String> states(Marks marks) {
        return marks.all().stream()
                .map(mark -> mark.key().court() + " " + mark.rules() + " " + mark.state())
                .toList();
    }

    private int decide(Marks marks, String... rows) throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, "court,case_no,rules,decision,reason\n" + String.join("\n", rows) + "\n");
        return marks.decide(JUNE, OFFICE, MarkFile.read(file, "four_kinds")::drafts);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsProposedForARuleOnceAndAgainWhenAnotherOneHolds(Store store) throws SQLException, IOException {
        try (Marks marks = Marks.open(store.place(folder), "four_kinds")) {
            assertThat(marks.all()).isEmpty();
            assertThat(marks.propose(JUNE, picked(ONE, "large", TWO, "long"))).isEqualTo(2);
            assertThat(marks.propose(JUNE, picked(ONE, "large", TWO, "long"))).isZero();
            assertThat(decide(
                            marks,
                            "A,(2025)瀚01民初1号,large,refused,settled before the hearing",
                            "B,（2025）瀚02民初2号,long,confirmed,"))
                    .isEqualTo(2);
            // The same file again enters nothing.
            assertThat(decide(marks, "B,（2025）瀚02民初2号,long,confirmed,")).isZero();
            assertThat(states(marks)).containsExactly("A [large] REFUSED", "B [long] CONFIRMED");

            // By the same rule what was refused does not come back; no rule picks B any more, and it stays what it is.
            assertThat(marks.propose(JUNE.plusMonths(1), picked(ONE, "large"))).isZero();
            assertThat(marks.propose(JUNE.plusMonths(2), picked(ONE, "large long")))
                    .isOne();
            assertThat(states(marks)).containsExactly("A [large, long] PROPOSED", "B [long] CONFIRMED");
            Mark again = marks.all().iterator().next();
            assertThat(again.decision().orElseThrow().reason()).isEqualTo("settled before the hearing");
            assertThat(again.first()).isEqualTo(JUNE);
            assertThat(again.last()).isEqualTo(JUNE.plusMonths(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBadCellIsToldAndNothingIsEntered(Store store) throws SQLException {
        try (Marks marks = Marks.open(store.place(folder), "four_kinds")) {
            marks.propose(JUNE, picked(ONE, "large", TWO, "long"));
            assertThatThrownBy(() -> decide(
                            marks,
                            "A,（2025）瀚01民初1号,large,confirmed,",
                            "A,（2025）瀚01民初1号,large,confirmed,",
                            "B,（2025）瀚02民初2号,long,refused,",
                            "B,（2025）瀚02民初9号,long,confirmed,",
                            "B,（2025）瀚02民初2号,long,张三 says no,=1+1",
                            "B,（2025）瀚02民初7号,long,,left open"))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(
                                        ProblemCode.REGISTER_TWICE,
                                        ProblemCode.REGISTER_NEEDS,
                                        ProblemCode.REGISTER_NO_ENTRY,
                                        ProblemCode.REGISTER_CELL);
                        assertThat(refused.problems())
                                .extracting(problem -> problem.arguments().get(0))
                                .contains(
                                        "decisions.csv:3:case_no",
                                        "decisions.csv:4:reason",
                                        "decisions.csv:6:decision");
                        assertThat(refused.problems().toString()).doesNotContain("张三", "民初9", "=1+1");
                    });
            assertThat(states(marks)).containsExactly("A [large] PROPOSED", "B [long] PROPOSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksOfTwoListsDoNotMix(Store store) throws SQLException {
        var place = store.place(folder);
        try (Marks marks = Marks.open(place, "four_kinds");
                Marks others = Marks.open(place, "others")) {
            marks.propose(JUNE, picked(ONE, "large"));
            others.propose(JUNE, picked(TWO, "long"));
            assertThat(states(marks)).containsExactly("A [large] PROPOSED");
            assertThat(states(others)).containsExactly("B [long] PROPOSED");
        }
    }
}
