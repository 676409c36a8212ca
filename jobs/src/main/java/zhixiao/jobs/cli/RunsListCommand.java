package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.root.KeptRun;

/** {@code zhixiao runs list}: every kept run as a line of text, apart by tabs, the latest first, for people and programs. */
@Command(name = "list", sortOptions = false)
final class RunsListCommand implements Callable<Integer> {
    private static final String NONE = "-";

    private final Console console;

    @Mixin
    private RootOption root;

    RunsListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (KeptRun run : root.root().runs()) {
            console.out()
                    .println(String.join(
                            "\t",
                            run.current() ? "current" : NONE,
                            run.name().attempt(),
                            run.fingerprint(),
                            run.asOf().map(String::valueOf).orElse(NONE),
                            run.catalogue().orElse(NONE),
                            run.ended(),
                            run.use().orElse(NONE)));
        }
        return ExitCode.DONE.number();
    }
}
