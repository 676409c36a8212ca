package zhixiao.spec.expression;

import java.util.Optional;
import zhixiao.spec.expression.Expression.CodeValue;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;

/** Works out comparisons that no row can change: {@code 1 = 1}. */
final class Constants {
    private Constants() {}

    /** True or false if both sides are written out, else empty. */
    static Optional<Boolean> compare(Comparison comparison) {
        return order(comparison.left(), comparison.right()).map(order -> switch (comparison.operator()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        });
    }

    private static Optional<Integer> order(Expression left, Expression right) {
        if (left instanceof NumberValue a && right instanceof NumberValue b) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        if (left instanceof DateValue a && right instanceof DateValue b) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        if (left instanceof TextValue a && right instanceof TextValue b) {
            return Optional.of(a.value().compareTo(b.value()));
        }
        if (left instanceof TruthValue a && right instanceof TruthValue b) {
            return Optional.of(Boolean.compare(a.value(), b.value()));
        }
        if (left instanceof CodeValue a && right instanceof CodeValue b) {
            return Optional.of(Integer.compare(a.entry().id(), b.entry().id()));
        }
        return Optional.empty();
    }
}
