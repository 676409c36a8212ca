package zhixiao.spec.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Arithmetic;
import zhixiao.spec.expression.Expression.CodeValue;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.DateShift;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.DurationValue;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.In;
import zhixiao.spec.expression.Expression.IsNull;
import zhixiao.spec.expression.Expression.Like;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.problem.Problem;
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
    private static final List<String> FUNCTIONS = List.of("days(from, to)");

    private final Scope scope;
    private final ExpressionReader.PlaceFinder places;
    private final Problems problems;

    ExpressionBinder(Scope scope, ExpressionReader.PlaceFinder places, Problems problems) {
        this.scope = scope;
        this.places = places;
        this.problems = problems;
    }

    Optional<Expression> bind(SqlNode node) {
        if (node instanceof SqlIdentifier identifier) {
            return name(identifier);
        }
        if (node instanceof SqlIntervalLiteral interval) {
            return duration(interval);
        }
        if (node instanceof SqlLiteral literal) {
            return literal(literal);
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
        Optional<Expression> condition = scope.condition(name);
        if (condition.isEmpty()) {
            problems.add(at(identifier, ProblemCode.UNKNOWN_NAME, name).found(name, scope.names()));
        }
        return condition;
    }

    private Optional<Expression> literal(SqlLiteral literal) {
        SqlTypeName type = literal.getTypeName();
        if (type == SqlTypeName.BOOLEAN && literal.getValue() != null) {
            return Optional.of(new TruthValue(literal.booleanValue()));
        }
        if (type == SqlTypeName.DECIMAL) {
            return Optional.of(new NumberValue(literal.bigDecimalValue()));
        }
        if (type == SqlTypeName.CHAR) {
            return Optional.of(new TextValue(literal.getValueAs(NlsString.class).getValue()));
        }
        if (type == SqlTypeName.DATE
                || type == SqlTypeName.UNKNOWN && literal.toString().startsWith("DATE ")) {
            String day = literal.toString().replaceAll("^DATE '|'$", "");
            try {
                return Optional.of(new DateValue(LocalDate.parse(day)));
            } catch (DateTimeParseException e) {
                problems.add(at(literal, ProblemCode.BAD_VALUE, "DATE").found(day, List.of("DATE '2025-01-31'")));
                return Optional.empty();
            }
        }
        return notInTheLanguage(literal);
    }

    private Optional<Expression> duration(SqlIntervalLiteral literal) {
        SqlIntervalLiteral.IntervalValue value = literal.getValueAs(SqlIntervalLiteral.IntervalValue.class);
        TimeUnit unit = value.getIntervalQualifier().getStartUnit();
        int amount;
        try {
            amount = value.getSign() * Integer.parseInt(value.getIntervalLiteral());
        } catch (NumberFormatException e) {
            return notInTheLanguage(literal);
        }
        return switch (unit) {
            case DAY -> Optional.of(new DurationValue(0, amount));
            case MONTH -> Optional.of(new DurationValue(amount, 0));
            case YEAR -> Optional.of(new DurationValue(12 * amount, 0));
            default -> notInTheLanguage(literal);
        };
    }

    private Optional<Expression> call(SqlBasicCall call) {
        SqlKind kind = call.getKind();
        if (COMPARISONS.containsKey(kind)) {
            return comparison(call, COMPARISONS.get(kind));
        }
        return switch (kind) {
            case AND -> conditions(call).map(And::new);
            case OR -> conditions(call).map(Or::new);
            case NOT -> condition(call.operand(0)).map(Not::new);
            case IS_NULL -> bind(call.operand(0)).map(IsNull::new);
            case IS_NOT_NULL -> bind(call.operand(0)).map(value -> new Not(new IsNull(value)));
            case IS_TRUE -> condition(call.operand(0));
            case IN -> in(call);
            case NOT_IN -> in(call).map(Not::new);
            case BETWEEN -> between(call);
            case LIKE -> like(call);
            case PLUS -> plus(call, Arithmetic.Operator.PLUS, 1);
            case MINUS -> plus(call, Arithmetic.Operator.MINUS, -1);
            case TIMES -> arithmetic(call, Arithmetic.Operator.TIMES);
            case DIVIDE -> arithmetic(call, Arithmetic.Operator.DIVIDED_BY);
            case MINUS_PREFIX ->
                number(call.operand(0))
                        .map(value ->
                                new Arithmetic(Arithmetic.Operator.MINUS, new NumberValue(BigDecimal.ZERO), value));
            case OTHER_FUNCTION -> function(call);
            default -> notInTheLanguage(call);
        };
    }

    private Optional<List<Expression>> conditions(SqlCall call) {
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

    private Optional<Expression> condition(SqlNode node) {
        return typed(node, Type.BOOLEAN);
    }

    private Optional<Expression> number(SqlNode node) {
        return typed(node, Type.NUMBER);
    }

    private Optional<Expression> typed(SqlNode node, Type type) {
        return bind(node).flatMap(value -> {
            if (value.type() == type) {
                return Optional.of(value);
            }
            return wrongType(node, type, value.type());
        });
    }

    private Optional<Expression> comparison(SqlCall call, Comparison.Operator operator) {
        Optional<Expression> left = bind(call.operand(0));
        Optional<Expression> right = bind(call.operand(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> first = asCode(left.get(), right.get(), call.operand(0));
        Optional<Expression> second = asCode(right.get(), left.get(), call.operand(1));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = operator != Comparison.Operator.EQUAL && operator != Comparison.Operator.NOT_EQUAL;
        if (ordered && first.get().type() == Type.CODE) {
            problems.add(at(call, ProblemCode.NOT_IN_THE_LANGUAGE, operator.sql()));
            return Optional.empty();
        }
        if (first.get().type() != second.get().type() || first.get().type() == Type.DURATION) {
            return wrongType(call.operand(1), first.get().type(), second.get().type());
        }
        return Optional.of(new Comparison(operator, first.get(), second.get()));
    }

    /** A text beside a field of codes is a code of its list, or a mistake. */
    private Optional<Expression> asCode(Expression value, Expression beside, SqlNode node) {
        if (!(value instanceof TextValue text)
                || !(beside instanceof FieldValue field)
                || field.field().codes().isEmpty()) {
            return Optional.of(value);
        }
        CodeList codes = field.field().codes().get();
        Optional<CodeList.Entry> entry = codes.entry(text.value());
        if (entry.isEmpty()) {
            problems.add(at(node, ProblemCode.UNKNOWN_CODE, text.value(), codes.name())
                    .found(text.value(), codes.codes()));
        }
        return entry.map(known -> new CodeValue(codes, known));
    }

    private Optional<Expression> in(SqlCall call) {
        Optional<Expression> value = bind(call.operand(0));
        if (!(call.operand(1) instanceof SqlNodeList list)) {
            return notInTheLanguage(call.operand(1));
        }
        List<Expression> candidates = new ArrayList<>();
        boolean complete = value.isPresent();
        for (SqlNode node : list) {
            Optional<Expression> candidate = bind(node);
            if (candidate.isPresent() && value.isPresent()) {
                candidate = asCode(candidate.get(), value.get(), node);
                if (candidate.isPresent()
                        && candidate.get().type() != value.get().type()) {
                    candidate =
                            wrongType(node, value.get().type(), candidate.get().type());
                }
            }
            complete &= candidate.isPresent();
            candidate.ifPresent(candidates::add);
        }
        return complete ? value.map(known -> new In(known, List.copyOf(candidates))) : Optional.empty();
    }

    private Optional<Expression> between(SqlCall call) {
        boolean negated = call.getOperator().getName().toUpperCase(Locale.ROOT).contains("NOT");
        Optional<Expression> value = bind(call.operand(0));
        Optional<Expression> low = value.flatMap(known -> typed(call.operand(1), known.type()));
        Optional<Expression> high = value.flatMap(known -> typed(call.operand(2), known.type()));
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Expression inside = new And(List.of(
                new Comparison(Comparison.Operator.AT_LEAST, value.get(), low.get()),
                new Comparison(Comparison.Operator.AT_MOST, value.get(), high.get())));
        return Optional.of(negated ? new Not(inside) : inside);
    }

    private Optional<Expression> like(SqlCall call) {
        boolean negated = call.getOperator().getName().toUpperCase(Locale.ROOT).contains("NOT");
        Optional<Expression> value = typed(call.operand(0), Type.TEXT);
        Optional<Expression> pattern = bind(call.operand(1));
        if (value.isEmpty() || pattern.isEmpty()) {
            return Optional.empty();
        }
        if (call.operandCount() > 2 || !(pattern.get() instanceof TextValue text)) {
            return notInTheLanguage(call.operand(1));
        }
        Expression like = new Like(value.get(), text.value());
        return Optional.of(negated ? new Not(like) : like);
    }

    private Optional<Expression> plus(SqlCall call, Arithmetic.Operator operator, int sign) {
        Optional<Expression> left = bind(call.operand(0));
        Optional<Expression> right = bind(call.operand(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().type() == Type.DATE) {
            if (right.get() instanceof DurationValue length) {
                return Optional.of(new DateShift(left.get(), sign * length.months(), sign * length.days()));
            }
            return wrongType(call.operand(1), Type.DURATION, right.get().type());
        }
        return arithmetic(call, operator);
    }

    private Optional<Expression> arithmetic(SqlCall call, Arithmetic.Operator operator) {
        Optional<Expression> left = number(call.operand(0));
        Optional<Expression> right = number(call.operand(1));
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Arithmetic(operator, left.get(), right.get()))
                : Optional.empty();
    }

    private Optional<Expression> function(SqlCall call) {
        String name = call.getOperator().getName();
        if (name.toLowerCase(Locale.ROOT).equals("days") && call.operandCount() == 2) {
            Optional<Expression> from = typed(call.operand(0), Type.DATE);
            Optional<Expression> to = typed(call.operand(1), Type.DATE);
            return from.isPresent() && to.isPresent()
                    ? Optional.of(new DaysBetween(from.get(), to.get()))
                    : Optional.empty();
        }
        problems.add(at(call, ProblemCode.UNKNOWN_FUNCTION, name).found(name, FUNCTIONS));
        return Optional.empty();
    }

    private Optional<Expression> wrongType(SqlNode node, Type wanted, Type found) {
        problems.add(at(node, ProblemCode.WRONG_TYPE, node.toString(), wanted.name(), found.name()));
        return Optional.empty();
    }

    private Optional<Expression> notInTheLanguage(SqlNode node) {
        String text = node.toString().lines().findFirst().orElse("");
        problems.add(at(node, ProblemCode.NOT_IN_THE_LANGUAGE, text));
        return Optional.empty();
    }

    private Problem at(SqlNode node, ProblemCode code, String... arguments) {
        return Problem.at(places.of(node.getParserPosition()), code, arguments);
    }
}
