package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.ledger.Ledger;

/** {@code zhixiao ledger verify}: whether anybody has changed it from outside, and its last hash, to be kept elsewhere. */
@Command(name = "verify", sortOptions = false)
final class LedgerVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LedgerOption ledger;

    LedgerVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Ledger opened = Ledger.existing(ledger.place())) {
            opened.verify();
            Head head = opened.head();
            console.print("ledger.head", head.name(), head.entry(), head.hash());
        }
        return ExitCode.DONE.number();
    }
}
