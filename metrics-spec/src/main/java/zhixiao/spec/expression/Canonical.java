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
 * Renders an expression in a form that is the same for every way of writing the same: operands of AND, OR
 * and IN sorted and each once, codes by name. Hashes of meaning are made of it.
 */
public final class Canonical {
    private Canonical() {}

    /** The canonical form. */
    public static String of(Expression expression) {
        if (expression instanceof FieldValue value) {
            return value.field().name();
        }
        if (expression instanceof TruthValue value) {
            return Boolean.toString(value.value());
        }
        if (expression instanceof TextValue value) {
            return quoted(value.value());
        }
        if (expression instanceof CodeValue value) {
            return quoted(value.entry().code());
        }
        if (expression instanceof NumberValue value) {
            return value.value().stripTrailingZeros().toPlainString();
        }
        if (expression instanceof DateValue value) {
            return value.value().toString();
        }
        if (expression instanceof DurationValue value) {
            return value.months() + "m" + value.days() + "d";
        }
        if (expression instanceof DateShift shift) {
            return "shift(" + of(shift.date()) + "," + shift.months() + "m" + shift.days() + "d)";
        }
        if (expression instanceof And and) {
            return call("and", sorted(and.operands()));
        }
        if (expression instanceof Or or) {
            return call("or", sorted(or.operands()));
        }
        if (expression instanceof In in) {
            return call("in", of(in.value()) + ";" + sorted(in.candidates()));
        }
        if (expression instanceof Like like) {
            return call("like", of(like.value()) + "," + quoted(like.pattern()));
        }
        String operands = expression.operands().stream().map(Canonical::of).collect(Collectors.joining(","));
        if (expression instanceof Comparison comparison) {
            return call(comparison.operator().sql(), operands);
        }
        if (expression instanceof Arithmetic arithmetic) {
            return call(arithmetic.operator().sql(), operands);
        }
        if (expression instanceof Not) {
            return call("not", operands);
        }
        if (expression instanceof IsNull) {
            return call("isnull", operands);
        }
        if (expression instanceof DaysBetween) {
            return call("days", operands);
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    private static String sorted(List<Expression> operands) {
        return operands.stream().map(Canonical::of).distinct().sorted().collect(Collectors.joining(","));
    }

    private static String call(String name, String operands) {
        return name + "(" + operands + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
