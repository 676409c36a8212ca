package zhixiao.spec.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the names of sources and columns in a mapping. */
final class Columns {
    private final Map<String, Source> sources;
    private final Problems problems;

    Columns(Map<String, Source> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The source that {@code from} names, or empty if there is none of that name. */
    Optional<String> source(YamlMap map) {
        return map.requiredScalar("from").filter(this::known).map(YamlScalar::text);
    }

    private boolean known(YamlScalar name) {
        boolean known = sources.containsKey(name.text());
        if (!known) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(sources.keySet())));
        }
        return known;
    }

    /** A column of one source. */
    Column of(YamlScalar written, String source) {
        return new Column(source, written.text(), written.position());
    }

    /** A column of a source or, written {@code join.column}, of one of its joins. */
    Column of(YamlScalar written, String source, Collection<String> joins) {
        int dot = written.text().indexOf('.');
        if (dot > 0 && joins.contains(written.text().substring(0, dot))) {
            return new Column(written.text().substring(0, dot), written.text().substring(dot + 1), written.position());
        }
        return of(written, source);
    }
}
