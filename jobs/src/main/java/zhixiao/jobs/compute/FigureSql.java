package zhixiao.jobs.compute;

import static zhixiao.jobs.compute.IndicatorFacts.LAST_YEAR;
import static zhixiao.jobs.compute.IndicatorFacts.PREVIOUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.expression.SparkSql;

/**
 * An indicator as SQL over a row of histories and a row of windows. Quotients are formed at the very end, never averages
 * of averages; a denominator of zero is a status, never 0 %, and one below the indicator's minimum is marked.
 */
final class FigureSql {
    private final Indicator indicator;
    private final LocalDate dataFrom;
    private final List<Term> numerator;
    private final List<Term> denominator;

    /** Prepares the SQL; of days before {@code dataFrom} the data do not tell everything. */
    FigureSql(Indicator indicator, LocalDate dataFrom) {
        this.indicator = indicator;
        this.dataFrom = dataFrom;
        this.numerator = indicator.numerator();
        this.denominator = indicator.denominator();
    }

    /** True where there is anything to tell in some window: something that counts is not zero in all of them. */
    String something() {
        return Stream.concat(parts(true).stream(), parts(false).stream())
                .map(Part::something)
                .distinct()
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** First the numbers that it is formed of, by name: of the window and of those that it is compared with. */
    Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        for (String window : List.of("", LAST_YEAR, PREVIOUS)) {
            counted.put(window + "numerator", number(true, window));
            counted.put(window + "denominator", number(false, window));
        }
        return counted;
    }

    /** Then what they come to. */
    Map<String, String> judged() {
        Map<String, String> judged = new LinkedHashMap<>();
        judged.put("status", status(""));
        judged.put("value", value(""));
        judged.put("last_year", value(LAST_YEAR));
        judged.put("previous", value(PREVIOUS));
        return judged;
    }

    /** How a value has changed against another, in the unit of change of its kind. */
    String change(String other) {
        boolean relative = indicator.kind() == Kind.COUNT || indicator.kind() == Kind.STOCK;
        return relative ? "IF(" + other + " = 0, NULL, (value - " + other + ") / " + other + ")" : "value - " + other;
    }

    private String status(String window) {
        List<String> cases = new ArrayList<>(List.of("WHEN " + beforeData(window) + " THEN 'before_data'"));
        if (indicator.kind().hasDenominator()) {
            cases.add("WHEN " + window + "denominator <= 0 THEN 'no_cases'");
            OptionalLong minimum = indicator.spec().minimumDenominator();
            if (minimum.isPresent()) {
                cases.add("WHEN " + window + "denominator < " + minimum.getAsLong() + " THEN 'too_few'");
            }
        }
        return "CASE " + String.join(" ", cases) + " ELSE 'ok' END";
    }

    private String value(String window) {
        String value = window + "numerator";
        if (indicator.kind() == Kind.QUANTILE) {
            value = "element_at(" + SparkSql.name(Quantiles.column(indicator)) + ", " + window + "window)";
        } else if (indicator.kind().hasDenominator()) {
            value = per(window) + window + "numerator / " + window + "denominator";
        }
        String none =
                beforeData(window) + (indicator.kind().hasDenominator() ? " OR " + window + "denominator <= 0" : "");
        return "CASE WHEN " + none + " THEN NULL ELSE " + value + " END";
    }

    private String per(String window) {
        if (indicator.spec().perDaysOfPeriod()) {
            return "(" + window + "to_day - " + window + "from_day) * ";
        }
        OptionalLong per = indicator.spec().per();
        return per.isPresent() ? per.getAsLong() + " * " : "";
    }

    /** A stock at the end of a period can be told even if the data begin within it. */
    private String beforeData(String window) {
        boolean needsStart = Stream.concat(numerator.stream(), denominator.stream())
                .anyMatch(term -> term.atStart() || term.measure().timing() instanceof Measure.Flow);
        return window + (needsStart ? "from_day" : "to_day") + " < " + dataFrom.toEpochDay();
    }

    private String number(boolean ofNumerator, String window) {
        List<Part> parts = parts(ofNumerator);
        boolean none = ofNumerator
                ? indicator.kind() == Kind.QUANTILE
                : !indicator.kind().hasDenominator();
        if (none) {
            return "CAST(NULL AS DOUBLE)";
        }
        boolean amounts = parts.stream().anyMatch(Part::amount);
        String sum = parts.stream()
                .map(part -> (part.minus() ? "- " : "+ ")
                        + (amounts && !part.amount() ? StateColumn.HUNDREDTHS + " * " : "")
                        + part.sql(window))
                .collect(Collectors.joining(" ", "(0L ", ")"));
        return "CAST(" + sum + " AS DOUBLE)" + (amounts ? " / " + StateColumn.HUNDREDTHS : "");
    }

    private List<Part> parts(boolean ofNumerator) {
        Kind kind = indicator.kind();
        if (kind == Kind.MEAN || kind == Kind.QUANTILE) {
            Measure measure = numerator.get(0).measure();
            return List.of(new Part(
                    ofNumerator && kind == Kind.MEAN ? StateColumn.sum(measure) : StateColumn.rows(measure),
                    Part.Reading.FLOW,
                    false,
                    false));
        }
        return (ofNumerator ? numerator : denominator).stream().map(Part::of).toList();
    }

    /**
     * An addend.
     *
     * @param history the history that it is read from
     * @param reading what of it counts
     * @param minus true if it is taken off
     * @param amount true if the history is in hundredths
     */
    record Part(String history, Reading reading, boolean minus, boolean amount) {
        /** A flow within the window, or a stock at one of its ends. */
        enum Reading {
            FLOW,
            /** A distinct count of what happened within the window, which no two entries of a history tell. */
            KEYS,
            AT_START,
            AT_END
        }

        static Part of(Term term) {
            Measure measure = term.measure();
            Reading reading = measure.timing() instanceof Measure.Flow
                    ? measure.isDistinct() ? Reading.KEYS : Reading.FLOW
                    : term.atStart() ? Reading.AT_START : Reading.AT_END;
            return new Part(measure.id(), reading, term.minus(), StateColumn.isAmount(measure));
        }

        /** True where it is not zero in every window: a flow is the difference of two entries, a stock is one. */
        String something() {
            if (reading == Reading.KEYS) {
                return SparkSql.name(DistinctFigures.column(history)) + " IS NOT NULL";
            }
            String column = SparkSql.name(Histories.column(history));
            return reading == Reading.FLOW
                    ? "array_max(" + column + ") <> array_min(" + column + ")"
                    : "array_max(" + column + ") <> 0 OR array_min(" + column + ") <> 0";
        }

        /** The addend as SQL for a window. */
        String sql(String window) {
            String column = SparkSql.name(Histories.column(history));
            String closing = "get(" + column + ", " + window + "closing)";
            String opening = "get(" + column + ", " + window + "opening)";
            return switch (reading) {
                case FLOW -> "(" + closing + " - " + opening + ")";
                // In a window without any key there is nothing; of a window that there is not, nothing is known.
                case KEYS ->
                    "IF(" + window + "window IS NULL, NULL, coalesce(element_at("
                            + SparkSql.name(DistinctFigures.column(history)) + ", " + window + "window), 0L))";
                case AT_START -> opening;
                case AT_END -> closing;
            };
        }
    }
}
