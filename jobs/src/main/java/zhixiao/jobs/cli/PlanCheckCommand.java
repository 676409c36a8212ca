package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.Burden;
import zhixiao.jobs.check.BurdenTable;
import zhixiao.jobs.check.Courts;
import zhixiao.jobs.check.PastUse;
import zhixiao.jobs.check.PlanCheck;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.reports.ChartFiles;
import zhixiao.reports.FreeFolder;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;

/** {@code zhixiao plan check}: the uses that courts intend, against the limits, before the year begins. */
@Command(name = "check", sortOptions = false)
final class PlanCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PLAN", descriptionKey = "plan.files")
    private List<String> files;

    @Option(names = "--limits", paramLabel = "FILE", required = true, descriptionKey = "limits")
    private List<String> limits;

    @Option(names = "--courts", paramLabel = "DIR", required = true, descriptionKey = "plan.courts")
    private Path courts;

    @Option(names = "--charts", paramLabel = "DIR", descriptionKey = "plan.charts")
    private Path charts;

    @Mixin
    private LedgerOption ledger;

    PlanCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (charts != null) {
            FreeFolder.verify(charts);
        }
        SpecReader specs = new SpecReader(console);
        List<Limits> read = specs.limits(limits);
        List<Plan> plans = specs.plans(files);
        specs.verify();
        // A plan may be checked before there is a ledger.
        Optional<UsesBook.Page> page = new UsesBook(ledger.place()).pageIfBegun();
        List<PastUse> before = page.map(UsesBook.Page::uses).orElse(List.of());
        Manifest run = Manifest.read(PublicationRoot.follow(courts));
        PlanCheck.Result result = new PlanCheck(
                        read,
                        Courts.of(run),
                        page.map(UsesBook.Page::exemptions).orElse(List.of()),
                        console.language())
                .check(plans, before);
        int year = plans.get(0).year();
        List<PastUse> all =
                Stream.concat(before.stream(), result.planned().stream()).toList();
        BurdenLines.print(Burden.byCourt(all, year), console);
        if (charts != null) {
            int drawn = ChartFiles.writeBurden(
                    run.courts(), BurdenTable.months(all, year, Courts.of(run)), charts, console.language());
            console.print("done.charts", charts, drawn);
        }
        result.overlaps()
                .forEach(overlap -> console.print(
                        "plan.overlap",
                        overlap.month(),
                        overlap.one(),
                        overlap.other(),
                        overlap.indicators(),
                        overlap.recipients()));
        console.problems(result.problems());
        if (result.problems().isEmpty()) {
            console.print(
                    "plan.ok",
                    plans.stream().mapToLong(plan -> plan.uses().size()).sum());
            return ExitCode.DONE.number();
        }
        return ExitCode.REFUSED.number();
    }
}
