package zhixiao.spec.propose;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * How a table of the model may be filled from a source.
 *
 * @param table the table
 * @param source the source
 * @param readings all columns of the source
 * @param chosen the column of each field that one was found for, in the model's order
 */
record TableProposal(Table table, SourceFacts source, List<ColumnReading> readings, Map<Field, Candidate> chosen) {
    private static final long MOST_STATES = 12;

    /** Copies the collections, so that the value cannot change. */
    TableProposal {
        readings = List.copyOf(readings);
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /** The best columns for the fields of a table: the best pair first, each column and each field once. */
    static TableProposal of(Table table, SourceFacts source, List<ColumnReading> readings, ColumnFit fit) {
        List<Candidate> candidates = table.fields().values().stream()
                .filter(Field::isStored)
                .flatMap(field -> readings.stream().flatMap(reading -> fit.of(reading, field, table).stream()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        Map<Field, Candidate> best = new LinkedHashMap<>();
        Set<ColumnReading> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!best.containsKey(candidate.field()) && taken.add(candidate.reading())) {
                best.put(candidate.field(), candidate);
            }
        }
        Map<Field, Candidate> chosen = new LinkedHashMap<>();
        for (Field field : table.fields().values()) {
            if (best.containsKey(field)) {
                chosen.put(field, best.get(field));
            }
        }
        return new TableProposal(table, source, readings, chosen);
    }

    /** How well the source fits the table: what it fills, and how much of what the table must have. */
    double score() {
        long required =
                table.fields().values().stream().filter(TableProposal::isNeeded).count();
        double filled = required - missing(true).size();
        double all = chosen.values().stream().mapToDouble(Candidate::score).sum();
        return required == 0 ? all : all * filled / required;
    }

    /** Fields that no column was found for: those that a row must have, or the others. */
    List<Field> missing(boolean required) {
        return table.fields().values().stream()
                .filter(field -> field.isStored() && !chosen.containsKey(field))
                .filter(field -> !table.outcomes().contains(field.name()))
                .filter(field -> isNeeded(field) == required && (required || !field.derived()))
                .toList();
    }

    private static boolean isNeeded(Field field) {
        return field.required() && !field.derived();
    }

    /** Columns that no field takes. */
    List<ColumnReading> left() {
        Collection<ColumnReading> taken =
                chosen.values().stream().map(Candidate::reading).toList();
        return readings.stream().filter(reading -> !taken.contains(reading)).toList();
    }

    /** The column that tells cases apart, if one was found. */
    Optional<ColumnReading> key() {
        return table.key().map(table.fields()::get).map(chosen::get).map(Candidate::reading);
    }

    /** The column that says when a row was written last, if there is one. */
    Optional<ColumnReading> updated(ColumnWords words) {
        return left().stream()
                .filter(reading -> reading.dateShare() > ColumnFit.MOST)
                .filter(reading -> words.role("updated", reading.column().name()) > 0)
                .findFirst();
    }

    /** The column that says that a row is void, if there is one, and its words for that. */
    Optional<Map.Entry<ColumnReading, List<String>>> skipped(ColumnWords words) {
        return left().stream()
                .filter(reading -> reading.column().distinct() <= MOST_STATES)
                .map(reading -> Map.entry(
                        reading,
                        reading.column().values().keySet().stream()
                                .filter(words.role("void_word")::contains)
                                .toList()))
                .filter(found -> !found.getValue().isEmpty())
                .findFirst();
    }

    /** The columns of days on which something happened that can only be in the past: entries, and what is known from itself. */
    List<Candidate> events() {
        return chosen.values().stream()
                .filter(candidate -> candidate.field().kind() == FieldKind.DATE)
                .filter(candidate -> candidate.field().name().equals(table.entered())
                        || candidate
                                .field()
                                .known()
                                .from()
                                .filter(candidate.field().name()::equals)
                                .isPresent())
                .toList();
    }
}
