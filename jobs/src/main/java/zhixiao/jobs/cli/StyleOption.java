package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import zhixiao.reports.style.ReportStyle;

/** The style of the reports. */
final class StyleOption {
    @Option(names = "--style", paramLabel = "DIR", descriptionKey = "style")
    private Path folder;

    /** The style, or empty if none is asked for, or if it cannot be used: the specs' problems tell then. */
    Optional<ReportStyle> read(SpecReader specs) throws IOException {
        return folder == null ? Optional.empty() : specs.style(folder);
    }
}
