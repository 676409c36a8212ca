package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhixiao ledger}: the commands for the ledger of uses. They need no Spark. */
@Command(name = "ledger", sortOptions = false)
final class LedgerCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    LedgerCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }
}
