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
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;

/** Renders an expression as its author could have written it, populations put in: read again, it is the same tree. */
public final class SpecText {
    private SpecText() {}

    /** The expression in the language of specs. */
    public static String of(Expression expression) {
        if (expression instanceof FieldValue value) {
            return value.field().name();
        }
        if (expression instanceof TruthValue value) {
            return value.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof TextValue value) {
            return quoted(value.value());
        }
        if (expression instanceof CodeValue value) {
            return quoted(value.entry().code());
        }
        if (expression instanceof NumberValue value) {
            return value.value().toPlainString();
        }
        if (expression instanceof DateValue value) {
            return "DATE '" + value.value() + "'";
        }
        if (expression instanceof DurationValue value) {
            return length(value.months(), value.days());
        }
        if (expression instanceof Comparison comparison) {
            return side(comparison.left()) + " " + comparison.operator().sql() + " " + side(comparison.right());
        }
        if (expression instanceof And and) {
            return joined(and.operands(), " AND ");
        }
        if (expression instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (expression instanceof Named named) {
            return named.name();
        }
        if (expression instanceof Not not) {
            return not(not.operand());
        }
        if (expression instanceof In || expression instanceof Like || expression instanceof IsNull) {
            return test(expression, "");
        }
        if (expression instanceof Under under) {
            return "under(" + of(under.value()) + ", " + quoted(under.top().code()) + ")";
        }
        if (expression instanceof Choice choice) {
            return choice(choice);
        }
        if (expression instanceof Arithmetic arithmetic) {
            return operand(arithmetic.left()) + " " + arithmetic.operator().sql() + " " + operand(arithmetic.right());
        }
        if (expression instanceof DateShift shift) {
            return operand(shift.date()) + length(shift.months(), shift.days());
        }
        if (expression instanceof DaysBetween days) {
            return "days(" + of(days.from()) + ", " + of(days.to()) + ")";
        }
        if (expression instanceof Expression.WorkingDaysBetween days) {
            return "working_days(" + of(days.from()) + ", " + of(days.to()) + ")";
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    private static String choice(Choice choice) {
        String branches = choice.branches().stream()
                .map(branch -> "WHEN " + of(branch.condition()) + " THEN " + of(branch.value()) + " ")
                .collect(Collectors.joining());
        String otherwise =
                choice.otherwise().map(value -> "ELSE " + of(value) + " ").orElse("");
        return "CASE " + branches + otherwise + "END";
    }

    private static String not(Expression operand) {
        return operand instanceof In || operand instanceof Like || operand instanceof IsNull
                ? test(operand, "NOT ")
                : "NOT " + operand(operand);
    }

    private static String test(Expression test, String not) {
        if (test instanceof In in) {
            return side(in.value()) + " " + not + "IN ("
                    + in.candidates().stream().map(SpecText::of).collect(Collectors.joining(", ")) + ")";
        }
        if (test instanceof Like like) {
            String escape = like.pattern().contains("\\") ? " ESCAPE '\\'" : "";
            return side(like.value()) + " " + not + "LIKE " + quoted(like.pattern()) + escape;
        }
        return side(((IsNull) test).value()) + " IS " + not + "NULL";
    }

    /** What is compared: only a condition needs brackets there. */
    private static String side(Expression expression) {
        return expression.type() == Type.BOOLEAN ? operand(expression) : of(expression);
    }

    /** What stands beside an operator: in brackets unless it holds together by itself. */
    private static String operand(Expression expression) {
        boolean whole = expression instanceof Expression.Leaf
                || expression instanceof Named
                || expression instanceof FieldValue
                || expression instanceof Under
                || expression instanceof Choice
                || expression instanceof DaysBetween
                || expression instanceof Expression.WorkingDaysBetween;
        return whole ? of(expression) : "(" + of(expression) + ")";
    }

    private static String joined(List<Expression> operands, String separator) {
        return operands.stream()
                .map(part -> part instanceof And || part instanceof Or ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(separator));
    }

    private static String length(int months, int days) {
        return part(months, "month") + part(days, "day");
    }

    private static String part(int amount, String unit) {
        return amount == 0
                ? ""
                : (amount < 0 ? " - " : " + ") + Math.abs(amount) + " " + unit + (Math.abs(amount) == 1 ? "" : "s");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
