package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhixiao.spec.expression.Choice;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Arithmetic;
import zhixiao.spec.expression.Expression.CodeValue;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.DateShift;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.DurationValue;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.In;
import zhixiao.spec.expression.Expression.IsNull;
import zhixiao.spec.expression.Expression.Like;
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.expression.Under;

/**
 * The value of an expression for one row, in SQL's logic of three values: an empty result is an unknown one. Codes are
 * their words, numbers are exact, quotients have 34 digits.
 */
public final class Interpreter {
    /** The most digits of a number with decimals; the engine's widest decimal holds as many. */
    private static final int MOST_DIGITS = 38;

    private Interpreter() {}

    /** True if a condition is true for a row; false if it is false or unknown: such a row does not count. */
    public static boolean isTrue(Expression condition, Row row) {
        return truth(condition, row).orElse(false);
    }

    /** Whether a condition is true for a row; empty if that is unknown. */
    public static Optional<Boolean> truth(Expression condition, Row row) {
        return value(condition, row).map(Boolean.class::cast);
    }

    /** The day that a date expression gives for a row, or empty. */
    public static Optional<LocalDate> day(Expression date, Row row) {
        return value(date, row).map(LocalDate.class::cast);
    }

    /** The number that an expression gives for a row, or empty. */
    public static Optional<BigDecimal> number(Expression number, Row row) {
        return value(number, row).map(BigDecimal.class::cast);
    }

    /**
     * The value of an expression for a row, of the types that a {@link Row} holds; empty if it is unknown.
     *
     * @throws IllegalArgumentException if it has no value of its own: a length of time
     */
    public static Optional<?> value(Expression expression, Row row) {
        if (expression instanceof FieldValue value) {
            return row.value(value.field().name());
        }
        if (expression instanceof TruthValue value) {
            return Optional.of(value.value());
        }
        if (expression instanceof TextValue value) {
            return Optional.of(value.value());
        }
        if (expression instanceof CodeValue value) {
            return Optional.of(value.entry().code());
        }
        if (expression instanceof NumberValue value) {
            return Optional.of(value.value());
        }
        if (expression instanceof DateValue value) {
            return Optional.of(value.value());
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison, row);
        }
        if (expression instanceof And and) {
            return junction(and.operands(), false, row);
        }
        if (expression instanceof Or or) {
            return junction(or.operands(), true, row);
        }
        if (expression instanceof Not not) {
            return truth(not.operand(), row).map(truth -> !truth);
        }
        if (expression instanceof Named named) {
            return truth(named.condition(), row);
        }
        if (expression instanceof In in) {
            List<Expression> equals = in.candidates().stream()
                    .<Expression>map(candidate -> new Comparison(Comparison.Operator.EQUAL, in.value(), candidate))
                    .toList();
            return junction(equals, true, row);
        }
        if (expression instanceof Under under) {
            return value(under.asList(), row);
        }
        if (expression instanceof Choice choice) {
            return choice(choice, row);
        }
        if (expression instanceof Like like) {
            return value(like.value(), row)
                    .map(text -> regex(like.pattern()).matcher((String) text).matches());
        }
        if (expression instanceof IsNull isNull) {
            return Optional.of(value(isNull.value(), row).isEmpty());
        }
        if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, row);
        }
        if (expression instanceof DateShift shift) {
            // To the same day of the month, or the last of a shorter one; then the days.
            return day(shift.date(), row)
                    .map(date -> date.plusMonths(shift.months()).plusDays(shift.days()));
        }
        if (expression instanceof DaysBetween days) {
            return day(days.from(), row).flatMap(from -> day(days.to(), row)
                    .map(to -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))));
        }
        if (expression instanceof Expression.WorkingDaysBetween days) {
            return day(days.from(), row)
                    .flatMap(from ->
                            day(days.to(), row).flatMap(to -> days.calendar().between(from, to)))
                    .map(BigDecimal::valueOf);
        }
        if (expression instanceof DurationValue) {
            throw new IllegalArgumentException("A length of time has no value of its own");
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    /** The first branch whose condition is true; one that is unknown is not taken. */
    private static Optional<?> choice(Choice choice, Row row) {
        for (Choice.Branch branch : choice.branches()) {
            if (isTrue(branch.condition(), row)) {
                return value(branch.value(), row);
            }
        }
        return choice.otherwise().flatMap(otherwise -> value(otherwise, row));
    }

    /** AND is false where one operand is, OR true; else it is unknown where one is unknown. */
    private static Optional<Boolean> junction(List<Expression> operands, boolean deciding, Row row) {
        boolean unknown = false;
        for (Expression operand : operands) {
            Optional<Boolean> truth = truth(operand, row);
            if (truth.equals(Optional.of(deciding))) {
                return truth;
            }
            unknown |= truth.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(!deciding);
    }

    private static Optional<Boolean> comparison(Comparison comparison, Row row) {
        return value(comparison.left(), row)
                .flatMap(left -> value(comparison.right(), row).map(right -> {
                    int order = order(left, right);
                    return switch (comparison.operator()) {
                        case EQUAL -> order == 0;
                        case NOT_EQUAL -> order != 0;
                        case LESS -> order < 0;
                        case AT_MOST -> order <= 0;
                        case GREATER -> order > 0;
                        case AT_LEAST -> order >= 0;
                    };
                }));
    }

    /** The order of two values of one type; texts go by their characters, not by a language. */
    private static int order(Object left, Object right) {
        if (left instanceof LocalDate day) {
            return day.compareTo((LocalDate) right);
        }
        if (left instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) right);
        }
        if (left instanceof Boolean truth) {
            return truth.compareTo((Boolean) right);
        }
        return Arrays.compareUnsigned(bytes((String) left), bytes((String) right));
    }

    /** In UTF-8 the order of bytes is that of characters, which that of Java's units is not. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<BigDecimal> arithmetic(Arithmetic arithmetic, Row row) {
        return number(arithmetic.left(), row)
                .flatMap(left -> number(arithmetic.right(), row).flatMap(right -> switch (arithmetic.operator()) {
                    case PLUS -> fitting(left.add(right));
                    case MINUS -> fitting(left.subtract(right));
                    case TIMES -> fitting(left.multiply(right));
                    case DIVIDED_BY ->
                        right.signum() == 0
                                ? Optional.empty()
                                : Optional.of(left.divide(right, MathContext.DECIMAL128));
                }));
    }

    /** An overflow is unknown: of whole numbers beyond 64 bits, of others beyond 38 digits. */
    private static Optional<BigDecimal> fitting(BigDecimal number) {
        boolean fits = number.scale() > 0
                ? number.precision() <= MOST_DIGITS
                : number.toBigInteger().bitLength() < 64;
        return fits ? Optional.of(number) : Optional.empty();
    }

    /** A pattern of LIKE as a regular expression: % is any text, _ one character, a backslash makes the next one itself. */
    private static Pattern regex(String like) {
        StringBuilder regex = new StringBuilder();
        boolean itself = false;
        for (String character : like.codePoints().mapToObj(Character::toString).toList()) {
            if (!itself && character.equals("\\")) {
                itself = true;
                continue;
            }
            boolean wild = !itself && "%_".contains(character);
            regex.append(wild ? (character.equals("%") ? ".*" : ".") : Pattern.quote(character));
            itself = false;
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
