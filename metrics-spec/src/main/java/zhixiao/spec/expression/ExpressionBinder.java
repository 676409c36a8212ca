package zhixiao.spec.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlCase;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Arithmetic;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.DateShift;
import zhixiao.spec.expression.Expression.DurationValue;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.IsNull;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Turns a parsed node into a typed tree. The switch below is the whole language. */
final class ExpressionBinder {
    private static final Map<SqlKind, Comparison.Operator> COMPARISONS = Map.of(
            SqlKind.EQUALS, Comparison.Operator.EQUAL,
            SqlKind.NOT_EQUALS, Comparison.Operator.NOT_EQUAL,
            SqlKind.LESS_THAN, Comparison.Operator.LESS,
            SqlKind.LESS_THAN_OR_EQUAL, Comparison.Operator.AT_MOST,
            SqlKind.GREATER_THAN, Comparison.Operator.GREATER,
            SqlKind.GREATER_THAN_OR_EQUAL, Comparison.Operator.AT_LEAST);

    private final Scope scope;
    private final Places places;
    private final Problems problems;
    private final LiteralBinder literals;
    private final ComparisonBinder comparisons;
    private final ChoiceBinder choices;
    private final FunctionBinder functions;

    ExpressionBinder(Scope scope, Places places, Problems problems) {
        this.scope = scope;
        this.places = places;
        this.problems = problems;
        this.literals = new LiteralBinder(places, problems);
        this.comparisons = new ComparisonBinder(this, places, problems);
        this.choices = new ChoiceBinder(this, comparisons);
        this.functions = new FunctionBinder(this, comparisons, scope.workingDays(), places, problems);
    }

    Optional<Expression> bind(SqlNode node) {
        if (node instanceof SqlIdentifier identifier) {
            return name(identifier);
        }
        if (node instanceof SqlLiteral literal) {
            return literals.literal(literal);
        }
        if (node instanceof SqlCase choice) {
            return choices.choice(choice);
        }
        if (node instanceof SqlBasicCall call) {
            return call(call);
        }
        return notInTheLanguage(node);
    }

    private Optional<Expression> name(SqlIdentifier identifier) {
        String name = identifier.toString();
        Optional<FieldType> field = scope.field(name);
        if (field.isPresent()) {
            return Optional.of(new FieldValue(field.get()));
        }
        Optional<Expression> condition = scope.value(name).or(() -> scope.condition(name));
        // A population that is there but wrong has got its own message.
        if (condition.isEmpty() && !scope.names().contains(name)) {
            problems.add(
                    places.problem(identifier, ProblemCode.UNKNOWN_NAME, name).found(name, scope.names()));
        }
        return condition;
    }

    private Optional<Expression> call(SqlBasicCall call) {
        SqlKind kind = call.getKind();
        if (COMPARISONS.containsKey(kind)) {
            return comparisons.compare(call, COMPARISONS.get(kind));
        }
        return switch (kind) {
            case AND -> conditions(call).map(And::new);
            case OR -> conditions(call).map(Or::new);
            case NOT -> condition(call.operand(0)).map(Not::new);
            case IS_NULL -> value(call.operand(0)).map(IsNull::new);
            case IS_NOT_NULL -> value(call.operand(0)).map(value -> new Not(new IsNull(value)));
            case IN -> comparisons.in(call);
            case NOT_IN -> comparisons.in(call).map(Not::new);
            case BETWEEN -> between(call);
            case LIKE -> comparisons.like(call);
            case PLUS -> plus(call, Arithmetic.Operator.PLUS, 1);
            case MINUS -> plus(call, Arithmetic.Operator.MINUS, -1);
            case TIMES -> arithmetic(call, Arithmetic.Operator.TIMES);
            case DIVIDE -> arithmetic(call, Arithmetic.Operator.DIVIDED_BY);
            case MINUS_PREFIX -> number(call.operand(0)).map(ExpressionBinder::negative);
            case OTHER_FUNCTION -> functions.function(call);
            default -> notInTheLanguage(call);
        };
    }

    private Optional<Expression> between(SqlBasicCall call) {
        SqlBetweenOperator operator = (SqlBetweenOperator) call.getOperator();
        return operator.flag == SqlBetweenOperator.Flag.SYMMETRIC
                ? notInTheLanguage(call)
                : comparisons.between(call, operator.isNegated());
    }

    private Optional<List<Expression>> conditions(SqlBasicCall call) {
        List<Expression> operands = new ArrayList<>();
        boolean complete = true;
        for (SqlNode node : call.getOperandList()) {
            Optional<Expression> operand = condition(node);
            complete &= operand.isPresent();
            operand.ifPresent(value -> addFlat(call.getKind(), value, operands));
        }
        return complete ? Optional.of(List.copyOf(operands)) : Optional.empty();
    }

    /** {@code (a AND b) AND c} is one conjunction of three. */
    private static void addFlat(SqlKind kind, Expression operand, List<Expression> operands) {
        boolean same = kind == SqlKind.AND ? operand instanceof And : operand instanceof Or;
        if (same) {
            operands.addAll(operand.operands());
        } else {
            operands.add(operand);
        }
    }

    Optional<Expression> condition(SqlNode node) {
        return typed(node, Type.BOOLEAN);
    }

    private Optional<Expression> number(SqlNode node) {
        return typed(node, Type.NUMBER);
    }

    /** An expression with a value of its own: a length of time has none. */
    Optional<Expression> value(SqlNode node) {
        return bind(node).flatMap(value -> value.type() == Type.DURATION ? notInTheLanguage(node) : Optional.of(value));
    }

    Optional<Expression> typed(SqlNode node, Type type) {
        return bind(node).flatMap(value -> typed(value, node, type));
    }

    private Optional<Expression> typed(Expression value, SqlNode node, Type type) {
        return value.type() == type ? Optional.of(value) : wrongType(node, type, value.type());
    }

    private static Expression negative(Expression value) {
        return value instanceof NumberValue number
                ? new NumberValue(number.value().negate())
                : new Arithmetic(Arithmetic.Operator.MINUS, new NumberValue(BigDecimal.ZERO), value);
    }

    private Optional<Expression> plus(SqlBasicCall call, Arithmetic.Operator operator, int sign) {
        Optional<Expression> left = bind(call.operand(0));
        Optional<Expression> right = bind(call.operand(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().type() != Type.DATE) {
            return arithmetic(call, operator, left.get(), right.get());
        }
        if (right.get() instanceof DurationValue length) {
            return Optional.of(DateShift.of(left.get(), sign * length.months(), sign * length.days()));
        }
        return wrongType(call.operand(1), Type.DURATION, right.get().type());
    }

    private Optional<Expression> arithmetic(SqlBasicCall call, Arithmetic.Operator operator) {
        Optional<Expression> left = bind(call.operand(0));
        Optional<Expression> right = bind(call.operand(1));
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : arithmetic(call, operator, left.get(), right.get());
    }

    private Optional<Expression> arithmetic(
            SqlBasicCall call, Arithmetic.Operator operator, Expression left, Expression right) {
        Optional<Expression> first = typed(left, call.operand(0), Type.NUMBER);
        Optional<Expression> second = typed(right, call.operand(1), Type.NUMBER);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new Arithmetic(operator, left, right))
                : Optional.empty();
    }

    Optional<Expression> wrongType(SqlNode node, Type wanted, Type found) {
        problems.add(places.problem(node, ProblemCode.WRONG_TYPE, places.text(node), wanted.name(), found.name()));
        return Optional.empty();
    }

    Optional<Expression> notInTheLanguage(SqlNode node) {
        problems.add(places.problem(node, ProblemCode.NOT_IN_THE_LANGUAGE, places.text(node)));
        return Optional.empty();
    }
}
