package zhixiao.spec.model;

import java.util.Optional;
import zhixiao.spec.expression.Type;

/** The kinds of fields of a case model, and how they are stored. */
public enum FieldKind {
    /** Text; stored as it is. */
    TEXT("string", Type.TEXT),
    /** A case number; stored as text, as it is. Compared with others by what it says, not by how it is typed. */
    CASE_NUMBER("string", Type.TEXT),
    /** A code of a list; stored as a small int, its place in the list. */
    CODE("int", Type.CODE),
    /** A court; stored as an int, its place in official order. No expression names a single court. */
    COURT("int", null),
    /** A calendar day in the courts' zone. */
    DATE("date", Type.DATE),
    /** A whole number. */
    INTEGER("bigint", Type.NUMBER),
    /** An amount with two decimals. */
    DECIMAL("decimal(20,2)", Type.NUMBER),
    /** Yes or no. */
    BOOLEAN("boolean", Type.BOOLEAN);

    private final String storedAs;
    private final Type type;

    FieldKind(String storedAs, Type type) {
        this.storedAs = storedAs;
        this.type = type;
    }

    /** The SQL type of its column. */
    public String storedAs() {
        return storedAs;
    }

    /** The type of the field in expressions, or empty if none may name it. */
    public Optional<Type> type() {
        return Optional.ofNullable(type);
    }
}
