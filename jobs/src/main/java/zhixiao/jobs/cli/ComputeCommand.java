package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.run.Run;
import zhixiao.spec.bind.Catalogue;

/** {@code zhixiao compute}: states, indicators and findings from the cases of an earlier intake. */
@Command(name = "compute", sortOptions = false)
final class ComputeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private PreviousOption previous;

    @Mixin
    private OutOption out;

    @Mixin
    private FreshOption fresh;

    @Mixin
    private MasterOption master;

    ComputeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> catalogue = specs.catalogue(figures.catalogue());
        specs.verify();
        Optional<EarlierRun> earlier = previous.read(catalogue.orElseThrow(), figures.asOf());
        int stages = earlier.isPresent() ? 3 : 2;
        try (Run run = Run.open(out.path(), master.url(), new Lines(console), stages)) {
            run.keepCases();
            if (fresh.given()) {
                run.anew();
            }
            run.compute(catalogue.get(), figures.asOf());
            if (earlier.isPresent()) {
                run.revisions(catalogue.get(), earlier.get());
            }
            run.analyse();
            run.publish();
            console.print("done.indicators", run.place().resolve("indicators"));
            console.print("done.findings", run.place().resolve("findings"));
        }
        return ExitCode.DONE.number();
    }
}
