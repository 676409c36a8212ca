package zhixiao.spec.model;

import zhixiao.spec.expression.Expression;
import zhixiao.spec.text.LocalizedText;

/**
 * What no row, or hardly any row, should look like.
 *
 * @param name its name in counts and rejects
 * @param condition true for a row that fails it
 * @param rejects true if such a row is no case; false if it is kept and counted
 * @param title in words
 */
public record Check(String name, Expression condition, boolean rejects, LocalizedText title) {}
