package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
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
        String text = StartingCatalogue.print(read.orElseThrow(), FileIds.of(file), path(), console.language());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.USAGE, console.messages().get("new.there", file)));
        }
        console.print("new.written", file);
        return ExitCode.DONE.number();
    }

    /** Where the model is, from the file. */
    private String path() {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder.relativize(model.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
