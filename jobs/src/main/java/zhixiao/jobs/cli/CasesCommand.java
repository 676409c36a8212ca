package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.FigureCases;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
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

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    CasesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StoredCatalogue stored = StoredCatalogue.read(console, figures, out.path());
        List<Problem> problems = new ArrayList<>();
        Optional<Question> question = options.question(
                figures.asOf(),
                stored.cases().courts(),
                stored.catalogue().model().lines(),
                problems);
        Optional<Indicator> indicator = stored.indicator(name, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        try (CaseStore store = CaseStore.open(stored.cases(), master.url())) {
            print(store.figure(indicator.orElseThrow(), question.orElseThrow()));
        }
        return ExitCode.DONE.number();
    }

    private void print(FigureCases figure) {
        List<String> columns = figure.columns();
        console.out().println("part,measure," + String.join(",", columns));
        for (FigureCases.Addend addend : figure.addends()) {
            String start = (addend.inDenominator() ? "denominator" : "numerator") + ","
                    + (addend.term().minus() ? "-" : "")
                    + addend.term().written().id();
            long count = 0;
            for (Iterator<Row> rows = figure.rows(addend); rows.hasNext(); count++) {
                Row row = rows.next();
                console.out()
                        .println(columns.stream()
                                .map(column -> row.value(column).map(Csv::cell).orElse(""))
                                .collect(Collectors.joining(",", start + ",", "")));
            }
            console.err()
                    .println(console.messages()
                            .get(
                                    addend.inDenominator() ? "cases.denominator" : "cases.numerator",
                                    addend.term().measure().title().in(console.language()),
                                    count));
        }
    }
}
