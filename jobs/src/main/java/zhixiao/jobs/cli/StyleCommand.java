package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao style}: the command for styles of reports. Needs no Spark. */
@Command(name = "style", sortOptions = false)
final class StyleCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    StyleCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
