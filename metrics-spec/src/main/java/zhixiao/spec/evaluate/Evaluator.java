package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Figure figure = whole(indicator, question);
        boolean few = figure.status() == Status.OK
                && indicator.spec().minimumDenominator().isPresent()
                && figure.denominator()
                                .orElseThrow()
                                .compareTo(BigDecimal.valueOf(
                                        indicator.spec().minimumDenominator().getAsLong()))
                        < 0;
        return few ? new Figure(Status.TOO_FEW, figure.value(), figure.numerator(), figure.denominator()) : figure;
    }

    private Figure whole(Indicator indicator, Question question) {
        return switch (indicator.kind()) {
            case COUNT, STOCK, DIFFERENCE -> {
                BigDecimal number = sum(indicator.numerator(), question);
                yield new Figure(Status.OK, Optional.of(number), Optional.of(number), Optional.empty());
            }
            case PROPORTION, RATIO, RATE ->
                quotient(
                        sum(indicator.numerator(), question),
                        sum(indicator.denominator(), question),
                        factor(indicator, question.period()));
            case MEAN -> {
                List<Worth> worths = worths(indicator.numerator().get(0), question);
                yield quotient(sum(worths), number(worths), BigDecimal.ONE);
            }
            case QUANTILE ->
                quantile(
                        worths(indicator.numerator().get(0), question),
                        indicator.spec().quantile().orElseThrow());
        };
    }

    /** What a quotient is multiplied with: the base of a rate, or the days of its period. */
    private static BigDecimal factor(Indicator indicator, Period period) {
        long factor = indicator.spec().perDaysOfPeriod()
                ? ChronoUnit.DAYS.between(period.start(), period.end()) + 1
                : indicator.spec().per().orElse(1);
        return BigDecimal.valueOf(factor);
    }

    /** For each row of the term's table, in order, whether it counts and why; equal rows once. */
    public Map<Row, Standing> standings(Term term, Question question) {
        Map<Row, Standing> standings = new LinkedHashMap<>();
        for (KnownRow row : rows(term, question)) {
            standings.computeIfAbsent(row.written(), unused -> Counting.of(row, term, question));
        }
        return standings;
    }

    /** The rows of a table that had entered by the end of a day: as they are written, and as they were known then. */
    public Map<Row, Row> known(Table table, LocalDate asOf) {
        Map<Row, Row> known = new LinkedHashMap<>();
        rows(table, asOf).forEach(row -> row.known().ifPresent(as -> known.put(row.written(), as)));
        return known;
    }

    private List<KnownRow> rows(Term term, Question question) {
        return rows(term.measure().table(), question.asOf());
    }

    private List<KnownRow> rows(Table table, LocalDate asOf) {
        return known.computeIfAbsent(List.of(table.name(), asOf), unused -> {
            LimitedCases limits = new LimitedCases(extract, asOf);
            return extract.rows().get(table.name()).stream()
                    .map(row -> KnownRow.of(table, row, asOf).with(table, limits))
                    .toList();
        });
    }

    /**
     * What rows that are alike and count are worth.
     *
     * @param value the value of each, or one where rows are counted
     * @param times how many they are
     */
    private record Worth(BigDecimal value, int times) {}

    /** The terms added up, and taken off. */
    private BigDecimal sum(List<Term> terms, Question question) {
        return terms.stream()
                .map(term -> {
                    BigDecimal sum = sum(worths(term, question));
                    return term.minus() ? sum.negate() : sum;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Worth> worths) {
        return worths.stream()
                .map(worth -> worth.value().multiply(BigDecimal.valueOf(worth.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(List<Worth> worths) {
        return BigDecimal.valueOf(worths.stream().mapToLong(Worth::times).sum());
    }

    /** The rows that count. */
    private List<Worth> worths(Term term, Question question) {
        Measure measure = term.measure();
        if (measure.isDistinct()) {
            return keys(term, question).stream()
                    .map(key -> new Worth(BigDecimal.ONE, 1))
                    .toList();
        }
        List<Worth> worths = new ArrayList<>();
        for (KnownRow row : rows(term, question)) {
            if (Counting.of(row, term, question).counts()) {
                BigDecimal value = measure.aggregation() == Aggregation.COUNT
                        ? BigDecimal.ONE
                        : Interpreter.number(
                                        measure.value().orElseThrow(),
                                        row.known().orElseThrow())
                                .orElseThrow();
                worths.add(new Worth(value, row.written().times()));
            }
        }
        return worths;
    }

    /** The different keys of the rows that count. */
    private Set<Object> keys(Term term, Question question) {
        Set<Object> keys = new HashSet<>();
        for (KnownRow row : rows(term, question)) {
            if (Counting.of(row, term, question).counts()) {
                keys.add(DistinctKey.of(term.measure(), row.known().orElseThrow()));
            }
        }
        return keys;
    }

    private static Figure quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {
        boolean none = denominator.signum() <= 0;
        return new Figure(
                none ? Status.NO_CASES : Status.OK,
                none
                        ? Optional.empty()
                        : Optional.of(numerator.multiply(factor).divide(denominator, MathContext.DECIMAL128)),
                Optional.of(numerator),
                Optional.of(denominator));
    }

    /** Hyndman and Fan's type 7: between the two values around place (n − 1) · p, counted from 0. */
    private static Figure quantile(List<Worth> worths, BigDecimal p) {
        BigDecimal n = number(worths);
        if (n.signum() == 0) {
            return new Figure(Status.NO_CASES, Optional.empty(), Optional.empty(), Optional.of(n));
        }
        List<Worth> sorted =
                worths.stream().sorted(Comparator.comparing(Worth::value)).toList();
        BigDecimal place = n.subtract(BigDecimal.ONE).multiply(p);
        BigDecimal lower = place.setScale(0, RoundingMode.DOWN);
        BigDecimal low = at(lower.longValueExact(), sorted);
        BigDecimal high = at(lower.longValueExact() + 1, sorted);
        BigDecimal value = low.add(place.subtract(lower).multiply(high.subtract(low)));
        return new Figure(Status.OK, Optional.of(value), Optional.empty(), Optional.of(n));
    }

    /** The value at a place of the sorted ones, counted from 0; behind the last one that one. */
    private static BigDecimal at(long place, List<Worth> sorted) {
        long before = 0;
        for (Worth worth : sorted) {
            before += worth.times();
            if (place < before) {
                return worth.value();
            }
        }
        return sorted.get(sorted.size() - 1).value();
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
