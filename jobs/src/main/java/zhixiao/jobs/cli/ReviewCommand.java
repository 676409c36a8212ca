package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao review}: the commands for case reviews and spot checks of case data. */
@Command(name = "review", sortOptions = false)
final class ReviewCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
