package zhixiao.spec.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.WorkingDaysBetween;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Binds the functions of the language; there are three. */
final class FunctionBinder {
    private static final List<String> FUNCTIONS =
            List.of("days(from, to)", "working_days(from, to)", "under(code, 'parent')");

    private final ExpressionBinder binder;
    private final ComparisonBinder comparisons;
    private final Optional<WorkingDays> calendar;
    private final Places places;
    private final Problems problems;

    FunctionBinder(
            ExpressionBinder binder,
            ComparisonBinder comparisons,
            Optional<WorkingDays> calendar,
            Places places,
            Problems problems) {
        this.binder = binder;
        this.comparisons = comparisons;
        this.calendar = calendar;
        this.places = places;
        this.problems = problems;
    }

    Optional<Expression> function(SqlBasicCall call) {
        String name = String.valueOf(call.getOperator().getName());
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "days" -> hasTwoOperands(call) ? days(call) : binder.notInTheLanguage(call);
            case "working_days" -> hasTwoOperands(call) ? workingDays(call) : binder.notInTheLanguage(call);
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

    private Optional<Expression> workingDays(SqlBasicCall call) {
        Optional<Expression> from = binder.typed(call.operand(0), Type.DATE);
        Optional<Expression> to = binder.typed(call.operand(1), Type.DATE);
        if (calendar.isEmpty()) {
            problems.add(places.problem(call, ProblemCode.NO_CALENDAR, "working_days"));
            return Optional.empty();
        }
        return from.isPresent() && to.isPresent()
                ? Optional.of(new WorkingDaysBetween(from.get(), to.get(), calendar.get()))
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
