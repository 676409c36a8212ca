package zhixiao.spec.bind;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.expression.Choice;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;

/**
 * A measure, limited to the populations of the indicators that use it.
 *
 * @param id its name in plans and stored states: the written name, with the populations after it
 * @param title what people call it
 * @param table the table whose rows it counts
 * @param aggregation what is done with the rows
 * @param value what is summed or distributed, or the key of which different ones are counted; empty for a count
 * @param withinCourt true if equal keys in two courts are two: numbers that a court gives out itself; for distinct
 *     counts only
 * @param timing when a row counts
 * @param condition which rows count; empty for all
 * @param hash hash of its meaning: two measures with the same hash count the same
 */
public record Measure(
        String id,
        LocalizedText title,
        Table table,
        Aggregation aggregation,
        Optional<Expression> value,
        boolean withinCourt,
        Timing timing,
        Optional<Expression> condition,
        String hash) {

    /**
     * True for a distinct count: a key that counts in two courts, lines or periods counts once in both together, so that
     * such numbers add up over nothing, and every court tree, line and window has to be counted by itself.
     */
    public boolean isDistinct() {
        return aggregation == Aggregation.DISTINCT;
    }

    /** True for a distinct count of case numbers, which are compared by what they say and not by how they are typed. */
    public boolean isOfCaseNumbers() {
        return isDistinct() && value.filter(this::isCaseNumber).isPresent();
    }

    private boolean isCaseNumber(Expression key) {
        if (key instanceof Choice choice) {
            return choice.values().stream().allMatch(this::isCaseNumber);
        }
        return key instanceof Expression.FieldValue field
                && table.column(field.field().name()).map(Field::kind).equals(Optional.of(FieldKind.CASE_NUMBER));
    }

    /** When a row counts. */
    public sealed interface Timing {}

    /** An event on a date. */
    public record Flow(Expression on) implements Timing {}

    /**
     * A state from one day until another. A row is in it at the end of a day {@code t} if
     * {@code from <= t} and not {@code until <= t}; a state that would end before it begins never is.
     */
    public record Stock(Expression from, Expression until) implements Timing {}

    /**
     * True if what it counts for a past day may change as time goes on, although no record was corrected: it asks for
     * something of a row that becomes known only after the row counts, such as how a case of filing was settled.
     */
    public boolean settlesLater() {
        Set<String> days = timing instanceof Flow flow ? flow.on().fields() : Set.of();
        return Stream.concat(value.stream(), condition.stream())
                .flatMap(expression -> expression.fields().stream())
                .map(field -> table.column(field).map(Field::known).orElse(Field.Known.UNDATED))
                .anyMatch(known -> !known.dated()
                        || known.from().filter(event -> !days.contains(event)).isPresent());
    }

    /** The columns of the table that it reads, sorted. */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        value.ifPresent(expression -> columns.addAll(expression.fields()));
        condition.ifPresent(expression -> columns.addAll(expression.fields()));
        if (timing instanceof Flow flow) {
            columns.addAll(flow.on().fields());
        } else if (timing instanceof Stock stock) {
            columns.addAll(stock.from().fields());
            columns.addAll(stock.until().fields());
        }
        return columns;
    }
}
