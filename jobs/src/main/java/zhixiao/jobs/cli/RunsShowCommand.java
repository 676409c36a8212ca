package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
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
        run.use().ifPresent(use -> console.print("runs.use", use));
        new Summaries(console).places(run.name().in(opened.path()));
        return ExitCode.DONE.number();
    }
}
