package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.FieldType;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.TimeLimit;

/**
 * A table of the case model: the cases, or rows that belong to cases.
 *
 * @param name its name; {@code cases} for the cases themselves
 * @param title what people call its rows, in the plural; empty if nobody said
 * @param fields its own fields, in order
 * @param key the field that identifies a row; empty for a table of events
 * @param parent how its rows belong to cases; empty for the cases themselves
 * @param court the column that says which court a row counts for
 * @param division the column that says which division of the court a row is with, or empty if the model has none
 * @param breakdown the column of the breakdown (the line of cases)
 * @param dimensions further breakdowns that indicators may ask for, by name
 * @param entered the date field from which on a row exists
 * @param checks what its rows should not look like
 * @param limit how the time limits of its rows are told, if some of its fields tell them
 * @param workingDays which days courts work, or empty if the model does not say
 */
public record Table(
        String name,
        Optional<LocalizedText> title,
        Map<String, Field> fields,
        Optional<String> key,
        Optional<Parent> parent,
        String court,
        Optional<String> division,
        String breakdown,
        Map<String, Dimension> dimensions,
        String entered,
        List<Check> checks,
        Optional<TimeLimit> limit,
        Optional<WorkingDays> workingDays) {

    /** The name of the table of cases. */
    public static final String CASES = "cases";

    /**
     * How rows belong to cases.
     *
     * @param fromCases true if the rows are cases themselves: those that name another case as their original
     * @param field the field of this table that names the case
     * @param parentField the field of the cases that it is compared with
     * @param carried columns that each row takes over from its case
     */
    public record Parent(boolean fromCases, String field, String parentField, List<Carried> carried) {
        /** Copies the list, so that the value cannot change. */
        public Parent {
            carried = List.copyOf(carried);
        }
    }

    /**
     * A column taken over from the case that a row belongs to.
     *
     * @param column the field as it is called here
     * @param parentField the field of the case
     */
    public record Carried(Field column, String parentField) {}

    /**
     * A breakdown that indicators may ask for.
     *
     * @param column the column that holds its code
     * @param levels down to which level of the list codes are told, the top being 1: deeper ones count for the code above
     *     them that is; empty for all
     */
    public record Dimension(String column, OptionalInt levels) {}

    /** Copies the collections, so that the value cannot change. */
    public Table {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        checks = List.copyOf(checks);
    }

    /** All columns: its own fields, then those taken over from the case. */
    public List<Field> columns() {
        List<Field> columns = new ArrayList<>(fields.values());
        parent.ifPresent(link -> link.carried().forEach(carried -> columns.add(carried.column())));
        return List.copyOf(columns);
    }

    /** The columns that its rows hold, without those that are computed as of a day. */
    public List<Field> stored() {
        return columns().stream().filter(Field::isStored).toList();
    }

    /** True if one of the columns tells of a time limit. */
    public boolean readsLimits(Collection<String> columns) {
        return limit.isPresent()
                && columns.stream()
                        .anyMatch(name ->
                                column(name).filter(field -> !field.isStored()).isPresent());
    }

    /** The same table, with what tells the time limits of its rows. */
    Table with(TimeLimit told) {
        return with(checks, Optional.of(told));
    }

    /** The same table, with the checks of its rows. */
    Table with(List<Check> verified) {
        return with(verified, limit);
    }

    private Table with(List<Check> verified, Optional<TimeLimit> told) {
        return new Table(
                name,
                title,
                fields,
                key,
                parent,
                court,
                division,
                breakdown,
                dimensions,
                entered,
                verified,
                told,
                workingDays);
    }

    /** A column by name, or empty. */
    public Optional<Field> column(String column) {
        return columns().stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /** The code list of a dimension, or empty if the table has none of that name. */
    public Optional<CodeList> codesOf(String dimension) {
        return Optional.ofNullable(dimensions.get(dimension))
                .flatMap(known -> column(known.column()))
                .flatMap(Field::codes);
    }

    /** The fields that keep the outcome of a recognition. */
    public Set<String> outcomes() {
        return fields.values().stream()
                .flatMap(field -> field.recognition().flatMap(Recognition::outcome).stream())
                .collect(Collectors.toSet());
    }

    /** True if the column is taken over from the case that a row belongs to. */
    public boolean carries(String column) {
        return parent.stream()
                .flatMap(link -> link.carried().stream())
                .anyMatch(carried -> carried.column().name().equals(column));
    }

    /** The names that an expression over this table may use, with the conditions that it may refer to. */
    public Scope scope(Map<String, Expression> conditions) {
        return scope(columns(), conditions);
    }

    /** The names that an expression may use that is asked of rows as they are stored. */
    Scope storedScope() {
        return scope(stored(), Map.of());
    }

    private Scope scope(List<Field> columns, Map<String, Expression> conditions) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        columns.forEach(field -> field.type().ifPresent(type -> types.put(field.name(), type)));
        return new Scope() {
            @Override
            public Optional<FieldType> field(String name) {
                return Optional.ofNullable(types.get(name));
            }

            @Override
            public Optional<WorkingDays> workingDays() {
                return workingDays;
            }

            @Override
            public Optional<Expression> condition(String name) {
                return Optional.ofNullable(conditions.get(name));
            }

            @Override
            public List<String> names() {
                List<String> names = new ArrayList<>(types.keySet());
                names.addAll(conditions.keySet());
                return names;
            }
        };
    }

    /** Its name: all that it says would be pages. */
    @Override
    public String toString() {
        return name;
    }

    /** By the name alone: measures are keys of maps, and what stands in a model's tables are thousands of values. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
