package zhixiao.spec.words;

import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;

/**
 * The formula of an indicator in symbols: {@code #} numbers, {@code #≠} numbers of different ones, {@code Σ} sums, {@code Q} quantiles, {@code t₀} and
 * {@code t₁} the start and the end of the period, {@code d} its days, a bar before the populations. Names are those of the catalogue.
 */
final class Formula {
    private final Indicator indicator;

    private Formula(Indicator indicator) {
        this.indicator = indicator;
    }

    static String of(Indicator indicator) {
        return indicator.id() + " = " + new Formula(indicator).right();
    }

    private String right() {
        List<Term> numerator = indicator.numerator();
        return switch (indicator.kind()) {
            case COUNT, STOCK, DIFFERENCE -> sum(numerator);
            case RATE -> bracketed(numerator) + " ÷ " + bracketed(indicator.denominator()) + " × " + factor();
            case PROPORTION, RATIO -> bracketed(numerator) + " ÷ " + bracketed(indicator.denominator());
            case MEAN -> symbol("Σ", numerator.get(0)) + " ÷ " + symbol("#", numerator.get(0));
            case QUANTILE ->
                symbol("Q" + Phrases.number(indicator.spec().quantile().orElseThrow()) + " ", numerator.get(0));
        };
    }

    private String factor() {
        return indicator.spec().perDaysOfPeriod()
                ? "d"
                : Long.toString(indicator.spec().per().getAsLong());
    }

    private String bracketed(List<Term> terms) {
        return terms.size() == 1 ? sum(terms) : "[" + sum(terms) + "]";
    }

    private String sum(List<Term> terms) {
        StringBuilder sum = new StringBuilder();
        for (Term term : terms) {
            sum.append(term.minus() ? " − " : sum.isEmpty() ? "" : " + ")
                    .append(symbol(symbol(term.written().aggregation()), term));
        }
        return sum.toString().strip();
    }

    private static String symbol(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "Σ";
            case DISTINCT -> "#≠";
            case COUNT, DISTRIBUTION -> "#";
        };
    }

    private String symbol(String symbol, Term term) {
        boolean stock = term.written().timing() instanceof Measure.Stock;
        String time = stock ? term.atStart() ? "t₀" : "t₁" : "t₀→t₁";
        String limits = MeasureWords.limits(term, indicator.among())
                .map(Population::name)
                .collect(Collectors.joining(", "));
        return symbol + term.written().id() + "(" + time + (limits.isEmpty() ? "" : " | " + limits) + ")";
    }
}
