package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.LocalizedText;

/** The table that tells who supervises whom by line and date, and every mistake in it. Courts: M and N, and B below M. */
class SupervisionTableTest {
    private static final List<String> LINES = List.of("civil", "administrative");

    @Test
    void rowsStandWithTheirCourt() {
        SupervisionTable table = table();
        table.add("B", "N", "administrative", "2025-01-01", "2025-12-31");
        // The day after is free again.
        table.add("B", "M", "administrative", "2026-01-01", "");
        table.add("B", "N", "", "", "2020-12-31");
        assertThat(table.courts().get(2).supervision())
                .extracting(entry -> entry.above() + " " + entry.line().orElse("all") + " "
                        + entry.from().map(String::valueOf).orElse("-") + " "
                        + entry.until().map(String::valueOf).orElse("-"))
                .containsExactly(
                        "N administrative 2025-01-01 2025-12-31",
                        "M administrative 2026-01-01 -",
                        "N all - 2020-12-31");
        assertThat(table.courts().get(0).supervision()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a court that is not there      | C,N,civil,,                                       | ZX414 1 C",
                "a supervisor that is not there | B,C,civil,,                                       | ZX414 1 C",
                "no supervisor                  | B,'',civil,,                                      | ZX414 1 ?",
                "a line that is not there       | B,N,civl,,                                        | ZX414 1 civl",
                "a day that is none             | B,N,civil,2025-02-30,                             | ZX414 1 2025-02-30",
                "days the wrong way round       | B,N,civil,2025-02-01,2025-01-31                   | ZX414 1 B: 2025-02-01 – 2025-01-31",
                "one day twice                  | B,N,civil,,2025-01-31;B,M,civil,2025-01-31,       | ZX414 2 B civil 2025-01-31 × 2",
                "all lines twice                | B,N,'',,;B,M,'',2025-01-31,                       | ZX414 2 B 2025-01-31 × 2",
                "a court above itself           | B,B,civil,,                                       | ZX424 B → B",
                "a circle                       | M,N,civil,,;N,B,civil,2025-01-01,2025-01-01       | ZX424 M → N → B → M",
            })
    void aMistakeIsToldWithItsRow(String title, String rows, String told) {
        SupervisionTable table = table();
        for (String row : rows.split(";")) {
            String[] cells = row.replace("''", "").split(",", -1);
            table.add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
        ProblemException problem = catchThrowableOfType(ProblemException.class, table::courts);
        assertThat(problem.problems())
                .extracting(one -> one.code().code() + " " + String.join(" ", one.arguments()))
                .contains(told);
    }

    /** At different times, or in different lines, two courts may stand above each other. */
    @Test
    void whatIsNoCircleOnAnyDayIsNone() {
        SupervisionTable table = table();
        table.add("M", "N", "civil", "", "2024-12-31");
        table.add("N", "M", "civil", "2025-01-01", "");
        table.add("N", "M", "administrative", "", "");
        assertThat(table.courts()).hasSize(3);
    }

    private static SupervisionTable table() {
        return new SupervisionTable(
                CourtTree.of(
                        List.of(
                                court("M", 1, Optional.empty()),
                                court("N", 2, Optional.empty()),
                                court("B", 3, Optional.of("M"))),
                        List.of("basic")),
                LINES);
    }

    private static Court court(String code, int order, Optional<String> parent) {
        return new Court(code, order, "basic", parent, LocalizedText.same(code));
    }
}
