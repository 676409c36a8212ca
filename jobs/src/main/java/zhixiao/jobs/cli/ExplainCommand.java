package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.store.Places;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.sql.DuckDbQuery;
import zhixiao.spec.sql.Period;
import zhixiao.spec.words.Explainer;
import zhixiao.spec.words.ExplanationPrinter;

/** {@code zhixiao spec explain FILE [INDICATOR...]}: what the indicators of a catalogue mean, in plain words. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "explain.file")
    private String file;

    @Parameters(index = "1..*", paramLabel = "INDICATOR", arity = "0..*", descriptionKey = "explain.indicators")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "explain.out")
    private String out = "demo";

    ExplainCommand(Console console) {
        this.console = console;
    }

    /** As it was written, unless it is a publication root: the tables are those of its current run then. */
    private String folder() throws IOException {
        Path named = Places.of(out);
        return PublicationRoot.is(named) ? PublicationRoot.follow(named).toString() : out;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> read = specs.catalogue(file);
        specs.verify();
        Catalogue catalogue = read.orElseThrow();
        List<Indicator> wanted = wanted(catalogue);
        Explainer explainer = new Explainer(catalogue, console.language());
        ExplanationPrinter printer = new ExplanationPrinter(console.language());
        // The newest month of the demo, so that the queries run as they stand on what it leaves.
        LocalDate last = DemoCommand.AS_OF;
        DuckDbQuery query =
                new DuckDbQuery(folder(), new Period(last.withDayOfMonth(1), last, last), console.language());
        console.out().print(printer.printHead(explainer));
        for (Indicator indicator : wanted) {
            console.out().print("\n" + printer.print(explainer.explain(indicator, query)));
        }
        return ExitCode.DONE.number();
    }

    /** The indicators that were named, in the order of the catalogue; all of them if none was. */
    private List<Indicator> wanted(Catalogue catalogue) {
        List<String> ids = catalogue.indicators().stream().map(Indicator::id).toList();
        Problems problems = new Problems();
        names.stream()
                .filter(name -> !ids.contains(name))
                .forEach(name -> problems.add(
                        Problem.of(ProblemCode.UNKNOWN_REFERENCE, name).found(name, ids)));
        problems.throwIfErrors();
        return catalogue.indicators().stream()
                .filter(indicator -> names.isEmpty() || names.contains(indicator.id()))
                .toList();
    }
}
