package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.ledger.Head;

/** {@code zhixiao ledger correct}: a use went out with other minutes than was entered. It is an entry, and counts nothing anew. */
@Command(name = "correct", sortOptions = false)
final class LedgerCorrectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "USE", descriptionKey = "ledger.withdraw.use")
    private String use;

    @Option(names = "--minutes", paramLabel = "REFERENCE", required = true, descriptionKey = "ledger.correct.minutes")
    private String minutes;

    @Option(names = "--because", paramLabel = "TEXT", required = true, descriptionKey = "ledger.withdraw.because")
    private String because;

    @Mixin
    private LedgerOption ledger;

    LedgerCorrectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Head head = new UsesBook(ledger.place()).correct(use, minutes, because);
        console.print("ledger.head", head.name(), head.entry(), head.hash());
        return ExitCode.DONE.number();
    }
}
