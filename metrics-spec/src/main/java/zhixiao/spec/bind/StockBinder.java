package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.catalogue.PopulationSpec;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.expression.Type;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/** Binds states and events of rows outside a catalogue, with the meaning that measures have inside one. */
public final class StockBinder {
    private final Parameters parameters;
    private final Populations populations;
    private final Problems problems;

    /** Binds with these definitions; what is wrong is added to the problems. */
    public StockBinder(
            List<ParameterSpec> parameters, List<PopulationSpec> populations, CaseModel model, Problems problems) {
        this.problems = problems;
        this.parameters = new Parameters(parameters, model, problems);
        this.populations = new Populations(populations, this.parameters, model, problems);
        this.populations.bindAll();
    }

    /**
     * A date over a table, or empty after a problem.
     *
     * @param asked takes the names of the parameters that it uses
     */
    public Optional<Expression> date(YamlScalar written, Table table, Set<String> asked) {
        return new ExpressionReader(problems).read(written, scope(table, asked), Type.DATE);
    }

    /**
     * A condition over a table, or empty after a problem.
     *
     * @param asked takes the names of the parameters that it uses
     */
    public Optional<Expression> condition(YamlScalar written, Table table, Set<String> asked) {
        return new ExpressionReader(problems).readCondition(written, scope(table, asked));
    }

    /** The population of a name, or empty after a problem. */
    public Optional<Population> population(YamlScalar name) {
        return populations.find(name);
    }

    /** The state of the rows for which all conditions are true. */
    public static Measure stock(
            String id,
            LocalizedText title,
            Table table,
            Expression from,
            Expression until,
            List<Expression> conditions) {
        return Measures.measure(
                id,
                title,
                Aggregation.COUNT,
                table,
                Optional.empty(),
                false,
                new Measure.Stock(from, until),
                Conditions.all(new ArrayList<>(conditions)));
    }

    /** The events, on a day of each row, of the rows for which all conditions are true. */
    public static Measure flow(
            String id, LocalizedText title, Table table, Expression on, List<Expression> conditions) {
        return Measures.measure(
                id,
                title,
                Aggregation.COUNT,
                table,
                Optional.empty(),
                false,
                new Measure.Flow(on),
                Conditions.all(new ArrayList<>(conditions)));
    }

    /** Warns of parameters and populations of a file that nothing uses. */
    public void warnOfUnused(SpecFile file) {
        parameters.warnOfUnused(file);
        populations.warnOfUnused(file);
    }

    private Scope scope(Table table, Set<String> asked) {
        return populations.scope(table, asked);
    }
}
