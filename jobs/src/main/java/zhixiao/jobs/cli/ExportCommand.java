package zhixiao.jobs.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.export.CatalogueExport;
import zhixiao.spec.export.ExportFormat;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * {@code zhixiao spec export FILE --format FORMAT}: a catalogue for another system. What that cannot say is listed on
 * the other stream, each thing with its place.
 */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    /** Names that stand in SQL without quotes. */
    private static final String NAMES = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*";

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "export.file")
    private String file;

    @Option(names = "--format", paramLabel = "metric-view|ossie", required = true, descriptionKey = "export.format")
    private ExportFormat format;

    @Option(names = "--schema", paramLabel = "SCHEMA", descriptionKey = "export.schema")
    private String schema = "";

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!schema.isEmpty() && !schema.matches(NAMES)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.USAGE, console.messages().get("usage.value", schema, "--schema", "lake.court")));
        }
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> catalogue = specs.catalogue(file);
        specs.verify();
        CatalogueExport export = CatalogueExport.of(catalogue.orElseThrow(), format, schema, console.language());
        console.out().print(export.text());
        if (!export.unsaid().isEmpty()) {
            console.note("export.unsaid", export.unsaid().size(), format.word());
            export.unsaid().forEach(thing -> console.err().println("  " + thing.in(console.language())));
        }
        if (export.text().isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.USAGE, console.messages().get("export.nothing", format.word())));
        }
        return ExitCode.DONE.number();
    }
}
