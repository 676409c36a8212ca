/**
 * Case numbers (案号): what each part of one says, and which texts only look like one.
 *
 * <p>An ordered list of rules, each a regular expression of java.util.regex, says it; the first that fits
 * counts. {@link zhixiao.spec.casenumber.CaseNumberParser} runs them here,
 * {@link zhixiao.spec.casenumber.CaseNumberSql} renders them as built-in expressions of Spark. The words that
 * the rules are made of are tables in {@code codes/}, each with its source.
 *
 * <p>Sources: 法〔2015〕137号, in force 2016-01-01, amended by 法〔2018〕335号. Before 2016 courts numbered by
 * practice; what is said of those numbers is inferred from public ones.
 */
package zhixiao.spec.casenumber;
