package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.FigureCases;
import zhixiao.jobs.trace.Kind;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.evaluate.DistinctKey;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao cases INDICATOR}: the cases that a figure is made of, as CSV. */
@Command(name = "cases", sortOptions = false)
final class CasesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "INDICATOR", descriptionKey = "cases.indicator")
    private String name;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private QuestionOptions options;

    @Option(names = "--kind", paramLabel = "DIMENSION=CODE", descriptionKey = "cases.kind")
    private String kind;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    CasesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StoredCatalogue stored = StoredCatalogue.read(console, figures, out.followed());
        List<Problem> problems = new ArrayList<>();
        Optional<Question> question = options.question(
                figures.asOf(),
                stored.cases().courts(),
                stored.catalogue().model().lines(),
                problems);
        Optional<Indicator> indicator = stored.indicator(name, problems);
        Optional<Kind> ofKind =
                indicator.flatMap(known -> kind(stored.catalogue().model(), known, problems));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        try (CaseStore store = CaseStore.open(stored.cases(), master.url())) {
            print(store.figure(indicator.orElseThrow(), question.orElseThrow(), ofKind));
        }
        return ExitCode.DONE.number();
    }

    /** The kind of cases that is asked for, if one is; a dimension that a table does not have is a problem. */
    private Optional<Kind> kind(CaseModel model, Indicator indicator, List<Problem> problems) {
        if (kind == null) {
            return Optional.empty();
        }
        int equals = kind.indexOf('=');
        String dimension = equals < 0 ? kind : kind.substring(0, equals);
        List<String> dimensions = Breakdown.allowed(indicator.measures());
        if (!dimensions.contains(dimension)) {
            problems.add(QuestionOptions.wrong("--kind", dimension, dimensions));
            return Optional.empty();
        }
        Breakdown breakdown = Breakdown.of(model, dimension).orElseThrow();
        String code = equals < 0 ? "" : kind.substring(equals + 1);
        Optional<Kind> found = Kind.of(breakdown, code);
        if (found.isEmpty()) {
            List<String> allowed = new ArrayList<>(breakdown.codes().codes());
            allowed.add(Question.UNMAPPED);
            problems.add(QuestionOptions.wrong("--kind " + dimension + "=", code, allowed));
        }
        return found;
    }

    private void print(FigureCases figure) {
        List<String> columns = figure.columns();
        console.out().println("part,measure," + String.join(",", columns));
        for (FigureCases.Addend addend : figure.addends()) {
            String start = (addend.inDenominator() ? "denominator" : "numerator") + ","
                    + (addend.term().minus() ? "-" : "")
                    + addend.term().written().id();
            Measure measure = addend.term().measure();
            Set<Object> keys = new HashSet<>();
            long count = 0;
            for (Iterator<Row> rows = figure.rows(addend); rows.hasNext(); count++) {
                Row row = rows.next();
                if (measure.isDistinct()) {
                    keys.add(DistinctKey.of(measure, row));
                }
                console.out()
                        .println(columns.stream()
                                .map(column -> row.value(column).map(Csv::cell).orElse(""))
                                .collect(Collectors.joining(",", start + ",", "")));
            }
            console.note(
                    addend.inDenominator() ? "cases.denominator" : "cases.numerator",
                    measure.title().in(console.language()),
                    count);
            if (measure.isDistinct()) {
                console.note("cases.distinct", keys.size());
            }
        }
    }
}
