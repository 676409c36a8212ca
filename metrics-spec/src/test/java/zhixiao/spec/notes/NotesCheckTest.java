package zhixiao.spec.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;

/** Notes held against a run: whatever belongs to nothing in it is told, at its place and all at once. */
class NotesCheckTest {
    private static final String NOTES = """
            version: 1
            notes: october
            remarks:
              a: { indicator: pendng, line: civl, court: "9", month: 2026-01, cause: Why. }
            items:
              b: { text: Do it., indicator: filed, responsible: { court: H1 } }
            proposals:
              c: { text: Do more., indicator: nothing, responsible: { division: 民一庭 } }
            """;

    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    private final Specs specs = new Specs(new TextSource().with("notes.yaml", NOTES));

    @Test
    void everyWordThatTheRunDoesNotKnowIsToldWithTheNearestOne() {
        assertThat(told(List.of("H", "A")))
                .containsExactly(
                        "4:19 pendng pending",
                        "8:35 nothing ",
                        "4:33 civl civil",
                        "4:46 9 A",
                        "4:58 2026-01 ",
                        "6:62 H1 H");
    }

    @Test
    void courtsThatNobodyKnowsYetAreNotLookedAt() {
        assertThat(told(List.of())).hasSize(4).noneMatch(line -> line.contains("H1"));
    }

    @Test
    void aTextInOneLanguageStandsForAllAndIsNoWarning() {
        MeetingNotes notes = specs.notes("notes.yaml").orElseThrow();
        assertThat(notes.items().get(0).text().in(Language.ZH_HANT)).isEqualTo("Do it.");
        assertThat(specs.problems().all()).isEmpty();
        assertThat(notes.hash()).matches("[0-9a-f]{16}");
    }

    private List<String> told(List<String> courts) {
        Problems problems = new Problems();
        new NotesCheck(List.of("pending", "filed"), List.of("civil", "criminal"), courts, AS_OF)
                .verify(specs.notes("notes.yaml").orElseThrow(), problems);
        return problems.all().stream().map(NotesCheckTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.position()
                        .map(place -> place.line() + ":" + place.column())
                        .orElse("")
                + " " + problem.found().orElse("")
                + " " + problem.suggestion().orElse("");
    }
}
