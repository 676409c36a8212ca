package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.evaluate.Standing;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao explain-case CASE}: for each indicator whether a case counts, and what decided it. */
@Command(name = "explain-case", sortOptions = false)
final class ExplainCaseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "explainCase.case")
    private String number;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INDICATOR", descriptionKey = "explainCase.indicators")
    private List<String> names = List.of();

    @Mixin
    private FigureOptions figures;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "question.period")
    private String period;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    ExplainCaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StoredCatalogue stored = StoredCatalogue.read(console, figures, out.followed());
        Catalogue catalogue = stored.catalogue();
        List<Problem> problems = new ArrayList<>();
        Optional<Period> asked = QuestionOptions.period(period, figures.asOf(), problems);
        List<Indicator> indicators = new ArrayList<>();
        names.forEach(name -> stored.indicator(name, problems).ifPresent(indicators::add));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Extract file;
        try (CaseStore store = CaseStore.open(stored.cases(), master.url())) {
            file = store.find(catalogue.model(), number);
        }
        if (file.rows().get(Table.CASES).isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.CASE_NOT_FOUND, out.path().toString()));
        }
        boolean told =
                !stored.cases().unmapped().getOrDefault(Table.CASES, Set.of()).containsAll(limits(catalogue));
        if (catalogue.model().limit().isPresent() && told) {
            new TimeLimitLines(console, catalogue.model()).print(file, figures.asOf());
        }
        print(
                new Evaluator(file),
                names.isEmpty() ? catalogue.indicators() : indicators,
                Question.ofAll(figures.asOf(), asked.orElseThrow()));
        return ExitCode.DONE.number();
    }

    private static Set<String> limits(Catalogue catalogue) {
        return catalogue.model().cases().fields().values().stream()
                .filter(field -> !field.isStored())
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private void print(Evaluator evaluator, List<Indicator> indicators, Question question) {
        console.print(
                "explainCase.question",
                question.asOf(),
                question.period().start(),
                question.period().end());
        StandingLines lines = new StandingLines(console);
        for (Indicator indicator : indicators) {
            console.print("explainCase.indicator", indicator.spec().title().in(console.language()), indicator.id());
            standings(evaluator, indicator.numerator(), false, question, lines);
            standings(evaluator, indicator.denominator(), true, question, lines);
        }
    }

    private void standings(
            Evaluator evaluator, List<Term> terms, boolean inDenominator, Question question, StandingLines lines) {
        for (Term term : terms) {
            Map<Row, Standing> standings = evaluator.standings(term, question);
            standings.values().forEach(standing -> lines.print(inDenominator, term, standing));
            if (standings.isEmpty()) {
                console.print(
                        inDenominator ? "test.denominator" : "test.numerator",
                        term.measure().title().in(console.language()),
                        console.messages().get("explainCase.no_row"));
            }
        }
    }
}
