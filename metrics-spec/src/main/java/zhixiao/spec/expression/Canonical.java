package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.Collections;
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

/**
 * Renders an expression in a form that is the same for many ways of writing the same: operands of AND and
 * OR sorted and each once, comparisons turned so that they read "less than", what changes nothing taken
 * out ({@code x AND 1 = 1} is {@code x}), codes by name. Hashes of meaning are made of it.
 *
 * <p>Equal forms mean the same; different forms may still mean the same.
 */
public final class Canonical {
    private Canonical() {}

    /** The canonical form; {@code true} for a condition that every row fulfils. */
    public static String of(Expression expression) {
        return render(NormalForm.of(expression));
    }

    /** The form of an expression that is in normal form. */
    static String render(Expression expression) {
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
            return shift(shift);
        }
        if (expression instanceof Named named) {
            return of(named.condition());
        }
        if (expression instanceof And and) {
            return call("and", sorted(and.operands()));
        }
        if (expression instanceof Or or) {
            return call("or", sorted(or.operands()));
        }
        if (expression instanceof In in) {
            return call("in", render(in.value()) + ";" + sorted(in.candidates()));
        }
        if (expression instanceof Like like) {
            return call("like", render(like.value()) + "," + quoted(like.pattern()));
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        }
        if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (expression instanceof Choice choice) {
            return choice(choice);
        }
        String operands = String.join(",", rendered(expression.operands()));
        if (expression instanceof Not) {
            return call("not", operands);
        }
        if (expression instanceof IsNull) {
            return call("isnull", operands);
        }
        if (expression instanceof DaysBetween) {
            return call("days", operands);
        }
        if (expression instanceof Expression.WorkingDaysBetween) {
            return call("workingdays", operands);
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    private static String shift(DateShift shift) {
        return shift.months() == 0 && shift.days() == 0
                ? render(shift.date())
                : call("shift", render(shift.date()) + "," + shift.months() + "m" + shift.days() + "d");
    }

    /** {@code b > a} is {@code a < b}; the sides of = and <> have no order. */
    private static String comparison(Comparison comparison) {
        List<String> sides = rendered(comparison.operands());
        return switch (comparison.operator()) {
            case EQUAL, NOT_EQUAL -> {
                Collections.sort(sides);
                yield call(comparison.operator().sql(), String.join(",", sides));
            }
            case LESS, AT_MOST -> call(comparison.operator().sql(), String.join(",", sides));
            case GREATER -> call("<", sides.get(1) + "," + sides.get(0));
            case AT_LEAST -> call("<=", sides.get(1) + "," + sides.get(0));
        };
    }

    /** Branches that are never taken are left out, and what stands behind one that always is. */
    private static String choice(Choice choice) {
        StringBuilder branches = new StringBuilder();
        String otherwise = choice.otherwise().map(Canonical::of).orElse("null");
        for (Choice.Branch branch : choice.branches()) {
            String condition = of(branch.condition());
            if (condition.equals("true")) {
                otherwise = of(branch.value());
                break;
            }
            if (!condition.equals("false")) {
                branches.append(condition)
                        .append(':')
                        .append(of(branch.value()))
                        .append(';');
            }
        }
        return branches.isEmpty() ? otherwise : call("case", branches + otherwise);
    }

    private static String arithmetic(Arithmetic arithmetic) {
        List<String> sides = rendered(arithmetic.operands());
        if (arithmetic.operator() == Arithmetic.Operator.PLUS || arithmetic.operator() == Arithmetic.Operator.TIMES) {
            Collections.sort(sides);
        }
        return call(arithmetic.operator().sql(), String.join(",", sides));
    }

    private static List<String> rendered(List<Expression> expressions) {
        return new ArrayList<>(expressions.stream().map(Canonical::of).toList());
    }

    private static String sorted(List<Expression> operands) {
        return operands.stream().map(Canonical::render).distinct().sorted().collect(Collectors.joining(","));
    }

    private static String call(String name, String operands) {
        return name + "(" + operands + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
