package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.run.Run;
import zhixiao.spec.bind.Catalogue;

/** {@code zhixiao compute}: states and indicators from the cases of an earlier intake. */
@Command(name = "compute", sortOptions = false)
final class ComputeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private OutOption out;

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
        try (Run run = Run.open(out.path(), master.url(), new Lines(console), 1)) {
            run.keepCases();
            run.compute(catalogue.orElseThrow(), figures.asOf());
            run.publish();
            console.print("done.indicators", run.place().resolve("indicators"));
        }
        return ExitCode.DONE.number();
    }
}
