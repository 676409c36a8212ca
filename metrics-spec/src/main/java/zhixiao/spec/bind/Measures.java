package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhixiao.spec.Hash;
import zhixiao.spec.catalogue.MeasureSpec;
import zhixiao.spec.expression.Canonical;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.expression.Type;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/** The measures of a catalogue, bound once and then limited to populations. */
final class Measures {
    private final Map<String, MeasureSpec> written = new LinkedHashMap<>();
    private final Map<String, Measure> bound = new LinkedHashMap<>();
    /** By hash of meaning: what counts the same is counted once, under the name that came first. */
    private final Map<String, Measure> byMeaning = new LinkedHashMap<>();

    private final Map<String, Set<String>> parameters = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private final CaseModel model;
    private final Populations populations;
    private final Problems problems;

    Measures(List<MeasureSpec> specs, CaseModel model, Populations populations, Problems problems) {
        this.model = model;
        this.populations = populations;
        this.problems = problems;
        for (MeasureSpec spec : specs) {
            if (written.put(spec.name().text(), spec) != null) {
                problems.add(Problem.at(
                        spec.name().position(),
                        ProblemCode.DUPLICATE_NAME,
                        spec.name().text()));
            }
        }
    }

    /** Binds all of them, so that a mistake in one that nobody uses is found too. */
    void bindAll() {
        written.forEach((name, spec) -> bind(spec).ifPresent(measure -> bound.put(name, measure)));
    }

    /** Warns of measures of a catalogue's own file that nothing uses. */
    void warnOfUnused(SpecFile file) {
        written.forEach((name, spec) -> {
            Position place = spec.name().position();
            if (!used.contains(name) && place.file().equals(file)) {
                problems.add(Problem.at(place, ProblemCode.NEVER_USED, name));
            }
        });
    }

    /** The measure of a name, as it is defined; empty if there is none, or none that is right. */
    Optional<Measure> find(String name, Position place) {
        if (!written.containsKey(name)) {
            problems.add(
                    Problem.at(place, ProblemCode.UNKNOWN_REFERENCE, name).found(name, List.copyOf(written.keySet())));
            return Optional.empty();
        }
        used.add(name);
        return Optional.ofNullable(bound.get(name));
    }

    /** A measure limited to those of the populations that are about its table. */
    Measure limited(Measure measure, List<Population> among) {
        List<Population> limits = among.stream()
                .filter(population ->
                        population.table().name().equals(measure.table().name()))
                .toList();
        List<Expression> conditions = new ArrayList<>();
        measure.condition().ifPresent(conditions::add);
        limits.forEach(population -> conditions.add(population.named()));
        String name = measure.id();
        String id = limits.isEmpty()
                ? name
                : name + "__" + limits.stream().map(Population::name).collect(Collectors.joining("__"));
        Measure limited = measure(
                id,
                measure.title(),
                measure.aggregation(),
                measure.table(),
                measure.value(),
                measure.withinCourt(),
                measure.timing(),
                Conditions.all(conditions));
        return byMeaning.computeIfAbsent(limited.hash(), hash -> limited);
    }

    /** The names of the parameters that a written measure uses. */
    Set<String> parameters(String name) {
        return parameters.getOrDefault(name, Set.of());
    }

    private Optional<Measure> bind(MeasureSpec spec) {
        Optional<Table> table = Populations.table(spec.table(), model, problems);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Set<String> asked = parameters.computeIfAbsent(spec.name().text(), name -> new TreeSet<>());
        Scope scope = populations.scope(table.get(), asked);
        ExpressionReader reader = new ExpressionReader(problems);
        boolean distinct = spec.aggregation() == MeasureSpec.Aggregation.DISTINCT;
        Optional<Expression> value = spec.value()
                .flatMap(text -> distinct ? reader.read(text, scope) : reader.read(text, scope, Type.NUMBER));
        boolean withinKnown =
                spec.within().map(word -> isCourt(word, table.get())).orElse(true);
        Optional<Expression> condition = spec.where().flatMap(text -> reader.readCondition(text, scope));
        Optional<Expression> on = spec.on().flatMap(text -> reader.read(text, scope, Type.DATE));
        Optional<Expression> from = spec.from().flatMap(text -> reader.read(text, scope, Type.DATE));
        Optional<Expression> until = spec.until().flatMap(text -> reader.read(text, scope, Type.DATE));
        boolean complete = value.isPresent() == spec.value().isPresent()
                && condition.isPresent() == spec.where().isPresent()
                && on.isPresent() == spec.on().isPresent()
                && from.isPresent() == spec.from().isPresent()
                && until.isPresent() == spec.until().isPresent()
                && withinKnown;
        if (!complete) {
            return Optional.empty();
        }
        boolean stock = on.isEmpty();
        if (stock && from.isEmpty()) {
            return Optional.empty();
        }
        if (stock && !distinct && spec.aggregation() != MeasureSpec.Aggregation.COUNT) {
            problems.add(Problem.at(
                    spec.value().orElse(spec.name()).position(),
                    ProblemCode.WRONG_KIND,
                    spec.name().text(),
                    "count | distinct"));
            return Optional.empty();
        }
        if (!value.map(told -> verifyValue(told, spec, table.get())).orElse(true)) {
            return Optional.empty();
        }
        Measure.Timing timing = stock ? new Measure.Stock(from.get(), until.get()) : new Measure.Flow(on.get());
        return Optional.of(measure(
                spec.name().text(),
                spec.title(),
                spec.aggregation(),
                table.get(),
                value,
                spec.within().isPresent(),
                timing,
                condition));
    }

    /** Equal keys in two courts are two: nothing else than the court that rows count for divides keys. */
    private boolean isCourt(YamlScalar within, Table table) {
        boolean known = within.text().equals(table.court());
        if (!known) {
            problems.add(Problem.at(within.position(), ProblemCode.UNKNOWN_REFERENCE, within.text())
                    .found(within.text(), List.of(table.court())));
        }
        return known;
    }

    /** Sums and distributions have a unit, and the keys of a distinct count tell things apart. */
    private boolean verifyValue(Expression value, MeasureSpec spec, Table table) {
        YamlScalar place = spec.value().orElseThrow();
        boolean fine =
                switch (spec.aggregation()) {
                    case COUNT -> true;
                    case SUM -> Units.isSummable(value);
                    case DISTRIBUTION -> Units.isWhole(value, table);
                    case DISTINCT -> Units.isKey(value, table);
                };
        if (!fine) {
            ProblemCode code =
                    spec.aggregation() == MeasureSpec.Aggregation.DISTINCT ? ProblemCode.NO_KEY : ProblemCode.NO_UNIT;
            problems.add(Problem.at(place.at(0), code, place.text()));
        }
        return fine;
    }

    /** A measure with the hash of its meaning. */
    static Measure measure(
            String id,
            LocalizedText title,
            MeasureSpec.Aggregation aggregation,
            Table table,
            Optional<Expression> value,
            boolean withinCourt,
            Measure.Timing timing,
            Optional<Expression> condition) {
        String when;
        if (timing instanceof Measure.Stock stock) {
            when = Canonical.of(stock.from()) + " until " + Canonical.of(stock.until());
        } else {
            when = Canonical.of(((Measure.Flow) timing).on());
        }
        String hash = Hash.of(
                table.name(),
                aggregation.name() + (withinCourt ? " within court" : ""),
                value.map(Canonical::of).orElse(""),
                when,
                condition.map(Canonical::of).orElse("true"));
        return new Measure(id, title, table, aggregation, value, withinCourt, timing, condition, hash);
    }
}
