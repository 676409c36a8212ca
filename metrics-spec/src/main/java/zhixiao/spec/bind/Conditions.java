package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.expression.Expression;

/** Puts conditions together. */
final class Conditions {
    private Conditions() {}

    /** True where all of them are; empty if there is none. */
    static Optional<Expression> all(List<Expression> conditions) {
        List<Expression> flat = new ArrayList<>();
        for (Expression condition : conditions) {
            if (condition instanceof Expression.And and) {
                flat.addAll(and.operands());
            } else {
                flat.add(condition);
            }
        }
        return switch (flat.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(flat.get(0));
            default -> Optional.of(new Expression.And(List.copyOf(flat)));
        };
    }
}
