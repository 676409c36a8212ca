package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao plan}: the commands for plans of uses. They need no Spark. */
@Command(name = "plan", sortOptions = false)
final class PlanCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
