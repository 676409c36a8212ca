package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao demo}: all stages on the sample that comes with the source tree. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    /** Where the source tree or the unpacked bundle is; the launcher says so. */
    private static final String HOME = "zhixiao.home";

    /** The end of the third quarter that the sample's extract has seen whole. */
    static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo.out")
    private Path out = Path.of("demo");

    @Mixin
    private MasterOption master;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty(HOME, ""));
        Path specs = home.resolve("metrics-spec");
        Path mapping = specs.resolve("mappings/sample.yaml");
        if (!Files.exists(mapping)) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_MISSING, mapping.toString()));
        }
        console.print("demo.synthetic");
        return RunCommand.run(
                console,
                new SpecReader(console),
                mapping.toString(),
                Map.of(),
                specs.resolve("catalogues/spc-2024-09.yaml").toString(),
                AS_OF,
                List.of(),
                Optional.empty(),
                new StyleOption(),
                new PreviousOption(),
                ResultOptions.in(out),
                master.url());
    }
}
