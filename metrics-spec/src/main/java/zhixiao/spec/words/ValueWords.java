package zhixiao.spec.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhixiao.spec.expression.Choice;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.Arithmetic;
import zhixiao.spec.expression.Expression.CodeValue;
import zhixiao.spec.expression.Expression.DateShift;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.DaysBetween;
import zhixiao.spec.expression.Expression.FieldValue;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** Values of expressions over one table as noun phrases: fields by their titles, codes by their names. */
final class ValueWords {
    private final Table table;
    private final Phrases phrases;

    ValueWords(Table table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
    }

    /** The value of an expression that is no condition. */
    String of(Expression value) {
        if (value instanceof FieldValue field) {
            return column(field.field().name());
        }
        if (value instanceof TextValue text) {
            return phrases.quoted(text.value());
        }
        if (value instanceof CodeValue code) {
            return phrases.quoted(name(code));
        }
        if (value instanceof NumberValue number) {
            return Phrases.number(number.value());
        }
        if (value instanceof DateValue date) {
            return phrases.day(date.value());
        }
        if (value instanceof TruthValue truth) {
            return phrases.get(truth.value() ? "truth.true" : "truth.false");
        }
        if (value instanceof DateShift shift) {
            return shift(shift);
        }
        if (value instanceof DaysBetween days) {
            return phrases.get("value.days", of(days.from()), of(days.to()));
        }
        if (value instanceof Expression.WorkingDaysBetween days) {
            return phrases.get("value.working_days", of(days.from()), of(days.to()));
        }
        if (value instanceof Arithmetic arithmetic) {
            return phrases.get(
                    "value." + Word.of(arithmetic.operator()), operand(arithmetic.left()), operand(arithmetic.right()));
        }
        if (value instanceof Choice choice) {
            return choice(choice, this::of, "choice");
        }
        throw new IllegalArgumentException("Not a value: " + value);
    }

    /**
     * The branches of CASE, one after the other.
     *
     * @param value how the value of a branch reads
     * @param key {@code choice} for values, {@code test} for conditions
     */
    String choice(Choice choice, Function<Expression, String> value, String key) {
        ConditionWords conditions = new ConditionWords(table, phrases);
        List<String> branches = new ArrayList<>();
        for (Choice.Branch branch : choice.branches()) {
            branches.add(
                    phrases.get(key + ".branch", conditions.inside(branch.condition()), value.apply(branch.value())));
        }
        branches.add(choice.otherwise()
                .map(otherwise -> phrases.get(key + ".else", value.apply(otherwise)))
                .orElseGet(() -> phrases.get(key + ".none")));
        return phrases.get(key, phrases.joined(branches, "choice.more", "choice.more"));
    }

    /** The name of a code. */
    String name(CodeValue code) {
        return phrases.of(code.entry().name());
    }

    /** A column: its title, and whose it is if it was taken over from another case. */
    String column(String name) {
        return phrases.get("value.field" + origin(name), phrases.inSentence(title(name)));
    }

    /** A column that says yes or no, as the entry that it is. */
    String flag(String name) {
        return phrases.get("flag" + origin(name), phrases.quoted(phrases.of(title(name))));
    }

    private LocalizedText title(String name) {
        return table.column(name).map(Field::title).orElseGet(() -> LocalizedText.same(name));
    }

    private String origin(String name) {
        if (!table.carries(name)) {
            return "";
        }
        return table.parent().orElseThrow().fromCases() ? ".original" : ".case";
    }

    private String operand(Expression value) {
        String words = of(value);
        return value instanceof Arithmetic ? phrases.get("group", words) : words;
    }

    /** "Over 12 months" begins on the day after they are over: that is common enough for a phrase of its own. */
    private String shift(DateShift shift) {
        String date = of(shift.date());
        if (shift.months() > 0 && shift.days() == 1) {
            return phrases.get("shift.over", date, phrases.counted("months", shift.months()));
        }
        if (shift.months() != 0) {
            date = moved("months", shift.months(), date);
        }
        return shift.days() == 0 ? date : moved("days", shift.days(), date);
    }

    private String moved(String unit, int number, String date) {
        String direction = number > 0 ? ".after" : ".before";
        return phrases.get("shift." + unit + direction, date, phrases.counted(unit, Math.abs(number)));
    }
}
