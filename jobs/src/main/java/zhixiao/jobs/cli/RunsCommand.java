package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao runs}: the commands for the runs that a publication root keeps. They need no Spark. */
@Command(name = "runs", sortOptions = false)
final class RunsCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
