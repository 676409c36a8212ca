package zhixiao.jobs.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Which figures: a catalogue and the cut-off. */
final class FigureOptions {
    @Option(names = "--catalogue", paramLabel = "FILE", required = true, descriptionKey = "catalogue")
    private String catalogue;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "asOf")
    private LocalDate asOf;

    String catalogue() {
        return catalogue;
    }

    LocalDate asOf() {
        return asOf;
    }
}
