/**
 * What figures mean, in plain Java: conditions over one row at a time, and indicators over a handful of rows. It follows
 * the definitions word by word and asks for no speed, so that it can be read beside them. The golden examples of a
 * catalogue run on it, and the engine is held against it.
 *
 * <pre>{@code
 * Extract extract = Extract.of(catalogue.model(), Map.of("cases", rows), Optional.empty(), Optional.empty());
 * Question question = Question.ofAll(LocalDate.of(2025, 3, 31), Period.parse("2025-03").orElseThrow());
 * Figure figure = new Evaluator(extract).figure(indicator, question);
 * }</pre>
 */
package zhixiao.spec.evaluate;
