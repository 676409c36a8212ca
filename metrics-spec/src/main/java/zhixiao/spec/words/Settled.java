package zhixiao.spec.words;

import java.util.List;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TruthValue;

/**
 * A condition without what is settled from the start, such as a parameter that is false: nobody wants to hear that
 * something holds, or else cannot be. It picks the same rows, also where something is unknown.
 */
final class Settled {
    private Settled() {}

    /** The condition without its constant parts; a truth where nothing else is left. */
    static Expression of(Expression condition) {
        if (condition instanceof Named named) {
            return new Named(named.name(), named.title(), of(named.condition()));
        }
        if (condition instanceof Not not) {
            Expression operand = of(not.operand());
            return operand instanceof TruthValue truth ? new TruthValue(!truth.value()) : new Not(operand);
        }
        if (condition instanceof And and) {
            List<Expression> left = without(and.operands(), true);
            return left.contains(new TruthValue(false))
                    ? new TruthValue(false)
                    : left.size() > 1 ? new And(left) : only(left, true);
        }
        if (condition instanceof Or or) {
            List<Expression> left = without(or.operands(), false);
            return left.contains(new TruthValue(true))
                    ? new TruthValue(true)
                    : left.size() > 1 ? new Or(left) : only(left, false);
        }
        return condition;
    }

    private static List<Expression> without(List<Expression> operands, boolean truth) {
        return operands.stream()
                .map(Settled::of)
                .filter(operand -> !operand.equals(new TruthValue(truth)))
                .toList();
    }

    private static Expression only(List<Expression> left, boolean otherwise) {
        return left.isEmpty() ? new TruthValue(otherwise) : left.get(0);
    }
}
