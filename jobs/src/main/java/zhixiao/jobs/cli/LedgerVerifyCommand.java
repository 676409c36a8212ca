package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

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
        try (Ledger opened = open(ledger.place())) {
            opened.verify();
            Head head = opened.head();
            console.print("ledger.head", head.name(), head.entry(), head.hash());
        }
        return ExitCode.DONE.number();
    }

    /** A ledger that must be there. */
    static Ledger open(LedgerPlace place) {
        return Ledger.open(place)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.FILE_MISSING, place.toString())));
    }
}
