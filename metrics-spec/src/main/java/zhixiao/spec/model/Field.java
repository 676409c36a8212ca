package zhixiao.spec.model;

import java.util.Optional;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.FieldType;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.LimitResult;

/**
 * A field of a table.
 *
 * @param name its name in expressions and stored tables
 * @param kind its kind
 * @param codes its code list, if it is a code
 * @param title what people call it
 * @param required true if a row without it is no case
 * @param known when its value becomes known
 * @param lookup where its value comes from, if it follows from another field
 * @param recognition how its code is recognised in another field's text, if it is
 * @param limit what it tells of the case's time limit, if it is such a field: no source fills it, and no table stores it
 * @param personal true if it tells of a person: it is stored as a keyed hash alone, and no expression may name it
 */
public record Field(
        String name,
        FieldKind kind,
        Optional<CodeList> codes,
        LocalizedText title,
        boolean required,
        Known known,
        Optional<Lookup> lookup,
        Optional<Recognition> recognition,
        Optional<LimitResult> limit,
        boolean personal) {

    /**
     * When the value of a field becomes known. A run as of an earlier day must not see it before.
     *
     * @param from the date field whose event reveals it; empty if it is known from the entry of the case on
     * @param dated false if no date tells; such a field is right for the extract's own day only
     */
    public record Known(Optional<String> from, boolean dated) {
        /** Known as soon as the case is. */
        public static final Known FROM_ENTRY = new Known(Optional.empty(), true);

        /** Nobody knows since when. */
        public static final Known UNDATED = new Known(Optional.empty(), false);

        /** Known from the event of a date field on. */
        public static Known from(String dateField) {
            return new Known(Optional.of(dateField), true);
        }
    }

    /**
     * A value that another field's code list knows.
     *
     * @param field the other field
     * @param attribute the attribute of its code list
     */
    public record Lookup(String field, String attribute) {}

    /** True if its value follows from other fields, where a mapping does not fill it. */
    public boolean derived() {
        return lookup.isPresent() || recognition.isPresent();
    }

    /** True if a table holds its value; false if it is computed as of the day that is asked for. */
    public boolean isStored() {
        return limit.isEmpty();
    }

    /** The same field, known when another one is. */
    Field knownLike(Field other) {
        return new Field(name, kind, codes, title, required, other.known(), lookup, recognition, limit, personal);
    }

    /** The field as expressions see it, or empty if none may name it. */
    public Optional<FieldType> type() {
        return personal ? Optional.empty() : kind.type().map(type -> new FieldType(name, type, codes));
    }
}
