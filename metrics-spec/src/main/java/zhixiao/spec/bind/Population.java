package zhixiao.spec.bind;

import java.util.Set;
import zhixiao.spec.Hash;
import zhixiao.spec.expression.Canonical;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;

/**
 * A population, bound.
 *
 * @param name its name
 * @param title what people call it
 * @param table the table whose rows it picks
 * @param condition which rows
 * @param parameters the parameters that the condition uses
 */
public record Population(String name, LocalizedText title, Table table, Expression condition, Set<String> parameters) {

    /** Its condition, which keeps its name. */
    public Expression.Named named() {
        return new Expression.Named(name, title, condition);
    }

    /** Hash of its meaning, 16 hex digits: equal for conditions that pick the same rows in the same canonical form. */
    public String hash() {
        return Hash.of(table.name(), Canonical.of(condition));
    }
}
