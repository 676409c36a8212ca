package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.evaluate.Figure.Status;
import zhixiao.spec.model.Table;

/**
 * Indicators over the rows of an extract, by the definition: each row is asked whether it counts, and what counts is
 * counted, added up, or put in order.
 */
public final class Evaluator {
    private final Extract extract;
    /** By table and cut-off: every figure of a day looks at the same rows. */
    private final Map<List<Object>, List<KnownRow>> known = new HashMap<>();

    /** Evaluates over the rows of an extract. */
    public Evaluator(Extract extract) {
        this.extract = extract;
    }

    /** The figure that a question asks for. */
    public Figure figure(Indicator indicator, Question question) {
        if (readsUndated(indicator, question.asOf())) {
            return Figure.none(Status.UNDATED_FIELD);
        }
        if (reachesBeforeData(indicator, question.period())) {
            return Figure.none(Status.BEFORE_DATA);
        }
        return switch (indicator.kind()) {
            case COUNT, STOCK -> {
                BigDecimal number = sum(indicator.numerator(), question);
                yield new Figure(Status.OK, Optional.of(number), Optional.of(number), Optional.empty());
            }
            case PROPORTION, RATIO ->
                quotient(sum(indicator.numerator(), question), sum(indicator.denominator(), question));
            case MEAN -> {
                List<BigDecimal> values = values(indicator.numerator().get(0), question);
                BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                yield quotient(sum, BigDecimal.valueOf(values.size()));
            }
            case QUANTILE ->
                quantile(
                        values(indicator.numerator().get(0), question),
                        indicator.spec().quantile().orElseThrow());
        };
    }

    /** For each row of the term's table, in order, whether it counts and why; equal rows once. */
    public Map<Row, Standing> standings(Term term, Question question) {
        Map<Row, Standing> standings = new LinkedHashMap<>();
        for (KnownRow row : rows(term, question)) {
            standings.computeIfAbsent(row.written(), unused -> Counting.of(row, term, question));
        }
        return standings;
    }

    private List<KnownRow> rows(Term term, Question question) {
        Table table = term.measure().table();
        return known.computeIfAbsent(
                List.of(table.name(), question.asOf()), unused -> extract.rows().get(table.name()).stream()
                        .map(row -> KnownRow.of(table, row, question.asOf()))
                        .toList());
    }

    /** The terms added up. */
    private BigDecimal sum(List<Term> terms, Question question) {
        return terms.stream().flatMap(term -> values(term, question).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each row that counts is worth: its value, or one where rows are counted. */
    private List<BigDecimal> values(Term term, Question question) {
        Measure measure = term.measure();
        List<BigDecimal> values = new ArrayList<>();
        for (KnownRow row : rows(term, question)) {
            if (Counting.of(row, term, question).counts()) {
                BigDecimal value = measure.aggregation() == Aggregation.COUNT
                        ? BigDecimal.ONE
                        : Interpreter.number(
                                        measure.value().orElseThrow(),
                                        row.known().orElseThrow())
                                .orElseThrow();
                values.addAll(Collections.nCopies(row.written().times(), value));
            }
        }
        return values;
    }

    private static Figure quotient(BigDecimal numerator, BigDecimal denominator) {
        boolean none = denominator.signum() == 0;
        return new Figure(
                none ? Status.NO_CASES : Status.OK,
                none ? Optional.empty() : Optional.of(numerator.divide(denominator, MathContext.DECIMAL128)),
                Optional.of(numerator),
                Optional.of(denominator));
    }

    /** Hyndman and Fan's type 7: between the two values around place (n − 1) · p, counted from 0. */
    private static Figure quantile(List<BigDecimal> values, BigDecimal p) {
        Optional<BigDecimal> n = Optional.of(BigDecimal.valueOf(values.size()));
        if (values.isEmpty()) {
            return new Figure(Status.NO_CASES, Optional.empty(), Optional.empty(), n);
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal place = BigDecimal.valueOf(sorted.size() - 1L).multiply(p);
        int lower = place.setScale(0, RoundingMode.DOWN).intValueExact();
        BigDecimal low = sorted.get(lower);
        BigDecimal high = sorted.get(Math.min(lower + 1, sorted.size() - 1));
        BigDecimal value = low.add(place.subtract(BigDecimal.valueOf(lower)).multiply(high.subtract(low)));
        return new Figure(Status.OK, Optional.of(value), Optional.empty(), n);
    }

    /** A field without a date is right for the day of the extract only. */
    private boolean readsUndated(Indicator indicator, LocalDate asOf) {
        boolean past = extract.extractedOn().map(asOf::isBefore).orElse(false);
        return past
                && indicator.measures().stream()
                        .anyMatch(measure -> measure.columns().stream().anyMatch(name -> !measure.table()
                                .column(name)
                                .orElseThrow()
                                .known()
                                .dated()));
    }

    /**
     * The data hold what happened from their first day on, and what was pending on it. So they tell the events of a
     * period that begins on that day or later, and a stock at the end of the day before it or later.
     */
    private boolean reachesBeforeData(Indicator indicator, Period period) {
        Stream<Term> terms = Stream.concat(indicator.numerator().stream(), indicator.denominator().stream());
        boolean atEndOnly =
                terms.noneMatch(term -> term.atStart() || term.measure().timing() instanceof Measure.Flow);
        LocalDate needed = atEndOnly ? period.end().plusDays(1) : period.start();
        return extract.dataFrom().map(needed::isBefore).orElse(false);
    }
}
