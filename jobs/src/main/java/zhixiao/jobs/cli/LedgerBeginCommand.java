package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.ledger.Ledger;

/** {@code zhixiao ledger begin}: a new ledger, with a name that limits can pin. */
@Command(name = "begin", sortOptions = false)
final class LedgerBeginCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", descriptionKey = "ledger.begin.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    LedgerBeginCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Ledger begun = Ledger.begin(ledger.place(), name)) {
            Head head = begun.head();
            console.print("ledger.head", head.name(), head.entry(), head.hash());
        }
        return ExitCode.DONE.number();
    }
}
