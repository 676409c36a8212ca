package zhixiao.spec.bind;

import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Word;
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
        boolean quotient = kind.isQuotient();
        if (quotient && denominator.isEmpty()) {
            problems.add(Problem.at(written.name().position(), ProblemCode.MISSING_KEY, "to"));
        }
        if (!quotient && !denominator.isEmpty()) {
            wrong(written.to().get(0), "proportion | ratio | rate");
        }
        if ((kind == Kind.MEAN || kind == Kind.QUANTILE) && numerator.size() > 1) {
            wrong(written.of().get(1), "1");
        }
        if (numerator.stream().allMatch(Term::minus)) {
            wrong(written.of().get(0), "NAME");
        }
        if (quotient && !denominator.isEmpty() && denominator.stream().allMatch(Term::minus)) {
            wrong(written.to().get(0), "NAME");
        }
        if (kind == Kind.DIFFERENCE) {
            verifyDifference(numerator);
        }
        verifyDistinct(numerator, written.of());
        verifyDistinct(denominator, written.to());
        boolean distinct = Stream.concat(numerator.stream(), denominator.stream())
                .anyMatch(term -> term.measure().isDistinct());
        for (int i = 0; i < numerator.size(); i++) {
            verify(numerator.get(i), written.of().get(i), true);
            if (kind == Kind.PROPORTION
                    && !distinct
                    && !denominator.isEmpty()
                    && !PartOfWhole.canBePart(numerator.get(i), denominator)) {
                YamlScalar place = written.of().get(i);
                problems.add(Problem.at(place.position(), ProblemCode.NOT_A_PART, place.text()));
            }
        }
        for (int i = 0; quotient && i < denominator.size(); i++) {
            verify(denominator.get(i), written.to().get(i), false);
        }
    }

    /**
     * A distinct count stands alone: a key may be in two of them, so that nothing is right that adds it to others or takes
     * it off. And it is no part of a whole of rows.
     */
    private void verifyDistinct(List<Term> terms, List<YamlScalar> places) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).measure().isDistinct()) {
                continue;
            }
            YamlScalar place = places.get(i);
            if (written.kind() == Kind.PROPORTION) {
                problems.add(Problem.at(place.position(), ProblemCode.DISTINCT_NOT_SO, place.text(), "proportion"));
            } else if (terms.size() > 1 || terms.get(i).minus()) {
                problems.add(Problem.at(place.position(), ProblemCode.DISTINCT_ADDED, place.text()));
            }
        }
    }

    /** Something is taken off, and cases are taken off cases, amounts off amounts. */
    private void verifyDifference(List<Term> terms) {
        if (terms.stream().noneMatch(Term::minus)) {
            wrong(written.of().get(terms.size() - 1), "minus NAME");
        }
        for (int i = 1; i < terms.size(); i++) {
            Aggregation first = terms.get(0).measure().aggregation();
            if (terms.get(i).measure().aggregation() != first) {
                wrong(written.of().get(i), Word.of(first));
            }
        }
    }

    private void verify(Term term, YamlScalar place, boolean above) {
        Measure measure = term.measure();
        boolean stock = measure.timing() instanceof Measure.Stock;
        boolean distribution = measure.aggregation() == Aggregation.DISTRIBUTION;
        if (term.atStart() && !stock) {
            wrong(place, "from + until");
            return;
        }
        boolean minus = written.kind().isQuotient() || written.kind() == Kind.DIFFERENCE;
        if (term.minus() && !minus) {
            wrong(place, "difference | proportion | ratio | rate");
            return;
        }
        switch (written.kind()) {
            case MEAN, QUANTILE -> wrongUnless(distribution, place, "distribution");
            case STOCK -> wrongUnless(stock, place, "from + until");
            case COUNT -> wrongUnless(!stock && !distribution, place, "count | sum | distinct, on");
            case RATE -> verifyRate(term, place, above);
            case RATIO -> wrongUnless(!distribution, place, "count | sum | distinct");
            case PROPORTION, DIFFERENCE -> wrongUnless(!distribution, place, "count | sum");
        }
    }

    /** Only what is there, over what left in so many days, is a time: cases over cases a day are days. */
    private void verifyRate(Term term, YamlScalar place, boolean above) {
        Aggregation aggregation = term.measure().aggregation();
        boolean stock = term.measure().timing() instanceof Measure.Stock;
        if (!written.perDaysOfPeriod()) {
            wrongUnless(aggregation != Aggregation.DISTRIBUTION, place, "count | sum");
        } else {
            wrongUnless(
                    aggregation == Aggregation.COUNT && stock == above,
                    place,
                    above ? "count, from + until" : "count, on");
        }
    }

    /**
     * A population that limits none of the measures would look as if it did; and what is taken off must be limited
     * if what it is taken off is.
     */
    void verifyPopulations(List<Population> among, List<Term> numerator, List<Term> denominator) {
        verifyTakenOff(among, numerator, written.of());
        verifyTakenOff(among, denominator, written.to());
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

    private void verifyTakenOff(List<Population> among, List<Term> terms, List<YamlScalar> places) {
        List<String> limited =
                among.stream().map(population -> population.table().name()).toList();
        for (int i = 0; i < terms.size(); i++) {
            String table = terms.get(i).measure().table().name();
            if (terms.get(i).minus() && !limited.isEmpty() && !limited.contains(table)) {
                wrong(places.get(i), "among (" + table + ")");
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
