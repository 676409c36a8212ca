package zhixiao.spec.expression;

import java.util.List;
import zhixiao.spec.expression.CodeList.Entry;

/**
 * {@code under(cause, '9012')}: true if a code is the named one, or stands below it in its list; unknown if there
 * is no code.
 *
 * @param value the code that is asked about
 * @param codes its list, which has parents
 * @param top the named code
 */
public record Under(Expression value, CodeList codes, Entry top) implements Expression.Condition {

    /** Every code for which it is true, in the order of the list. */
    public List<Expression> members() {
        return codes.under(top).stream()
                .<Expression>map(entry -> new CodeValue(codes, entry))
                .toList();
    }

    /** The same, said with a list of codes. */
    public In asList() {
        return new In(value, members());
    }

    @Override
    public List<Expression> operands() {
        return List.of(value);
    }
}
