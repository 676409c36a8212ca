package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.Comparison.Operator;
import zhixiao.spec.expression.Expression.In;
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TruthValue;

/**
 * The same condition without what changes nothing. Every step holds in SQL's logic of three values, so
 * that {@code NOT} of an unknown stays unknown: NOT goes inwards (NOT NOT x is x, NOT a &lt; b is a &gt;= b,
 * De Morgan), IN becomes OR, so does what stands under a code, comparisons of constants are worked out, and TRUE and FALSE disappear from AND
 * and OR.
 */
final class NormalForm {
    private NormalForm() {}

    static Expression of(Expression expression) {
        return expression.type() == Type.BOOLEAN ? condition(expression, false) : expression;
    }

    private static Expression condition(Expression expression, boolean negated) {
        if (expression instanceof Not not) {
            return condition(not.operand(), !negated);
        }
        if (expression instanceof Named named) {
            return condition(named.condition(), negated);
        }
        if (expression instanceof And || expression instanceof Or) {
            return junction(expression.operands(), expression instanceof And != negated, negated);
        }
        if (expression instanceof Under under) {
            return condition(under.asList(), negated);
        }
        if (expression instanceof In in) {
            List<Expression> equals = in.candidates().stream()
                    .<Expression>map(candidate -> new Comparison(Operator.EQUAL, in.value(), candidate))
                    .toList();
            return junction(equals, negated, negated);
        }
        if (expression instanceof TruthValue truth) {
            return new TruthValue(truth.value() != negated);
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison, negated);
        }
        return negated ? new Not(expression) : expression;
    }

    /** AND or OR of operands, flat, each once, without its neutral value; its ruling value decides. */
    private static Expression junction(List<Expression> operands, boolean and, boolean negated) {
        Map<String, Expression> flat = new LinkedHashMap<>();
        for (Expression operand : operands) {
            Expression normal = condition(operand, negated);
            if (normal instanceof TruthValue truth) {
                if (truth.value() != and) {
                    return truth;
                }
                continue;
            }
            boolean same = and ? normal instanceof And : normal instanceof Or;
            List<Expression> parts = same ? normal.operands() : List.of(normal);
            parts.forEach(part -> flat.putIfAbsent(Canonical.render(part), part));
        }
        List<Expression> parts = new ArrayList<>(flat.values());
        return switch (parts.size()) {
            case 0 -> new TruthValue(and);
            case 1 -> parts.get(0);
            default -> and ? new And(List.copyOf(parts)) : new Or(List.copyOf(parts));
        };
    }

    private static Expression comparison(Comparison written, boolean negated) {
        Operator operator = negated ? written.operator().opposite() : written.operator();
        Comparison comparison = new Comparison(operator, written.left(), written.right());
        Optional<Boolean> constant = Constants.compare(comparison);
        if (constant.isPresent()) {
            return new TruthValue(constant.get());
        }
        return withTruth(operator, written.left(), written.right())
                .or(() -> withTruth(operator, written.right(), written.left()))
                .orElse(comparison);
    }

    /** {@code x = TRUE} is x, {@code x = FALSE} is NOT x. */
    private static Optional<Expression> withTruth(Operator operator, Expression value, Expression beside) {
        return beside instanceof TruthValue truth
                ? Optional.of(condition(value, truth.value() != (operator == Operator.EQUAL)))
                : Optional.empty();
    }
}
