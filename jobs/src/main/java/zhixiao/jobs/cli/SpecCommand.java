package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao spec}: the commands for planners. Needs no Spark. */
@Command(name = "spec", sortOptions = false)
final class SpecCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    SpecCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
