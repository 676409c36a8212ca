package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about registers need no Spark. */
class RegisterCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"list", "movements"})
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
}
