package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.ledger.Head;

/** {@code zhixiao ledger withdraw}: a use did not go out, or was taken back. Nothing is deleted: it is an entry. */
@Command(name = "withdraw", sortOptions = false)
final class LedgerWithdrawCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "USE", descriptionKey = "ledger.withdraw.use")
    private String use;

    @Option(names = "--because", paramLabel = "TEXT", required = true, descriptionKey = "ledger.withdraw.because")
    private String because;

    @Mixin
    private LedgerOption ledger;

    LedgerWithdrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Head head = new UsesBook(ledger.place()).withdraw(use, because);
        console.print("ledger.head", head.name(), head.entry(), head.hash());
        return ExitCode.DONE.number();
    }
}
