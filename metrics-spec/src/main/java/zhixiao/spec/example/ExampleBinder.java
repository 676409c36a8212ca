package zhixiao.spec.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.catalogue.ExampleSpec;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Binds the examples of a catalogue; what is wrong with them is added to the problems. */
public final class ExampleBinder {
    private static final List<String> PERIODS = List.of("2025", "2025-H1", "2025-Q1", "2025-03");

    private final Catalogue catalogue;
    private final CaseModel model;
    private final Problems problems;

    /** Binds examples to a catalogue. */
    public ExampleBinder(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.model = catalogue.model();
        this.problems = problems;
    }

    /** Those of the examples that have no mistake. */
    public List<Example> bind() {
        List<Example> examples = new ArrayList<>();
        for (ExampleSpec written : catalogue.spec().examples()) {
            long before = problems.errors();
            Optional<Question> question = question(written);
            Extract extract = new ExtractBinder(model, problems).bind(written.given());
            List<Expectation> expectations = written.expected().stream()
                    .flatMap(expected -> new ExpectationBinder(catalogue, problems).bind(expected).stream())
                    .toList();
            if (question.isPresent() && problems.errors() == before) {
                examples.add(new Example(written, extract, question.get(), expectations));
            }
        }
        return examples;
    }

    /** A period alone is looked at from its end; a cut-off alone is that of the year so far. */
    private Optional<Question> question(ExampleSpec written) {
        written.line().ifPresent(this::verifyLine);
        Optional<Period> named = written.period().flatMap(this::period);
        Optional<LocalDate> asOf = written.asOf().or(() -> named.map(Period::end));
        if (asOf.isEmpty() || written.period().isPresent() && named.isEmpty()) {
            return Optional.empty();
        }
        Period period = named.orElseGet(() -> Period.yearTo(asOf.get()));
        if (period.start().isAfter(asOf.get())) {
            problems.add(Problem.at(
                    written.period().orElseThrow().position(),
                    ProblemCode.BAD_RANGE,
                    period.start().toString(),
                    asOf.get().toString()));
            return Optional.empty();
        }
        Set<String> courts = written.court().map(court -> Set.of(court.text())).orElse(Set.of());
        return Optional.of(
                new Question(asOf.get(), period, courts, written.line().map(YamlScalar::text)));
    }

    private Optional<Period> period(YamlScalar written) {
        Optional<Period> period = Period.parse(written.text());
        if (period.isEmpty()) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "period")
                    .found(written.text(), PERIODS));
        }
        return period;
    }

    private void verifyLine(YamlScalar line) {
        List<String> lines = new ArrayList<>(model.lines().codes());
        lines.add(Question.UNMAPPED);
        if (!lines.contains(line.text())) {
            problems.add(Problem.at(
                            line.position(),
                            ProblemCode.UNKNOWN_CODE,
                            line.text(),
                            model.lines().name())
                    .found(line.text(), lines));
        }
    }
}
