/**
 * What the planners own, and the library that reads it: case models, mappings, catalogues of
 * indicators, limits on their use and lists of cases, written in YAML.
 *
 * <p>The way through: {@code source} (where a file comes from) → {@code yaml} (nodes with positions) →
 * {@code model}, {@code mapping}, {@code catalogue} (as written) → {@code bind} (every name resolved,
 * every expression typed). Mistakes of a user become {@code problem.Problem}s, all of them in one run;
 * mistakes of a programmer become exceptions. Nothing here knows Spark.
 */
package zhixiao.spec;
