package zhixiao.spec.expression;

import java.util.List;
import java.util.stream.Collectors;
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
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;

/**
 * Renders an expression as Spark SQL over the stored tables, where codes are small ints. Built-in
 * functions only, so that an accelerator that knows them can take the plan over.
 */
public final class SparkSql {
    private SparkSql() {}

    /** The expression as SQL, in brackets where it needs them. */
    public static String of(Expression expression) {
        if (expression instanceof FieldValue value) {
            return name(value.field().name());
        }
        if (expression instanceof TruthValue value) {
            return value.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof TextValue value) {
            return text(value.value());
        }
        if (expression instanceof CodeValue value) {
            return Integer.toString(value.entry().id());
        }
        if (expression instanceof NumberValue value) {
            return value.value().toPlainString();
        }
        if (expression instanceof DateValue value) {
            return "DATE'" + value.value() + "'";
        }
        if (expression instanceof Comparison comparison) {
            return "(" + of(comparison.left()) + " " + comparison.operator().sql() + " " + of(comparison.right()) + ")";
        }
        if (expression instanceof And and) {
            return joined(and.operands(), " AND ");
        }
        if (expression instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (expression instanceof Not not) {
            return "(NOT " + of(not.operand()) + ")";
        }
        if (expression instanceof In in) {
            return "(" + of(in.value()) + " IN " + joined(in.candidates(), ", ") + ")";
        }
        if (expression instanceof Like like) {
            return "(" + of(like.value()) + " LIKE " + text(like.pattern()) + ")";
        }
        if (expression instanceof IsNull isNull) {
            return "(" + of(isNull.value()) + " IS NULL)";
        }
        if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (expression instanceof DateShift shift) {
            return shift(shift);
        }
        if (expression instanceof DaysBetween days) {
            return "datediff(" + of(days.to()) + ", " + of(days.from()) + ")";
        }
        if (expression instanceof DurationValue) {
            throw new IllegalArgumentException("A length of time has no value of its own");
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    /** A name as SQL. */
    public static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text as a SQL literal. */
    public static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Under ANSI rules an overflow would end the run for one broken row: here it is unknown, like x / 0. */
    private static String arithmetic(Arithmetic arithmetic) {
        String function =
                switch (arithmetic.operator()) {
                    case PLUS -> "try_add";
                    case MINUS -> "try_subtract";
                    case TIMES -> "try_multiply";
                    case DIVIDED_BY -> "try_divide";
                };
        return function + "(" + of(arithmetic.left()) + ", " + of(arithmetic.right()) + ")";
    }

    private static String shift(DateShift shift) {
        String date = of(shift.date());
        if (shift.months() != 0) {
            date = "add_months(" + date + ", " + shift.months() + ")";
        }
        return shift.days() == 0 ? date : "date_add(" + date + ", " + shift.days() + ")";
    }

    private static String joined(List<Expression> expressions, String separator) {
        return expressions.stream().map(SparkSql::of).collect(Collectors.joining(separator, "(", ")"));
    }
}
