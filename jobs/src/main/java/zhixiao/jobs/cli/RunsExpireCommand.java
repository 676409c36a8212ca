package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.root.KeptRun;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.store.HeldFile;

/** {@code zhixiao runs expire}: deletes old runs, but never the current one nor one whose figures were used. */
@Command(name = "expire", sortOptions = false)
final class RunsExpireCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--keep", paramLabel = "NUMBER", required = true, descriptionKey = "runs.keep")
    private int keep;

    @Option(names = "--dry-run", descriptionKey = "runs.dry")
    private boolean dry;

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private RootOption root;

    RunsExpireCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PublicationRoot opened = root.root();
        try (HeldFile held = opened.hold()) {
            Set<String> used = new UsesBook(ledger.place())
                    .pageIfBegun()
                    .map(UsesBook.Page::fingerprints)
                    .orElse(Set.of());
            List<KeptRun> expired = opened.expired(keep, used::contains);
            for (KeptRun run : expired) {
                if (!dry) {
                    opened.delete(run.name());
                }
                console.print(dry ? "runs.would" : "runs.expired", run.name().attempt(), run.ended());
            }
            console.print("runs.left", opened.runs().size() - (dry ? expired.size() : 0));
        }
        return ExitCode.DONE.number();
    }
}
