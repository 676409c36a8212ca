package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.run.Progress;
import zhixiao.spec.text.Language;

/** What a run tells while it runs: to a person who watches, and to a file. */
class LinesTest {
    @Test
    void whoWatchesSeesSheetsCountedInOneLineThatLeavesNothingBehind() {
        assertThat(said(true)).isEqualTo("""
                [1/2] Report …>[1/2] Report … 1 of 20 courts>[1/2] Report … 20 of 20 courts>>[1/2] Report  2.5 s
                """);
    }

    @Test
    void aFileGetsFinishedStagesOnly() {
        assertThat(said(false)).isEqualTo("[1/2] Report  2.5 s\n");
    }

    /** With {@code >} where a terminal goes back to the beginning of the line. */
    private static String said(boolean terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Lines lines = new Lines(new Console(stream, stream, Language.EN, terminal));
        lines.started(Progress.Stage.REPORT, 1, 2);
        lines.sheets(1, 20);
        lines.sheets(20, 20);
        lines.done(Progress.Stage.REPORT, 1, 2, Duration.ofMillis(2_500));
        return err.toString(StandardCharsets.UTF_8).replace("\033[K\r", ">");
    }
}
