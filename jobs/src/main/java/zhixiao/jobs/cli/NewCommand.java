package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.show.StartingCatalogue;

/** {@code zhixiao spec new FILE}: a commented catalogue to begin with. A file that is there is left alone. */
@Command(name = "new", sortOptions = false)
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "new.file")
    private Path file;

    @Option(names = "--model", paramLabel = "FILE", required = true, descriptionKey = "new.model")
    private Path model;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<CaseModel> read = specs.model(model.toString());
        specs.verify();
        NewFile written = new NewFile(console, file);
        written.write(StartingCatalogue.print(
                read.orElseThrow(), FileIds.of(file), written.naming(model), console.language()));
        return ExitCode.DONE.number();
    }
}
