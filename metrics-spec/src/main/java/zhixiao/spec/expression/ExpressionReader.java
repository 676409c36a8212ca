package zhixiao.spec.expression;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the expressions of a spec: text in, bound tree out, mistakes with their place in the file. */
public final class ExpressionReader {
    private static final int LONGEST = 4_000;
    private static final SqlParser.Config SYNTAX = SqlParser.config()
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(true)
            .withIdentifierMaxLength(256)
            .withConformance(SqlConformanceEnum.LENIENT);
    private static final Pattern OFFENDER =
            Pattern.compile("(?s)(?:Encountered|near the keyword) [\"'](.+?)[\"'] at line.*");

    private final Problems problems;

    /** Adds what is wrong to the problems. */
    public ExpressionReader(Problems problems) {
        this.problems = problems;
    }

    /** An expression of any type, or empty if something is wrong with it. */
    public Optional<Expression> read(YamlScalar written, Scope scope) {
        if (written.text().length() > LONGEST) {
            problems.add(tooLarge(written, Integer.toString(LONGEST)));
            return Optional.empty();
        }
        SqlText words = SqlText.of(written.text(), Set.copyOf(scope.names()));
        Places places = new Places(written, words);
        try {
            return new ExpressionBinder(scope, places, problems)
                    .bind(SqlParser.create(words.sql(), SYNTAX).parseExpression())
                    .filter(expression -> sizeIsFine(expression, written));
        } catch (SqlParseException e) {
            problems.add(unreadable(e, written, places));
        } catch (StackOverflowError e) {
            problems.add(tooLarge(written, Size.DEEPEST + " (…)"));
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
                    written.at(0),
                    ProblemCode.WRONG_TYPE,
                    written.text().strip(),
                    type.name(),
                    expression.type().name()));
            return false;
        });
    }

    private boolean sizeIsFine(Expression expression, YamlScalar written) {
        boolean fine = Size.isFine(expression);
        if (!fine) {
            problems.add(tooLarge(written, Size.LARGEST + " / " + Size.DEEPEST + " (…)"));
        }
        return fine;
    }

    private static Problem unreadable(SqlParseException exception, YamlScalar written, Places places) {
        if (exception.getCause() instanceof StackOverflowError) {
            return tooLarge(written, Size.DEEPEST + " (…)");
        }
        Position position = exception.getPos() == null || exception.getPos().getLineNum() == 0
                ? written.at(0)
                : places.of(exception.getPos());
        return Problem.at(position, ProblemCode.EXPRESSION_SYNTAX, offender(exception));
    }

    /** The piece that the parser could not take, or its own first line where it names none. */
    private static String offender(SqlParseException exception) {
        String line = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
        Matcher matcher = OFFENDER.matcher(line);
        if (!matcher.find()) {
            return line.replaceFirst(" at line \\d+, column \\d+\\.?", "");
        }
        String piece = matcher.group(1);
        return piece.equals("<EOF>") ? "…" : piece.replace("\\'", "'").replace("\\\"", "\"");
    }

    private static Problem tooLarge(YamlScalar written, String limit) {
        return Problem.at(written.position(), ProblemCode.EXPRESSION_TOO_LARGE, limit);
    }
}
