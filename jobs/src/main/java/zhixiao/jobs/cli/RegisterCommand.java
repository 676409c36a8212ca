package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao register}: the commands for lists with a memory. */
@Command(name = "register", sortOptions = false)
final class RegisterCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RegisterCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
