package zhixiao.spec.bind;

import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Checks that an indicator is built as its kind wants it. */
final class KindCheck {
    private final IndicatorSpec written;
    private final Problems problems;

    KindCheck(IndicatorSpec written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /** Checks the terms, which stand in the order in which they are written. */
    void verify(List<Term> numerator, List<Term> denominator) {
        Kind kind = written.kind();
        boolean quotient = kind == Kind.PROPORTION || kind == Kind.RATIO;
        if (quotient && denominator.isEmpty()) {
            problems.add(Problem.at(written.name().position(), ProblemCode.MISSING_KEY, "to"));
        }
        if (!quotient && !denominator.isEmpty()) {
            wrong(written.to().get(0), "proportion | ratio");
        }
        if ((kind == Kind.MEAN || kind == Kind.QUANTILE) && numerator.size() > 1) {
            wrong(written.of().get(1), "1");
        }
        for (int i = 0; i < numerator.size(); i++) {
            verify(numerator.get(i), written.of().get(i));
            if (kind == Kind.PROPORTION
                    && !denominator.isEmpty()
                    && !PartOfWhole.canBePart(numerator.get(i), denominator)) {
                YamlScalar place = written.of().get(i);
                problems.add(Problem.at(place.position(), ProblemCode.NOT_A_PART, place.text()));
            }
        }
        for (int i = 0; quotient && i < denominator.size(); i++) {
            verify(denominator.get(i), written.to().get(i));
        }
    }

    private void verify(Term term, YamlScalar place) {
        Measure measure = term.measure();
        boolean stock = measure.timing() instanceof Measure.Stock;
        boolean distribution = measure.aggregation() == Aggregation.DISTRIBUTION;
        if (term.atStart() && !stock) {
            wrong(place, "from + until");
            return;
        }
        switch (written.kind()) {
            case MEAN, QUANTILE -> wrongUnless(distribution, place, "distribution");
            case STOCK -> wrongUnless(stock, place, "from + until");
            case COUNT -> wrongUnless(!stock && !distribution, place, "count | sum, on");
            case PROPORTION, RATIO -> wrongUnless(!distribution, place, "count | sum");
        }
    }

    /** A population that limits none of the measures would look as if it did. */
    void verifyPopulations(List<Population> among, List<Term> numerator, List<Term> denominator) {
        List<String> tables = Stream.concat(numerator.stream(), denominator.stream())
                .map(term -> term.measure().table().name())
                .toList();
        for (int i = 0; i < among.size(); i++) {
            String table = among.get(i).table().name();
            if (!tables.contains(table)) {
                YamlScalar place = written.among().get(i);
                problems.add(Problem.at(place.position(), ProblemCode.NOTHING_TO_LIMIT, place.text(), table));
            }
        }
    }

    private void wrongUnless(boolean fine, YamlScalar place, String wanted) {
        if (!fine) {
            wrong(place, wanted);
        }
    }

    private void wrong(YamlScalar place, String wanted) {
        problems.add(Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), wanted));
    }
}
