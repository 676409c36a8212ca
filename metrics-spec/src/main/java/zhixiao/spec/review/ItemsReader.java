package zhixiao.spec.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.review.Grades.Grade;
import zhixiao.spec.review.ReviewPlan.Item;
import zhixiao.spec.review.ReviewPlan.Kind;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads what reviewers are asked, and the grades. A defect or a grade by a rule is refused, whatever the rule says. */
final class ItemsReader {
    private static final List<String> RULES = List.of("where", "when", "if", "among", "of", "on", "until");

    private final Problems problems;
    private final CaseModel model;
    private final Kind kind;

    ItemsReader(Problems problems, CaseModel model, Kind kind) {
        this.problems = problems;
        this.model = model;
        this.kind = kind;
    }

    /** An item, or empty after a problem. */
    Optional<Item> item(YamlScalar name, YamlMap map) {
        long before = problems.errors();
        Names.verify(name, problems);
        Optional<YamlScalar> field = kind.ofData() ? map.requiredScalar("field") : Optional.empty();
        Optional<Field> compared = field.flatMap(this::column);
        if (!kind.ofData()) {
            map.require("name");
        }
        Optional<LocalizedText> named = map.localized("name");
        LocalizedText title =
                named.or(() -> compared.map(Field::title)).orElseGet(() -> LocalizedText.same(name.text()));
        Optional<BigDecimal> points = kind.ofData() ? Optional.empty() : positive(map, "points");
        refuseRules(name, title, map);
        map.finish();
        return problems.errors() == before
                ? Optional.of(new Item(name.text(), title, field.map(YamlScalar::text), points))
                : Optional.empty();
    }

    private Optional<Field> column(YamlScalar named) {
        Optional<Field> column = model.cases().column(named.text());
        if (column.isEmpty()) {
            problems.add(Problem.at(named.position(), ProblemCode.UNKNOWN_NAME, named.text())
                    .found(
                            named.text(),
                            model.cases().columns().stream().map(Field::name).toList()));
        }
        return column;
    }

    /** That a judgment was changed or remanded is no defect; nor is anything else that the data say by themselves. */
    private void refuseRules(YamlScalar name, LocalizedText title, YamlMap map) {
        RULES.stream()
                .filter(map::has)
                .forEach(
                        key -> problems.add(Problem.at(map.keyPosition(key), ProblemCode.DEFECT_BY_RULE, name.text())));
        if (Stream.concat(title.texts().values().stream(), Stream.of(name.text().replace('_', ' ')))
                .anyMatch(OutcomeAlone::says)) {
            problems.add(Problem.at(name.position(), ProblemCode.DEFECT_BY_RULE, name.text()));
        }
    }

    private Optional<BigDecimal> positive(YamlMap map, String key) {
        Optional<BigDecimal> number = map.number(key);
        number.filter(value -> value.signum() <= 0)
                .ifPresent(value -> problems.add(Problem.at(map.keyPosition(key), ProblemCode.BAD_VALUE, key)
                        .found(value.toPlainString(), List.of("> 0"))));
        return number;
    }

    /** A grade with its limits, of which the upper one belongs to it or does not. */
    private record Written(Grade grade, Position position, Optional<BigDecimal> upper, boolean included) {}

    /** The grades of a plan; where something is wrong with them, it is told. */
    Grades grades(YamlMap map, List<Item> items) {
        List<Written> written = new ArrayList<>();
        map.each("grades", (name, grade) -> written.add(grade(name, grade)));
        List<Grade> grades = written.stream().map(Written::grade).toList();
        long limited =
                written.stream().filter(one -> one.grade().from().isPresent()).count();
        boolean points = !items.isEmpty()
                && items.stream().allMatch(item -> item.points().isPresent());
        BigDecimal full =
                items.stream().flatMap(item -> item.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (limited == 0) {
            return new Grades(grades, Optional.empty());
        }
        written.stream()
                .filter(one -> one.grade().from().isEmpty() || one.upper().isEmpty())
                .forEach(one -> problems.add(Problem.at(
                        one.position(),
                        ProblemCode.MISSING_KEY,
                        one.grade().from().isEmpty() ? "from" : "to | below")));
        if (limited == written.size()
                && written.stream().allMatch(one -> one.upper().isPresent())) {
            verifyWhole(written, points ? Optional.of(full) : Optional.empty());
        }
        return new Grades(grades, points ? Optional.of(full) : Optional.empty());
    }

    private Written grade(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        map.require("name");
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Optional<BigDecimal> from = map.number("from");
        Optional<BigDecimal> to = map.number("to");
        Optional<BigDecimal> below = map.number("below");
        refuseRules(name, title, map);
        map.finish();
        return new Written(new Grade(name.text(), title, from), name.position(), to.or(() -> below), to.isPresent());
    }

    /** Best first, each grade begins where the next one ends; points may be fractions. */
    private void verifyWhole(List<Written> written, Optional<BigDecimal> full) {
        Written best = written.get(0);
        full.filter(most -> best.upper().orElseThrow().compareTo(most) < 0 || !best.included())
                .ifPresent(most -> gap(best.position(), best.upper().orElseThrow(), most));
        for (int i = 0; i + 1 < written.size(); i++) {
            BigDecimal from = written.get(i).grade().from().orElseThrow();
            Written next = written.get(i + 1);
            BigDecimal upper = next.upper().orElseThrow();
            int order = upper.compareTo(from);
            if (order > 0 || order == 0 && next.included()) {
                problems.add(Problem.at(
                        next.position(), ProblemCode.GRADES_OVERLAP, from.toPlainString(), upper.toPlainString()));
            } else if (order < 0) {
                gap(next.position(), upper, from);
            }
        }
        Written worst = written.get(written.size() - 1);
        BigDecimal least = worst.grade().from().orElseThrow();
        if (least.signum() > 0) {
            gap(worst.position(), BigDecimal.ZERO, least);
        }
        written.stream()
                .filter(one ->
                        one.upper().orElseThrow().compareTo(one.grade().from().orElseThrow()) < 0)
                .forEach(one -> problems.add(Problem.at(
                        one.position(),
                        ProblemCode.GRADES_OVERLAP,
                        one.grade().from().orElseThrow().toPlainString(),
                        one.upper().orElseThrow().toPlainString())));
    }

    private void gap(Position place, BigDecimal from, BigDecimal to) {
        problems.add(Problem.at(place, ProblemCode.GRADES_GAP, from.toPlainString(), to.toPlainString()));
    }
}
