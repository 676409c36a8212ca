package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao notes}: the command for notes of a meeting. Needs no Spark. */
@Command(name = "notes", sortOptions = false)
final class NotesCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    NotesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
