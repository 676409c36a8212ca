package zhixiao.spec.bind;

import zhixiao.spec.expression.Expression;
import zhixiao.spec.text.LocalizedText;

/**
 * A parameter, bound: which of several formulas in use a figure is of. It is printed with the figure.
 *
 * @param name its name in expressions
 * @param title what people call it
 * @param value its value, written out: a truth, a number, a text, a day or a length of time
 */
public record Parameter(String name, LocalizedText title, Expression value) {}
