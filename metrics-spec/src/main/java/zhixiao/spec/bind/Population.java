package zhixiao.spec.bind;

import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;

/**
 * A population, bound.
 *
 * @param name its name
 * @param title what people call it
 * @param table the table whose rows it picks
 * @param condition which rows
 */
record Population(String name, LocalizedText title, Table table, Expression condition) {}
