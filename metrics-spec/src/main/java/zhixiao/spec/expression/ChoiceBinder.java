package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCase;

/** Binds CASE: conditions to choose by, and values of one type. */
final class ChoiceBinder {
    private final ExpressionBinder binder;
    private final ComparisonBinder comparisons;

    ChoiceBinder(ExpressionBinder binder, ComparisonBinder comparisons) {
        this.binder = binder;
        this.comparisons = comparisons;
    }

    /** {@code CASE x WHEN 'a' THEN …} comes here as {@code CASE WHEN x = 'a' THEN …}, and no ELSE as ELSE NULL. */
    Optional<Expression> choice(SqlCase call) {
        List<Optional<Expression>> conditions = new ArrayList<>();
        call.getWhenOperands().forEach(node -> conditions.add(binder.condition(node)));
        List<SqlNode> nodes = new ArrayList<>(call.getThenOperands());
        boolean hasElse = !SqlUtil.isNullLiteral(call.getElseOperand(), false);
        if (hasElse) {
            nodes.add(call.getElseOperand());
        }
        List<Optional<Expression>> values = ofOneType(nodes);
        if (conditions.stream().anyMatch(Optional::isEmpty) || values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Choice.Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(
                    new Choice.Branch(conditions.get(i).get(), values.get(i).get()));
        }
        return Optional.of(new Choice(branches, hasElse ? values.get(values.size() - 1) : Optional.empty()));
    }

    /** Texts are codes where one of the values says of which list; otherwise the first value sets the type. */
    private List<Optional<Expression>> ofOneType(List<SqlNode> nodes) {
        List<Optional<Expression>> values = new ArrayList<>();
        nodes.forEach(node -> values.add(binder.value(node)));
        Optional<Integer> leading = leading(values);
        if (leading.isEmpty()) {
            return values;
        }
        Expression first = values.get(leading.get()).get();
        for (int i = 0; i < nodes.size(); i++) {
            SqlNode node = nodes.get(i);
            values.set(
                    i,
                    values.get(i)
                            .flatMap(value -> comparisons.comparable(value, first, node, nodes.get(leading.get()))));
        }
        return values;
    }

    private static Optional<Integer> leading(List<Optional<Expression>> values) {
        Optional<Integer> first = Optional.empty();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).flatMap(Expression::codeList).isPresent()) {
                return Optional.of(i);
            }
            if (first.isEmpty() && values.get(i).isPresent()) {
                first = Optional.of(i);
            }
        }
        return first;
    }
}
