package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.run.Run;
import zhixiao.reports.Format;

/** {@code zhixiao report}: the report from the findings of an earlier run. Needs no Spark. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutOption out;

    @Option(
            names = "--format",
            paramLabel = "html,xlsx,pdf,docx",
            hideParamSyntax = true,
            split = ",",
            descriptionKey = "report.format")
    private Set<Format> formats = Format.usual();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Run run = Run.open(out.path(), Optional.empty(), new Lines(console), 1)) {
            run.keepFindings();
            run.keepVerdicts();
            run.keepReport(formats);
            run.report(console.language(), formats);
            run.publish();
            for (Format format : formats) {
                console.print("done.report", run.place().resolve("report").resolve(format.file()));
            }
        }
        return ExitCode.DONE.number();
    }
}
