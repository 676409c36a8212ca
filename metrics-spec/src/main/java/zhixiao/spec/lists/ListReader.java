package zhixiao.spec.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.CatalogueOpener;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.bind.Term;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads one list of a file and binds it. */
final class ListReader {
    private final SpecFiles files;
    private final Problems problems;
    private final CatalogueOpener catalogues;
    private final CaseModel model;
    private final StockBinder binder;
    private final NamedValues values;

    /** @param values tell which parameters have no value */
    ListReader(SpecFiles files, CatalogueOpener catalogues, CaseModel model, StockBinder binder, NamedValues values) {
        this.files = files;
        this.problems = files.problems();
        this.catalogues = catalogues;
        this.model = model;
        this.binder = binder;
        this.values = values;
    }

    /** The list, or empty after a problem. */
    Optional<CaseList> read(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        long before = problems.errors();
        map.require("name");
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Table table = map.scalar("of").flatMap(this::table).orElseGet(model::cases);
        Set<String> asked = new TreeSet<>();
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
        Optional<Expression> from = map.requiredScalar("from").flatMap(written -> binder.date(written, table, asked));
        YamlScalar end = map.scalar("until").orElseGet(() -> never(table, name));
        Optional<Expression> until = binder.date(end, table, asked);
        map.require("columns");
        List<String> columns =
                columns(map, "columns", table).stream().map(Field::name).toList();
        List<String> order = order(map, table);
        Optional<String> due = due(map, table);
        Optional<CaseList.EqualTo> equal = map.map("equals").flatMap(written -> equal(written, table));
        Optional<LocalizedText> owner = map.localized("owner");
        Optional<LocalizedText> receives = map.localized("receives");
        List<CaseList.Reason> reasons = new ArrayList<>();
        if (from.isPresent() && until.isPresent()) {
            State state = new State(table, from.get(), until.get(), conditions);
            map.each("reasons", (reason, written) -> reason(name.text(), reason, written, state)
                    .ifPresent(reasons::add));
        } else {
            map.value("reasons");
        }
        Set<String> above = above(map, map.map("reasons").map(YamlMap::keys).orElse(List.of()));
        map.finish();
        if (problems.errors() != before || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        Measure state = StockBinder.stock(name.text(), title, table, from.get(), until.get(), conditions);
        return Optional.of(new CaseList(
                name.text(),
                title,
                state,
                columns,
                reasons,
                order,
                above,
                due,
                equal,
                owner,
                receives,
                values.notSet(asked)));
    }

    /** What the rows of a list have in common. */
    private record State(Table table, Expression from, Expression until, List<Expression> conditions) {}

    private Optional<CaseList.Reason> reason(String list, YamlScalar name, YamlMap map, State state) {
        Names.verify(name, problems);
        map.require("name");
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Optional<YamlScalar> where = map.scalar("where");
        Optional<YamlScalar> since = map.scalar("from");
        Set<String> asked = new TreeSet<>();
        Optional<YamlMap> pair = map.map("second");
        Optional<Second> second =
                pair.flatMap(written -> new SecondReader(model, binder, problems, list + "__" + name.text())
                        .read(written, state.table(), asked));
        map.finish();
        if (where.isEmpty() && since.isEmpty() && pair.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "from | where"));
            return Optional.empty();
        }
        Optional<Expression> condition = where.flatMap(written -> binder.condition(written, state.table(), asked));
        Optional<Expression> from = since.flatMap(written -> binder.date(written, state.table(), asked));
        if (condition.isPresent() != where.isPresent()
                || from.isPresent() != since.isPresent()
                || second.isPresent() != pair.isPresent()) {
            return Optional.empty();
        }
        List<Expression> conditions = new ArrayList<>(state.conditions());
        condition.ifPresent(conditions::add);
        Measure bound = StockBinder.stock(
                list + "__" + name.text(), title, state.table(), from.orElse(state.from()), state.until(), conditions);
        return Optional.of(new CaseList.Reason(name.text(), title, bound, second, values.notSet(asked)));
    }

    private Optional<Table> table(YamlScalar name) {
        Optional<Table> table = model.table(name.text());
        if (table.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(model.tables().keySet())));
        }
        return table;
    }

    private boolean isOf(Table table, Population population, YamlScalar named) {
        boolean same = population.table().equals(table);
        if (!same) {
            problems.add(Problem.at(named.position(), ProblemCode.WRONG_KIND, named.text(), table.name()));
        }
        return same;
    }

    /** A day that never comes, in the words of the language: a choice of which nothing is ever taken. */
    private static YamlScalar never(Table table, YamlScalar name) {
        return YamlScalar.implied("CASE WHEN FALSE THEN " + table.entered() + " END", name.position());
    }

    private List<Field> columns(YamlMap map, String key, Table table) {
        List<Field> columns = new ArrayList<>();
        List<String> names = table.columns().stream().map(Field::name).toList();
        for (YamlScalar written : map.scalars(key)) {
            Optional<Field> column = table.column(written.text());
            if (column.isEmpty()) {
                problems.add(Problem.at(written.position(), ProblemCode.UNKNOWN_NAME, written.text())
                        .found(written.text(), names));
            } else if (columns.contains(column.get())) {
                problems.add(Problem.at(written.position(), ProblemCode.DUPLICATE_NAME, written.text()));
            } else {
                columns.add(column.get());
            }
        }
        return columns;
    }

    /** The classes that the court above supervises case by case. */
    private Set<String> above(YamlMap map, List<String> reasons) {
        Set<String> above = new LinkedHashSet<>();
        for (YamlScalar name : map.scalars("above")) {
            if (!reasons.contains(name.text())) {
                problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                        .found(name.text(), reasons));
            }
            above.add(name.text());
        }
        return above;
    }

    /** By days only: an order by court, judge, amount or number would be a ranking. */
    private List<String> order(YamlMap map, Table table) {
        List<Field> fields = columns(map, "order", table);
        for (YamlScalar written : map.scalars("order")) {
            fields.stream()
                    .filter(field -> field.name().equals(written.text()) && field.kind() != FieldKind.DATE)
                    .forEach(field ->
                            problems.add(Problem.at(written.position(), ProblemCode.ORDER_BY_VALUE, written.text())));
        }
        return fields.stream().map(Field::name).toList();
    }

    private Optional<String> due(YamlMap map, Table table) {
        List<String> days = table.columns().stream()
                .filter(field -> field.kind() == FieldKind.DATE)
                .map(Field::name)
                .toList();
        Optional<YamlScalar> written = map.scalar("due");
        written.filter(name -> !days.contains(name.text()))
                .ifPresent(name -> problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_NAME, name.text())
                        .found(name.text(), days)));
        return written.map(YamlScalar::text);
    }

    private Optional<CaseList.EqualTo> equal(YamlMap map, Table table) {
        Optional<YamlScalar> path = map.requiredScalar("catalogue");
        Optional<YamlScalar> indicator = map.requiredScalar("indicator");
        map.finish();
        if (path.isEmpty() || indicator.isEmpty()) {
            return Optional.empty();
        }
        return files.openYaml("catalogue", path.get())
                .flatMap(catalogues::open)
                .flatMap(catalogue -> equal(catalogue, table, path.get(), indicator.get()));
    }

    private Optional<CaseList.EqualTo> equal(Catalogue catalogue, Table table, YamlScalar path, YamlScalar name) {
        if (!catalogue.model().hash().equals(model.hash())) {
            problems.add(Problem.at(
                    path.position(), ProblemCode.WRONG_KIND, catalogue.model().id(), model.id()));
            return Optional.empty();
        }
        Optional<Indicator> indicator = catalogue.indicators().stream()
                .filter(known -> known.id().equals(name.text()))
                .findFirst();
        if (indicator.isEmpty()) {
            List<String> names =
                    catalogue.indicators().stream().map(Indicator::id).toList();
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
            return Optional.empty();
        }
        if (indicator.get().isDistinct()) {
            problems.add(Problem.at(name.position(), ProblemCode.DISTINCT_NOT_SO, name.text(), "equal_to"));
            return Optional.empty();
        }
        if (!countsStock(indicator.get().numerator(), table)) {
            // Another figure than a stock at the end could never count the rows of a list of that day.
            problems.add(Problem.at(name.position(), ProblemCode.WRONG_KIND, name.text(), "stock"));
            return Optional.empty();
        }
        return Optional.of(new CaseList.EqualTo(catalogue.spec().id(), name.text()));
    }

    private static boolean countsStock(List<Term> numerator, Table table) {
        return numerator.size() == 1
                && !numerator.get(0).minus()
                && !numerator.get(0).atStart()
                && numerator.get(0).measure().timing() instanceof Measure.Stock
                && numerator.get(0).measure().table().name().equals(table.name());
    }
}
