package zhixiao.spec.expression;

import java.time.LocalDate;
import zhixiao.spec.expression.Expression.Arithmetic;

/** What engines write differently; the rest of an expression is the same SQL for all of them. */
sealed interface SqlDialect permits SparkSql.Dialect, DuckDbSql.Dialect {

    /** A name in quotes. */
    String name(String name);

    /** A text as a literal. */
    String text(String text);

    /** A calendar day as a literal. */
    String date(LocalDate day);

    /** {@code value LIKE pattern}, where a backslash makes the next character of the pattern itself. */
    String like(String value, String pattern);

    /** Two numbers put together; what cannot be worked out is null. */
    String arithmetic(Arithmetic.Operator operator, String left, String right);

    /** A day moved by months, to the last day of a shorter month, and then by days. */
    String shift(String date, int months, int days);

    /** The calendar days from one day to another. */
    String days(String from, String to);
}
