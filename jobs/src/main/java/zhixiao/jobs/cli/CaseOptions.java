package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which cases: a mapping, and where its sources are. */
final class CaseOptions {
    @Option(names = "--mapping", paramLabel = "FILE", required = true, descriptionKey = "mapping")
    private String mapping;

    @Option(names = "--source", paramLabel = "NAME=PATH", descriptionKey = "source")
    private Map<String, Path> sources = new LinkedHashMap<>();

    String mapping() {
        return mapping;
    }

    Map<String, Path> sources() {
        return sources;
    }
}
