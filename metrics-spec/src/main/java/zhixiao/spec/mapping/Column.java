package zhixiao.spec.mapping;

import zhixiao.spec.source.Position;

/**
 * A column that a mapping names.
 *
 * @param table the source table, or the name of a join
 * @param name the column
 * @param position where the mapping names it
 */
public record Column(String table, String name, Position position) {}
