package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.jobs.run.Run;
import zhixiao.spec.mapping.Mapping;

/** {@code zhixiao intake}: cases from sources. */
@Command(name = "intake", sortOptions = false)
final class IntakeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOptions cases;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    IntakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<Mapping> mapping = specs.mapping(cases.mapping());
        specs.verify();
        try (Run run = Run.open(out.noRoot(), master.url(), new Lines(console), 1)) {
            run.intake(mapping.orElseThrow(), cases.sources());
            run.publish();
            console.print("done.cases", run.place().resolve("cases"));
        }
        return ExitCode.DONE.number();
    }
}
