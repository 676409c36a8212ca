package zhixiao.spec.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.lists.NamedValues;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.review.ReviewPlan.Frame;
import zhixiao.spec.review.ReviewPlan.Stratum;
import zhixiao.spec.review.ReviewPlan.Target;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads which cases a plan is about, which of them are drawn, and which are chosen for a reason. */
final class SelectionReader {
    /** What a stratum lacks that says neither a share nor a number. */
    private static final String SAMPLE = "sample";

    private final Problems problems;
    private final CaseModel model;
    private final StockBinder binder;
    private final NamedValues values;
    private final List<Expression> frameConditions = new ArrayList<>();
    private final Set<String> frameAsked = new TreeSet<>();
    private Position place;
    private Optional<Expression> on = Optional.empty();
    private Optional<Expression> from = Optional.empty();
    private Optional<Expression> until = Optional.empty();

    SelectionReader(Problems problems, CaseModel model, StockBinder binder, NamedValues values) {
        this.problems = problems;
        this.model = model;
        this.binder = binder;
        this.values = values;
    }

    /** The frame, or empty after a problem; strata and targets are read after it. */
    Optional<Frame> frame(YamlMap map) {
        long before = problems.errors();
        Table table = model.cases();
        place = map.position();
        frameConditions.addAll(conditions(map, table, frameAsked));
        Optional<YamlScalar> event = map.scalar("on");
        Optional<YamlScalar> since = map.scalar("from");
        on = event.flatMap(written -> binder.date(written, table, frameAsked));
        from = since.flatMap(written -> binder.date(written, table, frameAsked));
        until = map.scalar("until").flatMap(written -> binder.date(written, table, frameAsked));
        if (event.isPresent() == since.isPresent()) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "on | from"));
        }
        map.finish();
        if (problems.errors() != before) {
            return Optional.empty();
        }
        Measure cases = ofFrame("frame", LocalizedText.same("frame"), List.of());
        return Optional.of(new Frame(cases, values.notSet(frameAsked)));
    }

    /** A stratum, or empty after a problem. */
    Optional<Stratum> stratum(YamlScalar name, YamlMap map) {
        long before = problems.errors();
        Names.verify(name, problems);
        map.require("name");
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Set<String> asked = new TreeSet<>();
        List<Expression> conditions = conditions(map, model.cases(), asked);
        Optional<YamlScalar> sample = map.scalar(SAMPLE);
        boolean isShare = sample.filter(written -> written.text().endsWith("%")).isPresent();
        Optional<BigDecimal> share = isShare ? map.share(SAMPLE) : Optional.empty();
        OptionalLong size = isShare ? OptionalLong.empty() : map.count(SAMPLE, "10%");
        share.filter(value -> value.signum() == 0)
                .ifPresent(zero -> problems.add(Problem.at(sample.get().position(), ProblemCode.BAD_VALUE, SAMPLE)
                        .found(sample.get().text(), List.of("10%", "30"))));
        long least = map.count("least").orElse(0);
        map.finish();
        if (problems.errors() != before) {
            return Optional.empty();
        }
        Set<String> notSet = new TreeSet<>(values.notSet(asked));
        notSet.addAll(values.notSet(frameAsked));
        if (sample.isEmpty()) {
            notSet.add(SAMPLE);
        }
        return Optional.of(
                new Stratum(name.text(), title, ofFrame(name.text(), title, conditions), share, size, least, notSet));
    }

    /** What is chosen for a reason, or empty after a problem. */
    Optional<Target> target(YamlScalar name, YamlMap map) {
        long before = problems.errors();
        Names.verify(name, problems);
        map.require("name");
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Optional<YamlScalar> of = map.scalar("of");
        Optional<Table> table = of.isEmpty() ? Optional.of(model.cases()) : of.flatMap(this::belongingToCases);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Set<String> asked = new TreeSet<>();
        List<Expression> conditions = conditions(map, table.get(), asked);
        Optional<Expression> event = Optional.empty();
        if (of.isPresent()) {
            event = map.requiredScalar("on").flatMap(written -> binder.date(written, table.get(), asked));
        }
        OptionalLong most = map.count("most");
        map.finish();
        if (problems.errors() != before) {
            return Optional.empty();
        }
        Set<String> notSet = values.notSet(asked);
        notSet.addAll(values.notSet(frameAsked));
        Measure rows = event.map(day -> StockBinder.flow(name.text(), title, table.get(), day, conditions))
                .orElseGet(() -> ofFrame(name.text(), title, conditions));
        return Optional.of(new Target(name.text(), title, rows, most, notSet));
    }

    private Optional<Table> belongingToCases(YamlScalar of) {
        List<String> known = model.children().stream().map(Table::name).toList();
        Optional<Table> table = model.table(of.text()).filter(found -> known.contains(found.name()));
        if (table.isEmpty()) {
            problems.add(Problem.at(of.position(), ProblemCode.UNKNOWN_REFERENCE, of.text())
                    .found(of.text(), known));
        }
        return table;
    }

    private Measure ofFrame(String id, LocalizedText title, List<Expression> further) {
        List<Expression> conditions = new ArrayList<>(frameConditions);
        conditions.addAll(further);
        return on.map(day -> StockBinder.flow(id, title, model.cases(), day, conditions))
                .orElseGet(() -> StockBinder.stock(
                        id, title, model.cases(), from.orElseThrow(), until.orElseGet(this::never), conditions));
    }

    /** A day that never comes, in the words of the language. */
    private Expression never() {
        Table table = model.cases();
        YamlScalar written = YamlScalar.implied("CASE WHEN FALSE THEN " + table.entered() + " END", place);
        return binder.date(written, table, new TreeSet<>()).orElseThrow();
    }

    private List<Expression> conditions(YamlMap map, Table table, Set<String> asked) {
        List<Expression> conditions = new ArrayList<>();
        for (YamlScalar among : map.scalars("among")) {
            binder.population(among).filter(found -> isOf(table, found, among)).ifPresent(population -> {
                conditions.add(population.named());
                asked.addAll(population.parameters());
            });
        }
        map.scalar("where")
                .flatMap(written -> binder.condition(written, table, asked))
                .ifPresent(conditions::add);
        return conditions;
    }

    private boolean isOf(Table table, Population population, YamlScalar named) {
        boolean same = population.table().name().equals(table.name());
        if (!same) {
            problems.add(Problem.at(named.position(), ProblemCode.WRONG_KIND, named.text(), table.name()));
        }
        return same;
    }
}
