package zhixiao.jobs.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where Spark runs. */
final class MasterOption {
    @Option(names = "--master", paramLabel = "URL", descriptionKey = "master")
    private String master;

    Optional<String> url() {
        return Optional.ofNullable(master);
    }
}
