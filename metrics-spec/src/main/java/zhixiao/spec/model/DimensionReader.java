package zhixiao.spec.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/**
 * Reads the dimensions of a table: a column's name, or a map that says the levels, too. One name means the same codes,
 * told to the same level, in all tables, for a figure may be made of several.
 */
final class DimensionReader {
    private static final String KEY = "dimensions";

    private final Map<String, Field> columns;
    private final Map<String, Known> known;
    private final Problems problems;

    /** What a name means in the tables that were read before. */
    record Known(CodeList codes, OptionalInt levels) {}

    /**
     * Prepares the reading.
     *
     * @param columns the columns of the table
     * @param known what names mean in tables that were read before; new ones are added
     */
    DimensionReader(Map<String, Field> columns, Map<String, Known> known, Problems problems) {
        this.columns = columns;
        this.known = known;
        this.problems = problems;
    }

    /** The dimensions of the map of a table. */
    Map<String, Table.Dimension> read(YamlMap table) {
        Map<String, Table.Dimension> dimensions = new LinkedHashMap<>();
        table.map(KEY)
                .ifPresent(written -> written.eachEntry((name, value) -> {
                    Names.verify(name, problems);
                    dimension(name, value, written).ifPresent(dimension -> dimensions.put(name.text(), dimension));
                }));
        return dimensions;
    }

    private Optional<Table.Dimension> dimension(YamlScalar name, YamlValue value, YamlMap written) {
        if (value instanceof YamlMap map) {
            Optional<YamlScalar> column = map.requiredScalar("field");
            OptionalLong levels = map.count("levels");
            map.finish();
            OptionalInt depth = levels.isPresent()
                    ? OptionalInt.of((int) Math.min(levels.getAsLong(), Integer.MAX_VALUE))
                    : OptionalInt.empty();
            return column.flatMap(of -> dimension(name, of, depth, map));
        }
        return written.requiredScalar(name.text()).flatMap(of -> dimension(name, of, OptionalInt.empty(), written));
    }

    private Optional<Table.Dimension> dimension(YamlScalar name, YamlScalar column, OptionalInt levels, YamlMap map) {
        Known before = known.get(name.text());
        List<String> allowed = columns.values().stream()
                .filter(field -> field.kind() == FieldKind.CODE)
                .filter(field -> before == null || field.codes().equals(Optional.of(before.codes())))
                .map(Field::name)
                .toList();
        if (!allowed.contains(column.text())) {
            problems.add(Problem.at(column.position(), ProblemCode.UNKNOWN_NAME, column.text())
                    .found(column.text(), allowed));
            return Optional.empty();
        }
        Optional<CodeList> codes = columns.get(column.text()).codes();
        if (levels.isPresent() && codes.filter(list -> !list.hasParents()).isPresent()) {
            problems.add(Problem.at(
                    map.keyPosition("levels"),
                    ProblemCode.NO_HIERARCHY,
                    codes.get().name()));
        }
        if (before != null && !before.levels().equals(levels)) {
            problems.add(Problem.at(
                    column.position(),
                    ProblemCode.WRONG_KIND,
                    name.text(),
                    before.levels().isPresent() ? "levels: " + before.levels().getAsInt() : "no levels"));
        }
        codes.ifPresent(list -> known.putIfAbsent(name.text(), new Known(list, levels)));
        return codes.map(list -> new Table.Dimension(column.text(), levels));
    }
}
