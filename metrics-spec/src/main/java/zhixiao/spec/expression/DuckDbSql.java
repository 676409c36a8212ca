package zhixiao.spec.expression;

import java.time.LocalDate;
import zhixiao.spec.expression.Expression.Arithmetic;

/** Renders an expression as DuckDB SQL over the stored tables, where codes are small ints. */
public final class DuckDbSql {
    private static final Dialect DIALECT = new Dialect();
    private static final SqlPrinter PRINTER = new SqlPrinter(DIALECT);

    private DuckDbSql() {}

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
            return '"' + name.replace("\"", "\"\"") + '"';
        }

        @Override
        public String text(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        @Override
        public String date(LocalDate day) {
            return "DATE '" + day + "'";
        }

        /** Without ESCAPE this engine has no escape character. */
        @Override
        public String like(String value, String pattern) {
            return value + " LIKE " + text(pattern) + (pattern.contains("\\") ? " ESCAPE '\\'" : "");
        }

        /** TRY makes an overflow null; a division by zero would be infinite. */
        @Override
        public String arithmetic(Arithmetic.Operator operator, String left, String right) {
            return operator == Arithmetic.Operator.DIVIDED_BY
                    ? "(" + left + " / nullif(" + right + ", 0))"
                    : "TRY(" + left + " " + operator.sql() + " " + right + ")";
        }

        /** A date plus an interval is a timestamp here. */
        @Override
        public String shift(String date, int months, int days) {
            String moved = months == 0 ? date : "CAST(" + date + " + INTERVAL (" + months + ") MONTH AS DATE)";
            return days == 0 ? moved : "(" + moved + (days < 0 ? " - " : " + ") + Math.abs(days) + ")";
        }

        @Override
        public String days(String from, String to) {
            return "(" + to + " - " + from + ")";
        }
    }
}
