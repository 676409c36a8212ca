/**
 * Figures taken apart: which cases one is made of, and why a case counts or does not.
 *
 * <p>{@code FigureCases} asks the stored cases what the engine asked them; {@code CaseFile} brings one case before the
 * plain evaluator, which can say why; {@code ListedCases} finds those that are on a list. All give rows with case numbers: what they find goes to the person who asked, and
 * nowhere else.
 */
package zhixiao.jobs.trace;
