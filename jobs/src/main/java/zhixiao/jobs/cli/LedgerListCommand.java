package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.ledger.Entry;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.spec.text.Word;

/** {@code zhixiao ledger list}: every entry as a line of text, apart by tabs, for people and programs. */
@Command(name = "list", sortOptions = false)
final class LedgerListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LedgerOption ledger;

    LedgerListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Ledger opened = Ledger.existing(ledger.place())) {
            for (Entry entry : opened.entries()) {
                console.out()
                        .println(String.join(
                                "\t",
                                String.valueOf(entry.number()),
                                entry.entered(),
                                Word.of(entry.kind()),
                                entry.use(),
                                entry.content(),
                                entry.hash()));
            }
        }
        return ExitCode.DONE.number();
    }
}
