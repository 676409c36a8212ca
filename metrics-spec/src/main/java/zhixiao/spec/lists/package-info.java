/**
 * Lists of cases that people act on: which rows are on a list on a day, why, and what of them is shown. A planner writes
 * them in {@code metrics-spec/lists/*.yaml}, with the populations, expressions and golden examples of catalogues, so that
 * a list and an indicator cannot mean two things by one word.
 */
package zhixiao.spec.lists;
