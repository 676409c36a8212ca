package zhixiao.spec.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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

/**
 * Turns the text of a spec file into values with positions. What a spec never needs is refused at its
 * place, because it is an accident or an attack: keys that stand twice, tags, aliases of maps and lists,
 * more nesting than people write, files of millions of characters.
 */
public final class YamlLoader {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 4_000_000;
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.SEQ, Tag.MAP);
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
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
            if (root.isPresent() && value(root.get(), 1) instanceof YamlMap map) {
                return Optional.of(map);
            }
            problems.add(Problem.at(file.start(), ProblemCode.WRONG_SHAPE, "map"));
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(this::position).orElseGet(file::start);
            problems.add(Problem.at(position, ProblemCode.YAML_SYNTAX, e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Problem.at(file.start(), ProblemCode.YAML_SYNTAX, firstLine(e)));
        } catch (StackOverflowError e) {
            tooDeep(file.start());
        }
        return Optional.empty();
    }

    private static String firstLine(Exception exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    }

    private void tooDeep(Position position) {
        problems.add(Problem.at(position, ProblemCode.YAML_SYNTAX, "more than " + DEEPEST + " levels"));
    }

    private YamlValue value(Node node, int depth) {
        Position position = position(node);
        if (!PLAIN_TAGS.contains(node.getTag())) {
            problems.add(Problem.at(
                    position, ProblemCode.YAML_SYNTAX, "tag " + node.getTag().getValue()));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, position);
        }
        if (depth > DEEPEST) {
            tooDeep(position);
            return new YamlList(List.of(), position);
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping, position, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(value(item, depth + 1));
            }
            return new YamlList(List.copyOf(values), position);
        }
        throw new IllegalStateException("Unknown YAML node " + node.getNodeType());
    }

    private YamlMap map(MappingNode node, Position position, int depth) {
        Map<String, YamlScalar> keys = new LinkedHashMap<>();
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            YamlValue value = value(tuple.getValueNode(), depth + 1);
            if (!(tuple.getKeyNode() instanceof ScalarNode written)) {
                problems.add(Problem.at(position(tuple.getKeyNode()), ProblemCode.WRONG_SHAPE, "text"));
                continue;
            }
            YamlScalar key = scalar(written, position(written));
            if (keys.putIfAbsent(key.text(), key) == null) {
                values.put(key.text(), value);
            } else {
                problems.add(Problem.at(key.position(), ProblemCode.DUPLICATE_NAME, key.text()));
            }
        }
        return new YamlMap(keys, values, position, problems);
    }

    private static YamlScalar scalar(ScalarNode node, Position position) {
        ScalarStyle written = node.getScalarStyle();
        YamlScalar.Style style =
                switch (written) {
                    case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Style.PLAIN;
                    case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
                    case LITERAL, FOLDED -> YamlScalar.Style.BLOCK;
                };
        boolean isNull = style == YamlScalar.Style.PLAIN && node.getTag().equals(Tag.NULL);
        return new YamlScalar(isNull ? "" : node.getValue(), isNull, position, style);
    }

    private Position position(Node node) {
        return node.getStartMark().map(this::position).orElseGet(file::start);
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
