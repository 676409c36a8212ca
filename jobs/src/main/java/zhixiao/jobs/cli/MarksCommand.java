package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao marks}: the commands for marks of the four kinds of cases under supervision. */
@Command(name = "marks", sortOptions = false)
final class MarksCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    MarksCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
