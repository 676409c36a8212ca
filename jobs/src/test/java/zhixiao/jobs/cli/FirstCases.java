package zhixiao.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.SampleWords;
import zhixiao.jobs.testing.TestSession;

/**
 * The run of the sample's first cases by the command itself, made once for all tests that look at one; whoever changes
 * something links it to a folder of its own.
 *
 * @param cases the source
 * @param whole the folder of the run
 * @param said what the command said
 */
record FirstCases(Path cases, Path whole, Spoken said) {
    /** How many lines of the source, the header among them. */
    static final int LINES = 600;

    static final String CATALOGUE = "src/test/resources/specs/first-cases.yaml";
    static final String MAPPING = "../metrics-spec/mappings/sample.yaml";
    static final String CUT_OFF = "2025-09-30";

    private static FirstCases made;

    static synchronized FirstCases run() {
        if (made == null) {
            TestSession.spark();
            try {
                Path folder = SampleRun.newFolder("first-cases");
                Path cases = folder.resolve("cases.csv");
                Files.write(cases, SampleWords.lines().subList(0, LINES));
                Path whole = folder.resolve("whole");
                made = new FirstCases(cases, whole, run(whole, cases));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    /** Runs the command on some source. */
    static Spoken run(Path out, Path source) {
        return Spoken.by(
                "run",
                "--catalogue",
                CATALOGUE,
                "--mapping",
                MAPPING,
                "--source",
                "cases=" + source,
                "--as-of",
                CUT_OFF,
                "--out",
                out.toString());
    }

    /** Gives a folder the run's files. */
    void linkTo(Path folder) throws IOException {
        Directories.link(whole, folder);
    }
}
