package zhixiao.spec.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;

/** Turns the text of a spec file into values with positions. */
public final class YamlLoader {
    /** No spec needs more; a file that does is an attack or an accident. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(4_000_000)
            .setUseMarks(true)
            .build();

    private final SpecFile file;
    private final Problems problems;

    private YamlLoader(SpecFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The map that a file holds, or empty if it holds none; what is wrong is added to the problems. */
    public static Optional<YamlMap> load(SpecFile file, Problems problems) {
        return new YamlLoader(file, problems).load();
    }

    private Optional<YamlMap> load() {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(file.text());
            if (root.isPresent() && value(root.get()) instanceof YamlMap map) {
                return Optional.of(map);
            }
            problems.add(Problem.at(file.start(), ProblemCode.WRONG_SHAPE, "map"));
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(this::position).orElseGet(() -> file.start());
            problems.add(Problem.at(position, ProblemCode.YAML_SYNTAX, e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Problem.at(file.start(), ProblemCode.YAML_SYNTAX, e.getMessage()));
        }
        return Optional.empty();
    }

    private YamlValue value(Node node) {
        if (node instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(value(item));
            }
            return new YamlList(List.copyOf(values), position(node));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof AnchorNode anchor) {
            return value(anchor.getRealNode());
        }
        throw new IllegalStateException("Unknown YAML node " + node.getNodeType());
    }

    private YamlMap map(MappingNode node) {
        Map<YamlScalar, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (value(tuple.getKeyNode()) instanceof YamlScalar key) {
                entries.put(key, value(tuple.getValueNode()));
            } else {
                problems.add(Problem.at(position(tuple.getKeyNode()), ProblemCode.WRONG_SHAPE, "text"));
            }
        }
        return new YamlMap(entries, position(node), problems);
    }

    private YamlScalar scalar(ScalarNode node) {
        Position start = position(node);
        String text = node.getValue();
        boolean isNull = node.getTag().equals(Tag.NULL);
        ScalarStyle style = node.getScalarStyle();
        int endLine = node.getEndMark().map(Mark::getLine).orElse(0) + 1;
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE ->
                new YamlScalar(isNull ? "" : text, isNull, start, start, endLine > start.line());
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                new YamlScalar(
                        text,
                        false,
                        start,
                        new Position(file, start.line(), start.column() + 1),
                        endLine > start.line());
            case LITERAL -> new YamlScalar(text, false, start, blockStart(start), false);
            case FOLDED -> new YamlScalar(text, false, start, start, true);
        };
    }

    private Position blockStart(Position indicator) {
        String line = file.line(indicator.line() + 1);
        int indent = line.length() - line.stripLeading().length();
        return new Position(file, indicator.line() + 1, indent + 1);
    }

    private Position position(Node node) {
        return node.getStartMark().map(this::position).orElseGet(() -> file.start());
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
