package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.jobs.root.KeptRun;
import zhixiao.jobs.root.PublicationRoot;

/** {@code zhixiao runs show}: what the current run is, or another one. Where a cluster's exit code says little, this tells whether a run was published. */
@Command(name = "show", sortOptions = false)
final class RunsShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", descriptionKey = "runs.run")
    private String name;

    @Mixin
    private RootOption root;

    RunsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PublicationRoot opened = root.root();
        KeptRun run = opened.run(name == null ? opened.current().toString() : name);
        console.print(run.current() ? "runs.current" : "runs.kept", run.name().attempt());
        console.print("runs.fingerprint", run.fingerprint());
        run.catalogue()
                .ifPresent(catalogue -> console.print(
                        "runs.figures", catalogue, String.valueOf(run.asOf().orElseThrow())));
        console.print("runs.ended", run.ended());
        for (RunReport.Stage stage : RunReport.stages(run.name().in(opened.path()))) {
            print(stage);
        }
        run.use().ifPresent(use -> console.print("runs.use", use));
        new Summaries(console).places(run.name().in(opened.path()));
        return ExitCode.DONE.number();
    }

    /** Numbers as they are, for people and programs. */
    private void print(RunReport.Stage stage) {
        String name = console.messages().get("stage." + stage.name());
        console.print("runs.stage", name, seconds(stage.took().toMillis()));
        stage.work().ifPresent(work -> {
            console.print(
                    "runs.stage.data",
                    String.valueOf(work.rowsRead()),
                    String.valueOf(work.bytesRead()),
                    String.valueOf(work.rowsWritten()),
                    String.valueOf(work.bytesWritten()),
                    String.valueOf(work.shuffledBytes()),
                    String.valueOf(work.spilledBytes()));
            console.print(
                    "runs.stage.tasks",
                    String.valueOf(work.tasks()),
                    String.valueOf(work.failedTasks()),
                    String.valueOf(work.repeatedStages()),
                    seconds(work.taskMillis()),
                    seconds(work.longestMillis()),
                    seconds(work.medianMillis()));
        });
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
