package zhixiao.spec.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;

/**
 * An indicator as one aggregate expression over the table of events: sums first, then the quotient, so that it is right
 * for whatever rows are put together. Plain SQL that Spark, DuckDB and others read alike.
 *
 * @param column how a column of the table is written, by its name
 */
record MetricFormula(Function<String, String> column) {

    /** The expression. @param indicator one that is made of flows only */
    String of(Indicator indicator) {
        List<Term> numerator = indicator.numerator();
        return switch (indicator.kind()) {
            case COUNT, STOCK, DIFFERENCE -> sum(numerator);
            case PROPORTION, RATIO, RATE -> quotient(indicator);
            case MEAN ->
                "SUM(" + name(numerator.get(0)) + ") / CAST(NULLIF(COUNT(" + name(numerator.get(0))
                        + "), 0) AS DOUBLE)";
            case QUANTILE ->
                "PERCENTILE_CONT("
                        + indicator.spec().quantile().orElseThrow().toPlainString() + ") WITHIN GROUP (ORDER BY "
                        + name(numerator.get(0)) + ")";
        };
    }

    private String quotient(Indicator indicator) {
        String below = sum(indicator.denominator());
        boolean mayBeNegative = indicator.denominator().stream().anyMatch(Term::minus);
        String divisor =
                mayBeNegative ? "CASE WHEN " + below + " > 0 THEN " + below + " END" : "NULLIF(" + below + ", 0)";
        String above = bracketed(sum(indicator.numerator()), indicator.numerator());
        String factor = indicator.spec().per().isPresent()
                ? " * " + indicator.spec().per().getAsLong()
                : "";
        return above + factor + " / CAST(" + divisor + " AS DOUBLE)";
    }

    private static String bracketed(String sum, List<Term> terms) {
        return terms.size() == 1 && !terms.get(0).minus() ? sum : "(" + sum + ")";
    }

    private String sum(List<Term> terms) {
        String first = (terms.get(0).minus() ? "-" : "") + sum(terms.get(0));
        return first
                + terms.stream()
                        .skip(1)
                        .map(term -> (term.minus() ? " - " : " + ") + sum(term))
                        .collect(Collectors.joining());
    }

    private String sum(Term term) {
        Measure measure = term.measure();
        return switch (measure.aggregation()) {
            case SUM -> "COALESCE(SUM(" + name(term) + "), 0)";
            case DISTINCT -> "COUNT(DISTINCT " + name(term) + ")";
            case COUNT, DISTRIBUTION -> "COUNT(" + name(term) + ")";
        };
    }

    private String name(Term term) {
        return column.apply(EventColumn.of(term.measure()).name());
    }
}
