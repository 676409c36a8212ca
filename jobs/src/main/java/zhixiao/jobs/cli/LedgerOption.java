package zhixiao.jobs.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import zhixiao.jobs.ledger.LedgerPlace;

/** Where the ledger of uses lies. */
final class LedgerOption {
    private static final String VARIABLE = "ZHIXIAO_LEDGER";
    private static final String USUAL = "zhixiao-ledger";

    @Option(names = "--ledger", paramLabel = "FILE|JDBC-URL", descriptionKey = "ledger")
    private String ledger;

    /** What the command line says, else the environment, else a file in the current folder. */
    LedgerPlace place() {
        return place(ledger);
    }

    /** The place of what was written, if anything was. */
    static LedgerPlace place(String written) {
        return LedgerPlace.of(Optional.ofNullable(written)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .orElse(USUAL));
    }
}
