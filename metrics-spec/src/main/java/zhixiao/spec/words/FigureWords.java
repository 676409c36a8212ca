package zhixiao.spec.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.text.Word;

/** What kind of figure an indicator is: the sentence that says what it is, its class and kind, its unit. */
final class FigureWords {
    private final Phrases phrases;
    private final MeasureWords measures;

    FigureWords(Phrases phrases) {
        this.phrases = phrases;
        this.measures = new MeasureWords(phrases);
    }

    /** What it is, in one or two sentences. */
    String meaning(Indicator indicator) {
        List<Population> among = indicator.among();
        if (among.isEmpty() || !limitsEveryTerm(indicator)) {
            return sentence(indicator, among);
        }
        List<String> names =
                among.stream().map(limit -> phrases.of(limit.title())).toList();
        return phrases.get("meaning.among", sentence(indicator, List.of()), phrases.all(names));
    }

    private static boolean limitsEveryTerm(Indicator indicator) {
        return Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .allMatch(term -> MeasureWords.limits(term, indicator.among()).count()
                        == indicator.among().size());
    }

    private String sentence(Indicator indicator, List<Population> among) {
        String numerator = measures.names(indicator.numerator(), among);
        return switch (indicator.kind()) {
            case PROPORTION ->
                phrases.get("meaning.proportion", numerator, measures.names(indicator.denominator(), among));
            case RATIO ->
                phrases.get(
                        "meaning.ratio",
                        measures.figures(indicator.numerator(), among),
                        measures.figures(indicator.denominator(), among));
            case RATE -> rate(indicator, among);
            case DIFFERENCE ->
                phrases.get("meaning.difference", Phrases.sentence(measures.difference(indicator.numerator(), among)));
            case MEAN -> phrases.get("meaning.mean", numerator);
            case QUANTILE -> quantile(indicator, numerator);
            case COUNT, STOCK -> number(indicator, numerator);
        };
    }

    private String number(Indicator indicator, String name) {
        Measure first = indicator.numerator().get(0).written();
        return switch (first.aggregation()) {
            case SUM -> phrases.get("meaning.total", name);
            case DISTINCT -> phrases.get("meaning.distinct", name, measures.value(first));
            case COUNT, DISTRIBUTION -> phrases.get("meaning.count", name, measures.unit(first.table()));
        };
    }

    private String rate(Indicator indicator, List<Population> among) {
        String numerator = measures.names(indicator.numerator(), among);
        String denominator = measures.names(indicator.denominator(), among);
        return indicator.spec().perDaysOfPeriod()
                ? phrases.get("meaning.rate.days", numerator, denominator)
                : phrases.get("meaning.rate", numerator, denominator, base(indicator));
    }

    private static String base(Indicator indicator) {
        return Long.toString(indicator.spec().per().getAsLong());
    }

    private String quantile(Indicator indicator, String of) {
        BigDecimal share = indicator.spec().quantile().orElseThrow();
        return share.compareTo(new BigDecimal("0.5")) == 0
                ? phrases.get("meaning.median", of)
                : phrases.get("meaning.quantile", of, Phrases.number(share.movePointRight(2)));
    }

    /** Its class and kind, and which way is better. */
    String kind(Indicator indicator) {
        return phrases.get(
                "kind",
                phrases.get("class." + Word.of(indicator.spec().area())),
                kindOf(indicator),
                phrases.get("better." + Word.of(indicator.spec().better())));
    }

    /** Its kind; of a rate also what it is told per. */
    String kindOf(Indicator indicator) {
        return switch (indicator.kind()) {
            case RATE ->
                indicator.spec().perDaysOfPeriod()
                        ? phrases.get("kind.rate.days")
                        : phrases.get("kind.rate", base(indicator));
            default -> phrases.get("kind." + Word.of(indicator.kind()));
        };
    }

    /** The unit of its value, and of its change. */
    String unit(Indicator indicator) {
        Measure first = indicator.numerator().get(0).written();
        return switch (indicator.kind()) {
            case PROPORTION -> phrases.get("unit.share");
            case RATIO -> phrases.get(isPercent(indicator) ? "unit.share" : "unit.ratio");
            case COUNT, STOCK ->
                isSum(indicator)
                        ? phrases.get("unit.total", measures.value(first))
                        : first.isDistinct()
                                ? phrases.get("unit.distinct")
                                : phrases.get("unit.count", measures.unit(first.table()));
            case RATE ->
                indicator.spec().perDaysOfPeriod()
                        ? phrases.get("unit.days")
                        : phrases.get("unit.rate", base(indicator));
            case DIFFERENCE ->
                isSum(indicator)
                        ? phrases.get("unit.measured", measures.value(first))
                        : phrases.get("unit.difference", measures.unit(first.table()));
            case MEAN, QUANTILE ->
                first.value().orElseThrow() instanceof DaysBetween
                        ? phrases.get("unit.days")
                        : phrases.get("unit.measured", measures.value(first));
        };
    }

    /** True if its value is printed in per cent. */
    static boolean isPercent(Indicator indicator) {
        return switch (indicator.kind()) {
            case PROPORTION -> true;
            case RATIO -> indicator.spec().inPercent();
            default -> false;
        };
    }

    private static boolean isSum(Indicator indicator) {
        Term first = indicator.numerator().get(0);
        return first.written().aggregation() == Aggregation.SUM;
    }
}
