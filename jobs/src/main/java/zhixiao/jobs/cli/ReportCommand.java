package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.run.Run;

/** {@code zhixiao report}: the report from the findings of an earlier run. Needs no Spark. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutOption out;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Run run = Run.open(out.path(), Optional.empty(), new Lines(console), 1)) {
            run.keepFindings();
            run.keepVerdicts();
            run.report(console.language());
            run.publish();
            console.print("done.report", run.place().resolve("report/index.html"));
        }
        return ExitCode.DONE.number();
    }
}
