package zhixiao.spec.expression;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;

/** Renders an expression as SQL over the stored tables, where codes are small ints, in the dialect of an engine. */
final class SqlPrinter {
    private final SqlDialect dialect;

    SqlPrinter(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** The expression as SQL, in brackets where it needs them. */
    String of(Expression expression) {
        if (expression instanceof FieldValue value) {
            return dialect.name(value.field().name());
        }
        if (expression instanceof TruthValue value) {
            return value.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof TextValue value) {
            return dialect.text(value.value());
        }
        if (expression instanceof CodeValue value) {
            return Integer.toString(value.entry().id());
        }
        if (expression instanceof NumberValue value) {
            return value.value().toPlainString();
        }
        if (expression instanceof DateValue value) {
            return dialect.date(value.value());
        }
        if (expression instanceof Named named) {
            return of(named.condition());
        }
        if (expression instanceof Comparison comparison) {
            return "(" + of(comparison.left()) + " " + comparison.operator().sql() + " " + of(comparison.right()) + ")";
        }
        if (expression instanceof And and) {
            return joined(flat(and).toList(), " AND ");
        }
        if (expression instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (expression instanceof Not not) {
            return "(NOT " + of(not.operand()) + ")";
        }
        if (expression instanceof In in) {
            return "(" + of(in.value()) + " IN " + joined(in.candidates(), ", ") + ")";
        }
        if (expression instanceof Under under) {
            return of(under.asList());
        }
        if (expression instanceof Choice choice) {
            return choice(choice);
        }
        if (expression instanceof Like like) {
            return "(" + dialect.like(of(like.value()), like.pattern()) + ")";
        }
        if (expression instanceof IsNull isNull) {
            return "(" + of(isNull.value()) + " IS NULL)";
        }
        if (expression instanceof Arithmetic sum) {
            return dialect.arithmetic(sum.operator(), of(sum.left()), of(sum.right()));
        }
        if (expression instanceof DateShift shift) {
            return dialect.shift(of(shift.date()), shift.months(), shift.days());
        }
        if (expression instanceof DaysBetween days) {
            return dialect.days(of(days.from()), of(days.to()));
        }
        if (expression instanceof Expression.WorkingDaysBetween days) {
            String upTo = WorkingDaysSql.digits(days.calendar());
            return dialect.arithmetic(
                    Arithmetic.Operator.MINUS,
                    WorkingDaysSql.upTo(of(days.to()), days.calendar(), upTo, dialect),
                    WorkingDaysSql.upTo(of(days.from()), days.calendar(), upTo, dialect));
        }
        if (expression instanceof DurationValue) {
            throw new IllegalArgumentException("A length of time has no value of its own");
        }
        throw new IllegalStateException("Unknown expression " + expression);
    }

    /** The operands of a conjunction; a population stands for its conditions, which need no brackets of their own. */
    private static Stream<Expression> flat(Expression expression) {
        if (expression instanceof Named named) {
            return flat(named.condition());
        }
        return expression instanceof And and
                ? and.operands().stream().flatMap(SqlPrinter::flat)
                : Stream.of(expression);
    }

    private String choice(Choice choice) {
        String branches = choice.branches().stream()
                .map(branch -> "WHEN " + of(branch.condition()) + " THEN " + of(branch.value()) + " ")
                .collect(Collectors.joining());
        String otherwise =
                choice.otherwise().map(value -> "ELSE " + of(value) + " ").orElse("");
        return "CASE " + branches + otherwise + "END";
    }

    private String joined(List<Expression> expressions, String separator) {
        return expressions.stream().map(this::of).collect(Collectors.joining(separator, "(", ")"));
    }
}
