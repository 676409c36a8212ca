package zhixiao.jobs.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.show.CataloguePrinter;

/** {@code zhixiao spec show FILE}: a catalogue with all that it uses, as one file. */
@Command(name = "show", sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "show.file")
    private String file;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> catalogue = specs.catalogue(file);
        specs.verify();
        console.out().print(CataloguePrinter.print(catalogue.orElseThrow(), console.language()));
        return ExitCode.DONE.number();
    }
}
