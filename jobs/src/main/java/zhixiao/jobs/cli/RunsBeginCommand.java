package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.root.PublicationRoot;

/** {@code zhixiao runs begin ROOT}: makes a publication root of an empty or a new folder. One that is there stays as it is. */
@Command(name = "begin", sortOptions = false)
final class RunsBeginCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ROOT", descriptionKey = "runs.begin.root")
    private Path root;

    RunsBeginCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.print("runs.begun", PublicationRoot.make(root).path());
        return ExitCode.DONE.number();
    }
}
