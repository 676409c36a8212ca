package zhixiao.spec.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.IndicatorSpec;

/**
 * An indicator, bound.
 *
 * @param spec what its author wrote of it
 * @param numerator the addends of the numerator, or the one measure that it is about
 * @param denominator the addends of the denominator; empty where the kind has none
 * @param among the populations that limit it, each of them the measures that count its table; empty for all rows
 * @param definition hash of its meaning, 16 hex digits
 * @param parameters the parameters that its measures and populations use, by name
 */
public record Indicator(
        IndicatorSpec spec,
        List<Term> numerator,
        List<Term> denominator,
        List<Population> among,
        String definition,
        List<Parameter> parameters) {

    /** Copies the lists, so that the value cannot change. */
    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        among = List.copyOf(among);
        parameters = List.copyOf(parameters);
    }

    /** Its id in the catalogue. */
    public String id() {
        return spec.name().text();
    }

    /** Its kind. */
    public IndicatorSpec.Kind kind() {
        return spec.kind();
    }

    /** All measures that it needs. */
    public List<Measure> measures() {
        return Stream.concat(numerator.stream(), denominator.stream())
                .map(Term::measure)
                .distinct()
                .toList();
    }

    /** True if one of its measures {@linkplain Measure#settlesLater settles later}. */
    public boolean settlesLater() {
        return measures().stream().anyMatch(Measure::settlesLater);
    }

    /** True if one of its measures is a {@linkplain Measure#isDistinct distinct count}: then it adds up over nothing. */
    public boolean isDistinct() {
        return measures().stream().anyMatch(Measure::isDistinct);
    }

    /** How its cases are followed until they end, pending ones too; empty unless its author asks for it. */
    public Optional<Survival> survival() {
        return spec.survival().isEmpty()
                ? Optional.empty()
                : Survival.of(numerator.get(0).measure());
    }

    /** The fields that it reads, written {@code table.field}, sorted. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        for (Measure measure : measures()) {
            measure.columns().forEach(column -> fields.add(measure.table().name() + "." + column));
        }
        return fields;
    }
}
