package zhixiao.spec.expression;

import java.time.LocalDate;
import zhixiao.spec.expression.Expression.Arithmetic;

/**
 * Renders an expression as Spark SQL over the stored tables, where codes are small ints. Built-in
 * functions only, so that an accelerator that knows them can take the plan over.
 */
public final class SparkSql {
    private static final Dialect DIALECT = new Dialect();
    private static final SqlPrinter PRINTER = new SqlPrinter(DIALECT);

    private SparkSql() {}

    /** The expression as SQL, in brackets where it needs them. */
    public static String of(Expression expression) {
        return PRINTER.of(expression);
    }

    /** A name as SQL. */
    public static String name(String name) {
        return DIALECT.name(name);
    }

    /** A text as a SQL literal. */
    public static String text(String text) {
        return DIALECT.text(text);
    }

    static final class Dialect implements SqlDialect {
        @Override
        public String name(String name) {
            return "`" + name.replace("`", "``") + "`";
        }

        @Override
        public String text(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }

        @Override
        public String date(LocalDate day) {
            return "DATE'" + day + "'";
        }

        @Override
        public String like(String value, String pattern) {
            return value + " LIKE " + text(pattern);
        }

        /** Under ANSI rules an overflow would end the run for one broken row: here it is unknown, like x / 0. */
        @Override
        public String arithmetic(Arithmetic.Operator operator, String left, String right) {
            String function =
                    switch (operator) {
                        case PLUS -> "try_add";
                        case MINUS -> "try_subtract";
                        case TIMES -> "try_multiply";
                        case DIVIDED_BY -> "try_divide";
                    };
            return function + "(" + left + ", " + right + ")";
        }

        @Override
        public String shift(String date, int months, int days) {
            String moved = months == 0 ? date : "add_months(" + date + ", " + months + ")";
            return days == 0 ? moved : "date_add(" + moved + ", " + days + ")";
        }

        @Override
        public String days(String from, String to) {
            return "datediff(" + to + ", " + from + ")";
        }
    }
}
