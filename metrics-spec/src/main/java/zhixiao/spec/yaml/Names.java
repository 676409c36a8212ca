package zhixiao.spec.yaml;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/**
 * The one form of the names that authors give to things. They become columns, folders and words of
 * expressions, so they are small ASCII letters, digits and single underscores; two underscores are what the
 * engine puts between names of its own making. People read the titles instead.
 */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    /** Names of catalogues, models and mappings may have hyphens: they are no columns. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");

    private static final int LONGEST = 64;
    /** What expressions are made of. Other words that SQL keeps for itself can be names. */
    private static final Set<String> GRAMMAR = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "null",
            "like",
            "escape",
            "between",
            "true",
            "false",
            "unknown",
            "date",
            "interval",
            "days",
            "under",
            "case",
            "when",
            "then",
            "else",
            "end");

    private Names() {}

    /** Adds a problem unless a name has the form of names of tables, fields, measures and so on. */
    public static void verify(YamlScalar name, Problems problems) {
        verify(name, NAME, "pending_over_12m", problems);
        if (GRAMMAR.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.BAD_NAME, name.text()));
        }
    }

    /** Adds a problem unless a name has the form of names of whole files: catalogues, models, mappings. */
    public static void verifyId(YamlScalar name, Problems problems) {
        verify(name, ID, "spc-2024-09", problems);
    }

    private static void verify(YamlScalar name, Pattern form, String example, Problems problems) {
        if (name.text().length() > LONGEST || !form.matcher(name.text()).matches()) {
            problems.add(Problem.at(name.position(), ProblemCode.BAD_NAME, name.text())
                    .found(name.text(), List.of(example)));
        }
    }
}
