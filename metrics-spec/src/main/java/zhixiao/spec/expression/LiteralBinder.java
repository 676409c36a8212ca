package zhixiao.spec.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.DurationValue;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Binds what is written out in an expression: texts, numbers, days, lengths of time. */
final class LiteralBinder {
    private static final Pattern DATE = Pattern.compile("DATE '(.*)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** What Spark's widest decimal holds. */
    private static final int MOST_DIGITS = 38;

    private final Places places;
    private final Problems problems;

    LiteralBinder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    Optional<Expression> literal(SqlLiteral literal) {
        if (literal instanceof SqlIntervalLiteral interval) {
            return duration(interval);
        }
        SqlTypeName type = literal.getTypeName();
        if (type == SqlTypeName.BOOLEAN && literal.getValue() != null) {
            return Optional.of(new TruthValue(literal.booleanValue()));
        }
        if (type == SqlTypeName.DECIMAL) {
            BigDecimal number = literal.bigDecimalValue();
            boolean fits = Math.max(number.precision(), number.scale()) <= MOST_DIGITS;
            return fits ? Optional.of(new NumberValue(number)) : notInTheLanguage(literal);
        }
        if (type == SqlTypeName.CHAR) {
            return Optional.of(new TextValue(literal.getValueAs(NlsString.class).getValue()));
        }
        Matcher date = DATE.matcher(type == SqlTypeName.UNKNOWN ? literal.toString() : "");
        return date.matches() ? day(literal, date.group(1)) : notInTheLanguage(literal);
    }

    private Optional<Expression> day(SqlLiteral literal, String day) {
        try {
            if (ISO_DAY.matcher(day).matches()) {
                return Optional.of(new DateValue(LocalDate.parse(day)));
            }
        } catch (DateTimeParseException e) {
            // No such day in the calendar: the same message as for something that is no day at all.
        }
        problems.add(places.problem(literal, ProblemCode.BAD_VALUE, "DATE").found(day, List.of("DATE '2025-01-31'")));
        return Optional.empty();
    }

    private Optional<Expression> duration(SqlIntervalLiteral literal) {
        SqlIntervalLiteral.IntervalValue value = literal.getValueAs(SqlIntervalLiteral.IntervalValue.class);
        String digits = value.getIntervalLiteral();
        if (!digits.matches("\\d{1,5}")) {
            return notInTheLanguage(literal);
        }
        int amount = value.getSign() * Integer.parseInt(digits);
        return switch (value.getIntervalQualifier().timeUnitRange) {
            case DAY -> Optional.of(new DurationValue(0, amount));
            case MONTH -> Optional.of(new DurationValue(amount, 0));
            case YEAR -> Optional.of(new DurationValue(12 * amount, 0));
            default -> notInTheLanguage(literal);
        };
    }

    private Optional<Expression> notInTheLanguage(SqlLiteral literal) {
        problems.add(places.problem(literal, ProblemCode.NOT_IN_THE_LANGUAGE, places.text(literal)));
        return Optional.empty();
    }
}
