package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/**
 * Reads {@code prefer}: a column with {@code asc} or {@code desc}, compared as text; or a map that says how to
 * compare.
 *
 * <pre>{@code
 * prefer:
 *   - { column: outcome, values: [ convicted, acquitted, dropped ] }            # in this order
 *   - { column: ended, formats: [ M/d/yyyy ], latest: 2019-12-31, order: desc } # as dates, the last true one
 *   - updated_at desc                                                           # as text
 * }</pre>
 */
final class PreferenceReader {
    private static final Map<String, Boolean> ORDERS = Map.of("asc", false, "desc", true);

    private final Problems problems;

    PreferenceReader(Problems problems) {
        this.problems = problems;
    }

    /** The preferences of a table or join, the most important first. */
    List<Preference> read(YamlMap map, String source) {
        List<Preference> preferences = new ArrayList<>();
        for (YamlValue value : map.list("prefer")) {
            if (value instanceof YamlScalar written) {
                preferences.add(ofText(written, source));
            } else if (value instanceof YamlMap entry) {
                of(entry, source).ifPresent(preferences::add);
            } else {
                problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "map"));
            }
        }
        return preferences;
    }

    private static Preference ofText(YamlScalar written, String source) {
        boolean greatest = written.text().toLowerCase(Locale.ROOT).endsWith(" desc");
        String name = written.text().replaceFirst("(?i)\\s+(desc|asc)$", "");
        return Preference.ofText(new Column(source, name, written.position()), greatest);
    }

    private Optional<Preference> of(YamlMap map, String source) {
        Optional<YamlScalar> column = map.requiredScalar("column");
        boolean descending = map.choice("order", ORDERS).orElse(false);
        List<String> words = map.texts("values");
        Optional<LocalDate> earliest = map.date("earliest");
        Optional<LocalDate> latest = map.date("latest");
        boolean dates = map.has("formats") || earliest.isPresent() || latest.isPresent();
        if (dates && map.has("values")) {
            problems.add(Problem.at(
                    map.keyPosition("values"), ProblemCode.WRONG_KIND, "values", "values | formats, earliest, latest"));
        }
        List<String> formats = dates ? DatePatterns.read(map, problems) : List.of();
        map.finish();
        return column.map(name -> new Preference(
                new Column(source, name.text(), name.position()), descending, formats, earliest, latest, words));
    }
}
