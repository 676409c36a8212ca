package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about registers need no Spark. */
class RegisterCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"list", "history", "movements"})
    void aRegisterThatWasNeverUpdatedIsSaidToBeNone(String question) {
        Spoken spoken = Spoken.by(
                "register",
                question,
                "misspelt",
                "--ledger",
                folder.resolve("ledger").toString());

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().lines()).hasSize(1);
        assertThat(spoken.err()).contains("misspelt: no update");
    }

    @Test
    void aNameIsNoOneWhoEntersAndIsNotRepeated() {
        Spoken spoken = Spoken.by("register", "import", "old", "book.xlsx", "--by", "张三", "--on", "2025-10-08");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX105", "case_management_office").doesNotContain("张三");
    }

    @Test
    void whatIsNotThereIsToldWithEverythingElse() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        Spoken spoken = Spoken.by(
                "register",
                "import",
                "old",
                folder.resolve("none.xlsx").toString(),
                text.toString(),
                "--by",
                "president",
                "--on",
                "2025-10-08",
                "--ledger",
                folder.resolve("ledger").toString());

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX001", "none.xlsx", "ZX615", "text.xlsx");
    }

    @Test
    void marksThatAreNoneAreCountedAsNoneAndAFileThatIsNoneIsTold() throws IOException {
        String ledger = folder.resolve("marks").toString();
        assertThat(Spoken.by("marks", "list", "four_kinds", "--ledger", ledger).out())
                .startsWith("court,case_no,rules,")
                .hasLineCount(1);
        assertThat(Spoken.by("marks", "counts", "four_kinds", "--ledger", ledger)
                        .out())
                .isEqualToIgnoringNewLines("by,of,proposed,confirmed,refused,open");
        Path file = Files.writeString(folder.resolve("decisions.csv"), "court,case_no\nA,1\n");
        Spoken spoken = Spoken.by(
                "marks",
                "import",
                "four_kinds",
                file.toString(),
                "--by",
                "president",
                "--on",
                "2025-10-08",
                "--ledger",
                ledger);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX616", "decision", "reason");
    }
}
