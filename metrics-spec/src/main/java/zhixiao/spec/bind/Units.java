package zhixiao.spec.bind;

import zhixiao.spec.expression.Choice;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.Arithmetic;
import zhixiao.spec.expression.Expression.Arithmetic.Operator;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * Tells whether a value can be summed, distributed or counted by: a sum of points has no unit, and is a hidden score; and
 * a key tells things apart.
 */
final class Units {
    private Units() {}

    /** True for fields and days, added or subtracted, or chosen by CASE: no constants, no weights. */
    static boolean isSummable(Expression value) {
        if (value instanceof Choice choice) {
            return choice.values().stream().allMatch(Units::isSummable);
        }
        return value instanceof FieldValue
                || value instanceof DaysBetween
                || value instanceof Expression.WorkingDaysBetween
                || value instanceof Arithmetic sum
                        && isPlusOrMinus(sum)
                        && isSummable(sum.left())
                        && isSummable(sum.right());
    }

    /**
     * True for texts, codes, days and whole numbers that come from fields: amounts are no names of things, and a yes or
     * no tells only two of them apart.
     */
    static boolean isKey(Expression value, Table table) {
        if (value.fields().isEmpty()) {
            return false;
        }
        return switch (value.type()) {
            case TEXT, CODE, DATE -> true;
            case NUMBER -> isWhole(value, table);
            case BOOLEAN, DURATION -> false;
        };
    }

    /** True for whole numbers of something: days and whole fields, with whole numbers added or subtracted. */
    static boolean isWhole(Expression value, Table table) {
        return !value.fields().isEmpty() && isWholeTerm(value, table);
    }

    private static boolean isWholeTerm(Expression value, Table table) {
        if (value instanceof FieldValue field) {
            return table.column(field.field().name()).map(Field::kind).orElse(FieldKind.DECIMAL) == FieldKind.INTEGER;
        }
        if (value instanceof Choice choice) {
            // Each value on its own: of constants to choose from, only the conditions would be about cases.
            return choice.values().stream().allMatch(each -> isWhole(each, table));
        }
        if (value instanceof NumberValue number) {
            return number.value().stripTrailingZeros().scale() <= 0;
        }
        return value instanceof DaysBetween
                || value instanceof Expression.WorkingDaysBetween
                || value instanceof Arithmetic sum
                        && isPlusOrMinus(sum)
                        && isWholeTerm(sum.left(), table)
                        && isWholeTerm(sum.right(), table);
    }

    private static boolean isPlusOrMinus(Arithmetic arithmetic) {
        return arithmetic.operator() == Operator.PLUS || arithmetic.operator() == Operator.MINUS;
    }
}
