package zhixiao.jobs.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the result. */
final class OutOption {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private Path out;

    Path path() {
        return out;
    }
}
