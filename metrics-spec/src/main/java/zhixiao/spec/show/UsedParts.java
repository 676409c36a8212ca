package zhixiao.spec.show;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;

/** The populations and measures that a catalogue's indicators are made of, with the hashes of their meaning. */
final class UsedParts {
    private final Map<String, String> populations = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();

    static UsedParts of(Catalogue catalogue) {
        UsedParts parts = new UsedParts();
        for (Indicator indicator : catalogue.indicators()) {
            indicator.among().forEach(population -> parts.add(population.named(), population.table()));
            indicator.numerator().forEach(parts::add);
            indicator.denominator().forEach(parts::add);
        }
        return parts;
    }

    /** The hash of a population; empty if nothing uses it. */
    Optional<String> population(String name) {
        return Optional.ofNullable(populations.get(name));
    }

    /** The hash of a measure; empty if nothing uses it. */
    Optional<String> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    private void add(Term term) {
        Measure measure = term.written();
        measures.put(measure.id(), measure.hash());
        measure.condition().ifPresent(condition -> add(condition, measure.table()));
    }

    /** A condition may name populations, whose conditions name others. */
    private void add(Expression expression, Table table) {
        if (expression instanceof Expression.Named named) {
            populations.put(
                    named.name(),
                    new Population(named.name(), named.title(), table, named.condition(), Set.of()).hash());
        }
        expression.operands().forEach(operand -> add(operand, table));
    }
}
