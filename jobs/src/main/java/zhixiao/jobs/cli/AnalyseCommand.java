package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.run.Run;

/** {@code zhixiao analyse}: findings from the indicators of an earlier run. Needs no Spark session. */
@Command(name = "analyse", sortOptions = false)
final class AnalyseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutOption out;

    AnalyseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Run run = Run.open(out.path(), Optional.empty(), new Lines(console), 1)) {
            run.keepIndicators();
            run.analyse();
            run.publish();
            console.print("done.findings", run.place().resolve("findings"));
        }
        return ExitCode.DONE.number();
    }
}
