package zhixiao.jobs.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.diff.CatalogueDiff;
import zhixiao.spec.diff.DiffPrinter;

/** {@code zhixiao spec diff A B}: what changed in meaning between two catalogues. A difference is an answer: exit code 0. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff.before")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff.after")
    private String after;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> old = specs.catalogue(before);
        Optional<Catalogue> now = specs.catalogue(after);
        specs.verify();
        CatalogueDiff diff = CatalogueDiff.of(old.orElseThrow(), now.orElseThrow());
        console.out().print(new DiffPrinter(console.language()).print(diff));
        return ExitCode.DONE.number();
    }
}
