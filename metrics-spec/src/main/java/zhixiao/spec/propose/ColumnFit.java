package zhixiao.spec.propose;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** Which columns may feed which fields: by what a column's name says, and by what its values are. */
final class ColumnFit {
    /** More than this share of the values must fit. */
    static final double MOST = 0.5;

    /** Text fits any column, so that values say little; the name must say it. */
    private static final double ANY_TEXT = 0.7;

    private static final Pattern COURT = Pattern.compile(".*法院|.*法庭|最高法|\\p{IsHan}(\\d{2}){0,2}");

    private final ColumnWords words;
    private final Set<String> courts;

    /** @param courts the codes of the courts; empty if there is no table of them */
    ColumnFit(ColumnWords words, Set<String> courts) {
        this.words = words;
        this.courts = courts;
    }

    /** The column as a candidate for a field of a table, or empty if it cannot be one. */
    Optional<Candidate> of(ColumnReading reading, Field field, Table table) {
        if (reading.personal() != null || table.outcomes().contains(field.name())) {
            return Optional.empty();
        }
        double named = words.field(field, reading.column().name());
        if (field.derived() && named < ColumnWords.EXACT) {
            return Optional.empty();
        }
        if (reading.column().looked() == 0) {
            return named == ColumnWords.EXACT && !field.required()
                    ? Optional.of(new Candidate(reading, field, named, 0, Optional.empty()))
                    : Optional.empty();
        }
        boolean key = table.key().filter(field.name()::equals).isPresent();
        return switch (field.kind()) {
            case CASE_NUMBER ->
                candidate(reading, field, named, reading.caseNumberShare() * filled(reading, field), field.required());
            case DATE -> candidate(reading, field, named, reading.dateShare(), false);
            case COURT -> candidate(reading, field, named, courtShare(reading), true);
            case CODE -> codes(reading, field, named);
            case INTEGER -> candidate(reading, field, named, reading.whole(), false);
            case DECIMAL -> candidate(reading, field, named, reading.decimal(), false);
            case BOOLEAN -> candidate(reading, field, named, reading.isBoolean() ? 1 : 0, false);
            case TEXT -> candidate(reading, field, named, key ? unique(reading) : ANY_TEXT, key);
        };
    }

    private static Optional<Candidate> candidate(
            ColumnReading reading, Field field, double named, double fits, boolean withoutName) {
        return fits > MOST && (named > 0 || withoutName)
                ? Optional.of(new Candidate(reading, field, named, fits, Optional.empty()))
                : Optional.empty();
    }

    /** What a row must have is not in a column that is half empty. */
    private static double filled(ColumnReading reading, Field field) {
        ColumnFacts column = reading.column();
        return field.required() && column.filled() < (1 - MOST) * column.rows() ? 0 : 1;
    }

    private static double unique(ColumnReading reading) {
        ColumnFacts column = reading.column();
        return column.filled() == 0 ? 0 : Math.min(1, column.distinct() / (double) column.rows());
    }

    private double courtShare(ColumnReading reading) {
        return reading.share(reading.column().values().entrySet().stream()
                .filter(value ->
                        courts.isEmpty() ? COURT.matcher(value.getKey()).matches() : courts.contains(value.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    private Optional<Candidate> codes(ColumnReading reading, Field field, double named) {
        // Days and numbers of cases are no words, and need not be held against every name of every list.
        if (reading.dateShare() > MOST || reading.caseNumberShare() > MOST) {
            return Optional.empty();
        }
        CodeReading codes =
                CodeReading.of(reading.column().values(), field.codes().orElseThrow(), words);
        boolean telling = reading.share(codes.telling()) > MOST;
        return candidate(reading, field, named, reading.share(codes.known()), telling)
                .map(found -> new Candidate(reading, field, named, found.fits(), Optional.of(codes)));
    }
}
