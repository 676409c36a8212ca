package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.Courts;
import zhixiao.jobs.check.GrantedExemption;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Limits;

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

    @Option(names = "--limits", paramLabel = "FILE", required = true, descriptionKey = "ledger.exempt.limits")
    private List<String> limits;

    @Option(names = "--courts", paramLabel = "DIR", descriptionKey = "ledger.exempt.courts")
    private Path courts;

    @Mixin
    private LedgerOption ledger;

    LedgerExemptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        List<Limits> read = specs.limits(limits);
        specs.verify();
        GrantedExemption exemption = new GrantedExemption(rule, issuer, grantedBy, until);
        exemption.verify(read, courts == null ? Optional.empty() : Optional.of(courts()));
        Head head = new UsesBook(ledger.place()).exempt(exemption, because);
        console.print("ledger.head", head.name(), head.entry(), head.hash());
        return ExitCode.DONE.number();
    }

    private Courts courts() throws IOException {
        return Courts.of(Manifest.read(PublicationRoot.follow(courts)));
    }
}
