package zhixiao.spec.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Binds the functions of the language; there are two. */
final class FunctionBinder {
    private static final List<String> FUNCTIONS = List.of("days(from, to)", "under(code, 'parent')");

    private final ExpressionBinder binder;
    private final ComparisonBinder comparisons;
    private final Places places;
    private final Problems problems;

    FunctionBinder(ExpressionBinder binder, ComparisonBinder comparisons, Places places, Problems problems) {
        this.binder = binder;
        this.comparisons = comparisons;
        this.places = places;
        this.problems = problems;
    }

    Optional<Expression> function(SqlBasicCall call) {
        String name = String.valueOf(call.getOperator().getName());
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "days" -> hasTwoOperands(call) ? days(call) : binder.notInTheLanguage(call);
            case "under" -> hasTwoOperands(call) ? under(call) : binder.notInTheLanguage(call);
            default -> {
                problems.add(
                        places.problem(call, ProblemCode.UNKNOWN_FUNCTION, name).found(name, FUNCTIONS));
                yield Optional.empty();
            }
        };
    }

    private static boolean hasTwoOperands(SqlBasicCall call) {
        return call.operandCount() == 2
                && call.getFunctionQuantifier() == null
                && call.getOperator().getNameAsId().names.size() == 1;
    }

    private Optional<Expression> days(SqlBasicCall call) {
        Optional<Expression> from = binder.typed(call.operand(0), Type.DATE);
        Optional<Expression> to = binder.typed(call.operand(1), Type.DATE);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new DaysBetween(from.get(), to.get()))
                : Optional.empty();
    }

    private Optional<Expression> under(SqlBasicCall call) {
        Optional<Expression> value = binder.typed(call.operand(0), Type.CODE);
        Optional<TextValue> top = comparisons.text(call.operand(1));
        Optional<CodeList> codes = value.flatMap(Expression::codeList);
        if (codes.isEmpty() || top.isEmpty()) {
            return Optional.empty();
        }
        if (!codes.get().hasParents()) {
            problems.add(places.problem(
                    call.operand(0), ProblemCode.NO_HIERARCHY, codes.get().name()));
            return Optional.empty();
        }
        return comparisons
                .code(top.get().value(), codes.get(), call.operand(1))
                .map(known -> new Under(value.get(), codes.get(), known.entry()));
    }
}
