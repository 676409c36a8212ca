package zhixiao.spec.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.text.LocalizedText;

/** A bound expression: every name resolved, every type known. Immutable. */
public sealed interface Expression
        permits Choice,
                Expression.FieldValue,
                Expression.Arithmetic,
                Expression.DateShift,
                Expression.DaysBetween,
                Expression.WorkingDaysBetween,
                Expression.Leaf,
                Expression.Condition {

    /** The type of its value. */
    Type type();

    /** Its operands, in order. */
    List<Expression> operands();

    /** The list that its value is a code of, or empty if it is no code. */
    default Optional<CodeList> codeList() {
        return Optional.empty();
    }

    /** The names of the fields that it reads, sorted. */
    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        operands().forEach(operand -> fields.addAll(operand.fields()));
        return fields;
    }

    /** A field of the table that the expression is about. */
    record FieldValue(FieldType field) implements Expression {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public Optional<CodeList> codeList() {
            return field.codes();
        }

        @Override
        public List<Expression> operands() {
            return List.of();
        }

        @Override
        public Set<String> fields() {
            return Set.of(field.name());
        }
    }

    /** {@code TRUE} or {@code FALSE}. */
    record TruthValue(boolean value) implements Leaf {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /** A text in quotes. */
    record TextValue(String value) implements Leaf {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A code of a list, written as a text in quotes. */
    record CodeValue(CodeList codes, CodeList.Entry entry) implements Leaf {
        @Override
        public Optional<CodeList> codeList() {
            return Optional.of(codes);
        }

        @Override
        public Type type() {
            return Type.CODE;
        }
    }

    /** A number. */
    record NumberValue(BigDecimal value) implements Leaf {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A calendar day, written {@code DATE '2025-01-01'}. */
    record DateValue(LocalDate value) implements Leaf {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /** A length of time, written {@code 12 months}; months are calendar months. Never part of a finished tree. */
    record DurationValue(int months, int days) implements Leaf {
        @Override
        public Type type() {
            return Type.DURATION;
        }
    }

    /** {@code a = b} and its siblings; both sides have the same type. */
    record Comparison(Operator operator, Expression left, Expression right) implements Condition {
        /** How two values are compared. */
        public enum Operator {
            EQUAL("="),
            NOT_EQUAL("<>"),
            LESS("<"),
            AT_MOST("<="),
            GREATER(">"),
            AT_LEAST(">=");

            private final String sql;

            Operator(String sql) {
                this.sql = sql;
            }

            /** As it is written in SQL. */
            public String sql() {
                return sql;
            }

            /** What is true where this is false; both are unknown in the same cases. */
            public Operator opposite() {
                return switch (this) {
                    case EQUAL -> NOT_EQUAL;
                    case NOT_EQUAL -> EQUAL;
                    case LESS -> AT_LEAST;
                    case AT_MOST -> GREATER;
                    case GREATER -> AT_MOST;
                    case AT_LEAST -> LESS;
                };
            }
        }

        @Override
        public List<Expression> operands() {
            return List.of(left, right);
        }
    }

    /** {@code a AND b AND …}. */
    record And(List<Expression> operands) implements Condition {}

    /** {@code a OR b OR …}. */
    record Or(List<Expression> operands) implements Condition {}

    /** {@code NOT a}. */
    record Not(Expression operand) implements Condition {
        @Override
        public List<Expression> operands() {
            return List.of(operand);
        }
    }

    /** {@code a IN (b, c, …)}. */
    record In(Expression value, List<Expression> candidates) implements Condition {
        @Override
        public List<Expression> operands() {
            return Stream.concat(Stream.of(value), candidates.stream()).toList();
        }
    }

    /** {@code a LIKE 'pattern'}: {@code %} and {@code _} are wild, a backslash makes the next character itself. */
    record Like(Expression value, String pattern) implements Condition {
        @Override
        public List<Expression> operands() {
            return List.of(value);
        }
    }

    /** {@code a IS NULL}. */
    record IsNull(Expression value) implements Condition {
        @Override
        public List<Expression> operands() {
            return List.of(value);
        }
    }

    /** The condition that the name of a population stands for; it keeps the name for those who are told of it. */
    record Named(String name, LocalizedText title, Expression condition) implements Condition {
        @Override
        public List<Expression> operands() {
            return List.of(condition);
        }
    }

    /** {@code a + b} and its siblings on numbers; a division by zero and an overflow are unknown. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        /** What is done with two numbers. */
        public enum Operator {
            PLUS("+"),
            MINUS("-"),
            TIMES("*"),
            DIVIDED_BY("/");

            private final String sql;

            Operator(String sql) {
                this.sql = sql;
            }

            /** As it is written in SQL. */
            public String sql() {
                return sql;
            }
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> operands() {
            return List.of(left, right);
        }
    }

    /**
     * {@code date + 12 months}: the same day of the target month, or its last day where it has no such day;
     * then the days are added. Both may be negative.
     */
    record DateShift(Expression date, int months, int days) implements Expression {
        /**
         * A date shifted. Months are added before days, so {@code date + 12 months + 1 day} is one shift;
         * {@code date + 1 day + 12 months} is two, and so are months after months: 31 August plus six months
         * twice is 28 August.
         */
        public static DateShift of(Expression date, int months, int days) {
            return date instanceof DateShift inner && months == 0
                    ? new DateShift(inner.date, inner.months, inner.days + days)
                    : new DateShift(date, months, days);
        }

        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public List<Expression> operands() {
            return List.of(date);
        }
    }

    /** {@code days(from, to)}: the calendar days from one date to another; 0 on the same day. */
    record DaysBetween(Expression from, Expression to) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> operands() {
            return List.of(from, to);
        }
    }

    /**
     * {@code working_days(from, to)}: the working days after one date up to another; 0 on the same day, unknown on days
     * that the calendar does not cover.
     */
    record WorkingDaysBetween(Expression from, Expression to, WorkingDays calendar) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public List<Expression> operands() {
            return List.of(from, to);
        }
    }

    /** An expression without operands. */
    sealed interface Leaf extends Expression {
        @Override
        default List<Expression> operands() {
            return List.of();
        }
    }

    /** An expression that is true, false or unknown. */
    sealed interface Condition extends Expression permits Comparison, And, Or, Not, Named, In, Like, IsNull, Under {
        @Override
        default Type type() {
            return Type.BOOLEAN;
        }
    }
}
