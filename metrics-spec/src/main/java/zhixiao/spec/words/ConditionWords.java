package zhixiao.spec.words;

import java.util.ArrayList;
import java.util.List;
import zhixiao.spec.expression.Choice;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.And;
import zhixiao.spec.expression.Expression.Comparison;
import zhixiao.spec.expression.Expression.Comparison.Operator;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.In;
import zhixiao.spec.expression.Expression.IsNull;
import zhixiao.spec.expression.Expression.Like;
import zhixiao.spec.expression.Expression.Named;
import zhixiao.spec.expression.Expression.Not;
import zhixiao.spec.expression.Expression.Or;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.expression.Type;
import zhixiao.spec.expression.Under;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Word;

/**
 * Conditions over one table as clauses. NOT goes inwards as far as there is a plain word for it: what SQL calls
 * {@code NOT a < b} is "a is no less than b", which is true, false and unknown in the same cases.
 */
final class ConditionWords {
    private final Phrases phrases;
    private final ValueWords values;

    ConditionWords(Table table, Phrases phrases) {
        this.phrases = phrases;
        this.values = new ValueWords(table, phrases);
    }

    /** The values that conditions compare. */
    ValueWords values() {
        return values;
    }

    /** The condition as one clause. */
    String of(Expression condition) {
        return clause(Settled.of(condition), false);
    }

    /** What must hold together, each as a clause. */
    List<String> each(Expression condition) {
        return Settled.of(condition) instanceof And and ? parts(and, false) : List.of(of(condition));
    }

    private String clause(Expression condition, boolean negated) {
        if (condition instanceof Not not) {
            return clause(not.operand(), !negated);
        }
        if (condition instanceof Named named) {
            String name = phrases.quoted(phrases.of(named.title()));
            return phrases.get(key("belongs", negated), name, of(named.condition()));
        }
        if (condition instanceof And and) {
            return and(and, negated);
        }
        if (condition instanceof Or or) {
            List<String> parts = or.operands().stream().map(this::inside).toList();
            String either = phrases.joined(parts, "or", "or");
            return negated ? phrases.get("not", either) : either;
        }
        if (condition instanceof Comparison comparison) {
            return comparison(comparison, negated);
        }
        if (condition instanceof In in) {
            return in(in, negated);
        }
        if (condition instanceof Under under) {
            String top = phrases.quoted(phrases.of(under.top().name()));
            return phrases.get(key("under", negated), operand(under.value()), top);
        }
        if (condition instanceof Choice choice) {
            String fitting = values.choice(choice, this::inside, "test");
            return negated ? phrases.get("not", fitting) : fitting;
        }
        if (condition instanceof Like like) {
            return like(like, negated);
        }
        if (condition instanceof IsNull isNull) {
            return phrases.get(key("unrecorded", negated), operand(isNull.value()));
        }
        if (condition instanceof TruthValue truth) {
            return phrases.get(truth.value() != negated ? "always" : "never");
        }
        if (condition instanceof FieldValue field) {
            return phrases.get(key("yes", negated), values.flag(field.field().name()));
        }
        throw new IllegalArgumentException("Not a condition: " + condition);
    }

    /** A key, or the key of its opposite. */
    private static String key(String key, boolean negated) {
        return negated ? key + ".not" : key;
    }

    private String and(And and, boolean negated) {
        if (and.operands().size() == 2 && isBetween(and.operands(), 0)) {
            return between(and.operands(), 0, negated);
        }
        String all = phrases.joined(parts(and, true), "and", "and");
        return negated ? phrases.get("not", all) : all;
    }

    /** The operands as clauses; a lower and an upper bound of the same thing are one. */
    private List<String> parts(And and, boolean inOneSentence) {
        List<Expression> operands = and.operands();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (isBetween(operands, i)) {
                parts.add(between(operands, i, false));
                i++;
            } else {
                parts.add(inOneSentence ? inside(operands.get(i)) : of(operands.get(i)));
            }
        }
        return parts;
    }

    /** A clause as part of a longer one: what is itself put together stands in brackets. */
    String inside(Expression condition) {
        boolean composed = condition instanceof And || condition instanceof Or;
        return composed ? phrases.get("group", of(condition)) : of(condition);
    }

    private static boolean isBetween(List<Expression> operands, int i) {
        return i + 1 < operands.size()
                && operands.get(i) instanceof Comparison low
                && operands.get(i + 1) instanceof Comparison high
                && low.operator() == Operator.AT_LEAST
                && high.operator() == Operator.AT_MOST
                && low.left().equals(high.left());
    }

    private String between(List<Expression> operands, int i, boolean negated) {
        Comparison low = (Comparison) operands.get(i);
        Comparison high = (Comparison) operands.get(i + 1);
        return phrases.get(
                key("between", negated), values.of(low.left()), values.of(low.right()), values.of(high.right()));
    }

    private String comparison(Comparison comparison, boolean negated) {
        Operator operator = negated ? comparison.operator().opposite() : comparison.operator();
        boolean equal = operator == Operator.EQUAL;
        if (comparison.right() instanceof TruthValue truth) {
            return clause(comparison.left(), truth.value() != equal);
        }
        if (comparison.left() instanceof TruthValue truth) {
            return clause(comparison.right(), truth.value() != equal);
        }
        String kind =
                switch (comparison.left().type()) {
                    case DATE -> "day";
                    case NUMBER -> "number";
                    default -> "word";
                };
        return phrases.get(
                "compare." + kind + "." + Word.of(operator), operand(comparison.left()), operand(comparison.right()));
    }

    /** A side of a comparison; one that is itself a condition stands in brackets. */
    private String operand(Expression value) {
        if (value instanceof FieldValue field && value.type() == Type.BOOLEAN) {
            return values.flag(field.field().name());
        }
        return value instanceof Expression.Condition ? phrases.get("group", of(value)) : values.of(value);
    }

    private String in(In in, boolean negated) {
        List<String> candidates = in.candidates().stream().map(this::operand).toList();
        if (candidates.size() == 1) {
            return comparison(
                    new Comparison(Operator.EQUAL, in.value(), in.candidates().get(0)), negated);
        }
        String list = in.value().type() == Type.DATE || in.value().type() == Type.NUMBER
                ? phrases.joined(candidates, "list.more", negated ? "list.more" : "list.or")
                : phrases.joined(candidates, "quotes.more", negated ? "quotes.more" : "quotes.or");
        return phrases.get(key("in", negated), operand(in.value()), list);
    }

    private String like(Like like, boolean negated) {
        LikeText wanted = LikeText.of(like.pattern());
        return phrases.get(
                key("like." + Word.of(wanted.place()), negated),
                values.of(like.value()),
                phrases.quoted(wanted.text()));
    }
}
