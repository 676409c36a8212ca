package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhixiao.spec.limits.Limits;

/** {@code zhixiao check}: a use of an earlier run's figures against the limits. Needs no Spark session. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutOption out;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private UseOptions use;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        List<Limits> limits = use.limits(specs);
        specs.verify();
        use.check(console, out.path(), limits);
        return ExitCode.DONE.number();
    }
}
