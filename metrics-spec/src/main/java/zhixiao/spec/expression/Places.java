package zhixiao.spec.expression;

import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/** Knows where each node of an expression stands in the spec file, and how its author wrote it. */
final class Places {
    private static final int LONGEST = 60;

    private final YamlScalar scalar;
    private final SqlText words;

    Places(YamlScalar scalar, SqlText words) {
        this.scalar = scalar;
        this.words = words;
    }

    Position of(SqlParserPos place) {
        return scalar.at(words.written(place.getLineNum(), place.getColumnNum()));
    }

    /** What its author wrote, on one line and shortened. */
    String text(SqlNode node) {
        SqlParserPos place = node.getParserPosition();
        String text = words.written(
                        place.getLineNum(), place.getColumnNum(), place.getEndLineNum(), place.getEndColumnNum())
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    Problem problem(SqlNode node, ProblemCode code, String... arguments) {
        return Problem.at(of(node.getParserPosition()), code, arguments);
    }
}
