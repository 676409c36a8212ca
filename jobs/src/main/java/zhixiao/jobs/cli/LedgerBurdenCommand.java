package zhixiao.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.Burden;
import zhixiao.jobs.check.PastUse;
import zhixiao.jobs.check.UsesBook;

/** {@code zhixiao ledger burden}: how often each court was used on in a year, month by month. */
@Command(name = "burden", sortOptions = false)
final class LedgerBurdenCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "YEAR", descriptionKey = "ledger.burden.year")
    private int year;

    @Mixin
    private LedgerOption ledger;

    LedgerBurdenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<PastUse> uses = new UsesBook(ledger.place()).page().uses();
        BurdenLines.print(Burden.byCourt(uses, year), console);
        return ExitCode.DONE.number();
    }
}
