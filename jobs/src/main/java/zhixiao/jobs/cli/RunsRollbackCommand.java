package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.root.RunName;
import zhixiao.jobs.store.HeldFile;

/** {@code zhixiao runs rollback}: makes the run before the current one by the current one again, or another kept one. Nothing is deleted. */
@Command(name = "rollback", sortOptions = false)
final class RunsRollbackCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", descriptionKey = "runs.to")
    private String name;

    @Mixin
    private RootOption root;

    RunsRollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PublicationRoot opened = root.root();
        try (HeldFile held = opened.hold()) {
            RunName run = name == null ? opened.before() : opened.run(name).name();
            opened.point(run);
            console.print("runs.current", run.attempt());
        }
        return ExitCode.DONE.number();
    }
}
