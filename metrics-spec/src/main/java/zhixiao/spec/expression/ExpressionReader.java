package zhixiao.spec.expression;

import java.util.Optional;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the expressions of a spec: text in, bound tree out, mistakes with their place in the file. */
public final class ExpressionReader {
    private static final int LONGEST = 10_000;
    private static final SqlParser.Config SYNTAX = SqlParser.config()
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(true)
            .withIdentifierMaxLength(256);

    private final Problems problems;

    /** Adds what is wrong to the problems. */
    public ExpressionReader(Problems problems) {
        this.problems = problems;
    }

    /** An expression of any type, or empty if something is wrong with it. */
    public Optional<Expression> read(YamlScalar written, Scope scope) {
        if (written.text().length() > LONGEST) {
            problems.add(Problem.at(written.position(), ProblemCode.NOT_IN_THE_LANGUAGE, "> " + LONGEST));
            return Optional.empty();
        }
        DurationWords words = DurationWords.of(written.text());
        PlaceFinder places = place -> {
            int[] place2 = words.written(place.getLineNum(), place.getColumnNum());
            return written.inside(place2[0], place2[1]);
        };
        try {
            SqlNode node = SqlParser.create(words.sql(), SYNTAX).parseExpression();
            return new ExpressionBinder(scope, places, problems).bind(node);
        } catch (SqlParseException e) {
            Position position =
                    e.getPos() == null || e.getPos().getLineNum() == 0 ? written.position() : places.of(e.getPos());
            problems.add(Problem.at(position, ProblemCode.EXPRESSION_SYNTAX, firstLine(e.getMessage())));
        } catch (StackOverflowError e) {
            problems.add(Problem.at(written.position(), ProblemCode.NOT_IN_THE_LANGUAGE, "((((…"));
        }
        return Optional.empty();
    }

    /** A condition, or empty if it is none. */
    public Optional<Expression> readCondition(YamlScalar written, Scope scope) {
        return read(written, scope, Type.BOOLEAN);
    }

    /** An expression of one type, or empty if it has another one. */
    public Optional<Expression> read(YamlScalar written, Scope scope, Type type) {
        return read(written, scope).filter(expression -> {
            if (expression.type() == type) {
                return true;
            }
            problems.add(Problem.at(
                    written.content(),
                    ProblemCode.WRONG_TYPE,
                    written.text().strip(),
                    type.name(),
                    expression.type().name()));
            return false;
        });
    }

    /** What the parser says first, without its own line and column, and without every token that could follow. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.replaceFirst(" at line \\d+, column \\d+\\.?$", "");
    }

    /** Finds the place in the spec file of a place in the SQL. */
    interface PlaceFinder {
        Position of(SqlParserPos place);
    }
}
