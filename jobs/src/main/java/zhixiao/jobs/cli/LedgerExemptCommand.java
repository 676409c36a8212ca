package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.GrantedExemption;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.ledger.Head;

/** {@code zhixiao ledger exempt}: a court above lets another one off a rule until a day. A later entry takes its place. */
@Command(name = "exempt", sortOptions = false)
final class LedgerExemptCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULE", descriptionKey = "ledger.exempt.rule")
    private String rule;

    @Option(names = "--issuer", paramLabel = "COURT", required = true, descriptionKey = "ledger.exempt.issuer")
    private String issuer;

    @Option(names = "--granted-by", paramLabel = "COURT", required = true, descriptionKey = "ledger.exempt.grantedBy")
    private String grantedBy;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "ledger.exempt.until")
    private LocalDate until;

    @Option(names = "--because", paramLabel = "TEXT", required = true, descriptionKey = "ledger.withdraw.because")
    private String because;

    @Mixin
    private LedgerOption ledger;

    LedgerExemptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GrantedExemption exemption = new GrantedExemption(rule, issuer, grantedBy, until);
        Head head = new UsesBook(ledger.place()).exempt(exemption, because);
        console.print("ledger.head", head.name(), head.entry(), head.hash());
        return ExitCode.DONE.number();
    }
}
