package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CASE WHEN a THEN b … ELSE c END}: the value of the first branch whose condition is true. Where none is,
 * the value after ELSE, or unknown without one. All values have one type, and codes are of one list.
 *
 * @param branches the branches in order; at least one
 * @param otherwise the value after ELSE, or empty
 */
public record Choice(List<Branch> branches, Optional<Expression> otherwise) implements Expression {

    /**
     * One branch.
     *
     * @param condition when it is taken
     * @param value its value
     */
    public record Branch(Expression condition, Expression value) {}

    /** Copies the list, so that the value cannot change. */
    public Choice {
        branches = List.copyOf(branches);
    }

    /** The values that it may have, in order. */
    public List<Expression> values() {
        List<Expression> values = new ArrayList<>();
        branches.forEach(branch -> values.add(branch.value()));
        otherwise.ifPresent(values::add);
        return values;
    }

    @Override
    public Type type() {
        return branches.get(0).value().type();
    }

    @Override
    public Optional<CodeList> codeList() {
        return branches.get(0).value().codeList();
    }

    @Override
    public List<Expression> operands() {
        List<Expression> operands = new ArrayList<>();
        for (Branch branch : branches) {
            operands.add(branch.condition());
            operands.add(branch.value());
        }
        otherwise.ifPresent(operands::add);
        return operands;
    }
}
