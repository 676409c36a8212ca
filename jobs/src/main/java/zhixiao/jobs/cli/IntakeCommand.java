package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixiao.jobs.run.Run;
import zhixiao.spec.mapping.Mapping;

/**
 * {@code zhixiao intake}: cases from sources. Its options are asked for here and not by the parser, which would ask for
 * them before {@code intake profile}, too.
 */
@Command(
        name = "intake",
        sortOptions = false,
        customSynopsis = {
            "zhixiao intake --mapping=FILE [--source=NAME=PATH]... --out=DIR [--master=URL]",
            "zhixiao intake profile --help"
        })
final class IntakeCommand implements Callable<Integer> {
    private static final String MAPPING = "--mapping";
    private static final String OUT = "--out";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = MAPPING, paramLabel = "FILE", descriptionKey = "mapping")
    private String mapping;

    @Option(names = "--source", paramLabel = "NAME=PATH", descriptionKey = "source")
    private Map<String, Path> sources = new LinkedHashMap<>();

    @Option(names = OUT, paramLabel = "DIR", descriptionKey = "out")
    private Path out;

    @Mixin
    private MasterOption master;

    IntakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        verifyOptions();
        SpecReader specs = new SpecReader(console);
        Optional<Mapping> read = specs.mapping(mapping);
        specs.verify();
        try (Run run = Run.open(OutOption.noRoot(out), master.url(), new Lines(console), 1)) {
            run.intake(read.orElseThrow(), sources);
            run.publish();
            console.print("done.cases", run.place().resolve("cases"));
        }
        return ExitCode.DONE.number();
    }

    private void verifyOptions() {
        List<ArgSpec> missing = Stream.of(MAPPING, OUT)
                .filter(name -> !spec.commandLine().getParseResult().hasMatchedOption(name))
                .map(name -> (ArgSpec) spec.findOption(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), missing, "");
        }
    }
}
