/**
 * The language of conditions and values in a spec: SQL predicates over the fields of a case model.
 *
 * <p>{@link zhixiao.spec.expression.ExpressionReader} parses with Apache Calcite and binds every name to
 * {@link zhixiao.spec.expression.Expression}, our own small typed tree; no Calcite type leaves this
 * package. What the reader does not know does not exist: nothing in a spec can run code, read a file or
 * reach the network. The tree has renderings: {@link zhixiao.spec.expression.SparkSql} is what the engine
 * runs, {@link zhixiao.spec.expression.Canonical} is what hashes are made of. {@code docs/spec.md} has the table of
 * operators; a test reads its examples.
 *
 * <p>Example: {@code line = 'civil' AND closed_date <= filed_date + 6 months}.
 */
package zhixiao.spec.expression;
