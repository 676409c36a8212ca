package zhixiao.spec.expression;

import java.util.Optional;

/**
 * What a name stands for in an expression: a field of a table.
 *
 * @param name the field
 * @param type its type
 * @param codes its code list, if its type is {@link Type#CODE}
 */
public record FieldType(String name, Type type, Optional<CodeList> codes) {}
