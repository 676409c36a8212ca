package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.CodeValue;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.In;
import zhixiao.spec.expression.Expression.Like;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Binds what compares values: both sides must be of one type, and codes of one list. */
final class ComparisonBinder {
    private static final Set<Type> ORDERED = Set.of(Type.DATE, Type.NUMBER, Type.TEXT);

    private final ExpressionBinder binder;
    private final Places places;
    private final Problems problems;

    ComparisonBinder(ExpressionBinder binder, Places places, Problems problems) {
        this.binder = binder;
        this.places = places;
        this.problems = problems;
    }

    Optional<Expression> compare(SqlBasicCall call, Comparison.Operator operator) {
        Optional<Expression> left = binder.value(call.operand(0));
        Optional<Expression> right = binder.value(call.operand(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> first = asCode(left.get(), right.get(), call.operand(0));
        Optional<Expression> second =
                first.flatMap(known -> comparable(right.get(), known, call.operand(1), call.operand(0)));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean needsOrder = operator != Comparison.Operator.EQUAL && operator != Comparison.Operator.NOT_EQUAL;
        if (needsOrder && !ORDERED.contains(first.get().type())) {
            return binder.notInTheLanguage(call);
        }
        return Optional.of(new Comparison(operator, first.get(), second.get()));
    }

    Optional<Expression> in(SqlBasicCall call) {
        Optional<Expression> value = binder.value(call.operand(0));
        if (!(call.operand(1) instanceof SqlNodeList list)) {
            return binder.notInTheLanguage(call.operand(1));
        }
        List<Expression> candidates = new ArrayList<>();
        boolean complete = value.isPresent();
        for (SqlNode node : list) {
            Optional<Expression> candidate = binder.value(node)
                    .flatMap(found -> value.flatMap(known -> comparable(found, known, node, call.operand(0))));
            complete &= candidate.isPresent();
            candidate.ifPresent(candidates::add);
        }
        return complete ? value.map(known -> new In(known, List.copyOf(candidates))) : Optional.empty();
    }

    Optional<Expression> between(SqlBasicCall call, boolean negated) {
        Optional<Expression> value = binder.value(call.operand(0));
        if (value.isPresent() && !ORDERED.contains(value.get().type())) {
            return binder.notInTheLanguage(call);
        }
        Optional<Expression> low = value.flatMap(known -> binder.typed(call.operand(1), known.type()));
        Optional<Expression> high = value.flatMap(known -> binder.typed(call.operand(2), known.type()));
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Expression inside = new And(List.of(
                new Comparison(Comparison.Operator.AT_LEAST, value.get(), low.get()),
                new Comparison(Comparison.Operator.AT_MOST, value.get(), high.get())));
        return Optional.of(negated ? new Not(inside) : inside);
    }

    Optional<Expression> like(SqlBasicCall call) {
        SqlLikeOperator operator = (SqlLikeOperator) call.getOperator();
        if (!operator.isCaseSensitive()) {
            return binder.notInTheLanguage(call);
        }
        Optional<Expression> value = binder.typed(call.operand(0), Type.TEXT);
        Optional<TextValue> written = text(call.operand(1));
        if (value.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        String pattern = LikePattern.plain(written.get().value());
        if (call.operandCount() > 2) {
            Optional<String> escaped = text(call.operand(2))
                    .flatMap(escape -> LikePattern.escaped(written.get().value(), escape.value()));
            if (escaped.isEmpty()) {
                return binder.notInTheLanguage(call.operand(2));
            }
            pattern = escaped.get();
        }
        Expression like = new Like(value.get(), pattern);
        return Optional.of(operator.isNegated() ? new Not(like) : like);
    }

    /** A text that is written out, or empty after a problem. */
    Optional<TextValue> text(SqlNode node) {
        return binder.typed(node, Type.TEXT).flatMap(value -> {
            if (value instanceof TextValue text) {
                return Optional.of(text);
            }
            binder.notInTheLanguage(node);
            return Optional.empty();
        });
    }

    /**
     * A value as it can be compared with another one, or empty after a problem. Two codes of different lists are
     * small ints that mean different things.
     */
    Optional<Expression> comparable(Expression value, Expression with, SqlNode node, SqlNode withNode) {
        return asCode(value, with, node).flatMap(known -> {
            if (known.type() != with.type()) {
                return binder.wrongType(node, with.type(), known.type());
            }
            Optional<String> list = known.codeList().map(CodeList::name);
            Optional<String> wanted = with.codeList().map(CodeList::name);
            if (!list.equals(wanted)) {
                problems.add(places.problem(
                        node,
                        ProblemCode.WRONG_TYPE,
                        places.text(node),
                        wanted.orElse(places.text(withNode)),
                        list.orElse("")));
                return Optional.empty();
            }
            return Optional.of(known);
        });
    }

    /** A text beside a code is a code of its list, or a mistake. */
    private Optional<Expression> asCode(Expression value, Expression beside, SqlNode node) {
        if (!(value instanceof TextValue text) || beside.codeList().isEmpty()) {
            return Optional.of(value);
        }
        return code(text.value(), beside.codeList().get(), node).map(known -> known);
    }

    /** A code of a list, or empty after a problem. */
    Optional<CodeValue> code(String code, CodeList codes, SqlNode node) {
        Optional<CodeList.Entry> entry = codes.entry(code);
        if (entry.isEmpty()) {
            // Whoever writes the name of a code is told the code, or the codes, of that name.
            List<String> named = codes.entries().stream()
                    .filter(known -> known.name().texts().containsValue(code))
                    .map(CodeList.Entry::code)
                    .toList();
            problems.add(places.problem(node, ProblemCode.UNKNOWN_CODE, code, codes.name())
                    .found(code, named.isEmpty() ? codes.codes() : named));
        }
        return entry.map(known -> new CodeValue(codes, known));
    }
}
