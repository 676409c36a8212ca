package zhixiao.reports.data;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * The columns of an Arrow file by their names, each as what gives the value of a row of the batch that is loaded.
 *
 * @param root the file
 */
record ArrowColumns(VectorSchemaRoot root) {

    /** Texts; null where there is none. */
    IntFunction<String> text(String name) {
        return new TextColumn(vector(name, VarCharVector.class))::at;
    }

    /** Days; null where there is none. */
    IntFunction<LocalDate> day(String name) {
        DateDayVector days = vector(name, DateDayVector.class);
        return row -> days.isNull(row) ? null : LocalDate.ofEpochDay(days.get(row));
    }

    /** Numbers. */
    IntFunction<OptionalDouble> number(String name) {
        Float8Vector numbers = vector(name, Float8Vector.class);
        return row -> numbers.isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(row));
    }

    /** Whole numbers, of which some may not be there. */
    IntFunction<OptionalInt> whole(String name) {
        IntVector numbers = vector(name, IntVector.class);
        return row -> numbers.isNull(row) ? OptionalInt.empty() : OptionalInt.of(numbers.get(row));
    }

    /** Whole numbers, all of which are there. */
    IntUnaryOperator everyWhole(String name) {
        return vector(name, IntVector.class)::get;
    }

    /** Counts, all of which are there. */
    IntToLongFunction everyCount(String name) {
        return vector(name, BigIntVector.class)::get;
    }

    /** Counts, of which some may not be there. */
    IntFunction<OptionalDouble> count(String name) {
        BigIntVector counts = vector(name, BigIntVector.class);
        return row -> counts.isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(counts.get(row));
    }

    /** Texts in every language, each in a column of its own. */
    IntFunction<LocalizedText> localized(String name) {
        Map<Language, IntFunction<String>> columns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            columns.put(language, text(name + "_" + language.columnTag()));
        }
        return row -> {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            columns.forEach((language, column) -> texts.put(language, column.apply(row)));
            return new LocalizedText(texts);
        };
    }

    /** Yes or no, always there. */
    IntPredicate flag(String name) {
        BitVector flags = vector(name, BitVector.class);
        return row -> flags.get(row) == 1;
    }

    private <V extends FieldVector> V vector(String name, Class<V> type) {
        FieldVector vector = root.getVector(name);
        if (vector == null) {
            throw new MissingColumn(name);
        }
        return type.cast(vector);
    }

    /** A column that is not there: an earlier version of this program wrote the table. */
    static final class MissingColumn extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingColumn(String name) {
            super(name);
        }
    }
}
