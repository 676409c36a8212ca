package zhixiao.spec.mapping;

import java.util.Optional;

/**
 * A table that a source is read from, in a database or a catalog.
 *
 * @param name its name, with that of its schema where there is one
 * @param rowId a column of whole numbers that tells rows apart: the place of a rejected row, the order of courts, and what
 *     parts a table that is read side by side; empty if there is none
 * @param database the database, or empty for a table of the session's catalog
 */
public record SourceRelation(String name, Optional<Column> rowId, Optional<Database> database) {}
