package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads one indicator. */
final class IndicatorReader {
    private static final Map<String, PeriodKind> PERIODS = YamlMap.words(PeriodKind.class);
    private static final Map<String, IndicatorSpec.Screen> SCREENS = YamlMap.words(IndicatorSpec.Screen.class);
    private static final Map<String, Boolean> SHOWN_AS = Map.of("number", false, "percent", true);

    private static final String DAYS = "days";

    /** At how many days survival may be told. */
    private static final int MOST_DAYS = 4;

    private final List<String> sources;
    private final Problems problems;
    private final ReferenceReader references;

    /** Reads indicators whose evidence names some of the catalogue's sources. */
    IndicatorReader(List<String> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.references = new ReferenceReader(problems);
    }

    IndicatorSpec read(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        LocalizedText title = map.localized("name").orElseGet(() -> {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "name"));
            return LocalizedText.same(name.text());
        });
        IndicatorSpec.Area area =
                required(map, "class", YamlMap.words(IndicatorSpec.Area.class)).orElse(IndicatorSpec.Area.VOLUME);
        Optional<IndicatorSpec.Kind> written = required(map, "kind", YamlMap.words(IndicatorSpec.Kind.class));
        IndicatorSpec.Kind kind = written.orElse(IndicatorSpec.Kind.COUNT);
        map.require("of");
        List<YamlScalar> of = eachOnce(map.scalars("of"));
        OptionalLong per = kind == IndicatorSpec.Kind.RATE ? per(map) : OptionalLong.empty();
        IndicatorSpec indicator = new IndicatorSpec(
                name,
                title,
                area,
                kind,
                // Without a kind nothing can be said of what it is made of.
                written.isPresent() ? of : List.of(),
                eachOnce(map.scalars("to")),
                per,
                eachOnce(map.scalars("among")),
                kind == IndicatorSpec.Kind.QUANTILE ? quantile(map) : Optional.empty(),
                kind == IndicatorSpec.Kind.QUANTILE || kind == IndicatorSpec.Kind.MEAN ? survival(map) : List.of(),
                kind == IndicatorSpec.Kind.RATIO
                        && map.choice("shown_as", SHOWN_AS).orElse(false),
                map.choice("better", YamlMap.words(IndicatorSpec.Better.class)).orElse(IndicatorSpec.Better.NEITHER),
                references.read(map),
                kind.hasDenominator() ? map.count("minimum_denominator") : OptionalLong.empty(),
                eachOnce(map.scalars("breakdowns")),
                isOfStrata(kind, per) ? StrataSpec.read(map) : Optional.empty(),
                isOfCases(kind) ? map.choice("screen", SCREENS) : Optional.empty(),
                periods(map),
                eachOnce(map.scalars("levels")),
                map.localized("includes"),
                map.localized("excludes"),
                map.localized("variant"),
                map.localized("owner"),
                evidence(map));
        map.finish();
        return indicator;
    }

    /** Of a quotient only it can be said what each kind of case adds. */
    private static boolean isOfStrata(IndicatorSpec.Kind kind, OptionalLong per) {
        return switch (kind) {
            case PROPORTION, RATIO -> true;
            case RATE -> per.isPresent();
            default -> false;
        };
    }

    private static boolean isOfCases(IndicatorSpec.Kind kind) {
        return kind == IndicatorSpec.Kind.PROPORTION || kind == IndicatorSpec.Kind.RATIO;
    }

    private <T> Optional<T> required(YamlMap map, String key, Map<String, T> words) {
        map.require(key);
        return map.choice(key, words);
    }

    private List<YamlScalar> eachOnce(List<YamlScalar> names) {
        Set<String> seen = new HashSet<>();
        for (YamlScalar name : names) {
            if (!seen.add(name.text())) {
                problems.add(Problem.at(name.position(), ProblemCode.DUPLICATE_NAME, name.text()));
            }
        }
        return names;
    }

    /** Without a base that can be used, one that nothing else can be said against. */
    private static OptionalLong per(YamlMap map) {
        map.require("per");
        boolean days = map.scalar("per").map(YamlScalar::text).equals(Optional.of(DAYS));
        return days
                ? OptionalLong.empty()
                : OptionalLong.of(map.count("per", DAYS).orElse(1));
    }

    private Optional<BigDecimal> quantile(YamlMap map) {
        map.require("quantile");
        return map.number("quantile").filter(number -> {
            boolean inside = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
            if (!inside) {
                map.scalar("quantile")
                        .ifPresent(written ->
                                problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "quantile")
                                        .found(written.text(), List.of("0.5", "0.9"))));
            }
            return inside;
        });
    }

    /** At most four whole numbers of days, shortest first; where one is none, no survival. */
    private List<YamlScalar> survival(YamlMap map) {
        List<YamlScalar> days = map.scalars("survival");
        int before = 0;
        for (int i = 0; i < days.size(); i++) {
            YamlScalar written = days.get(i);
            boolean fine = i < MOST_DAYS
                    && written.text().matches("[1-9][0-9]{0,3}")
                    && Integer.parseInt(written.text()) > before;
            if (!fine) {
                problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "survival")
                        .found(written.text(), List.of("[ 90, 180, 365 ]")));
                return List.of();
            }
            before = Integer.parseInt(written.text());
        }
        return days;
    }

    private List<PeriodKind> periods(YamlMap map) {
        eachOnce(map.scalars("periods"));
        List<PeriodKind> periods = map.choices("periods", PERIODS);
        return periods.isEmpty() ? PeriodKind.usual() : periods;
    }

    private Evidence evidence(YamlMap map) {
        Map<String, Evidence.Grade> grades = YamlMap.words(Evidence.Grade.class);
        return map.map("evidence")
                .map(entries -> {
                    Evidence evidence = new Evidence(
                            entries.choice("membership", grades).orElse(Evidence.Grade.UNKNOWN),
                            entries.choice("formula", grades).orElse(Evidence.Grade.UNKNOWN),
                            sources(entries));
                    entries.finish();
                    return evidence;
                })
                .orElseGet(() -> new Evidence(Evidence.Grade.UNKNOWN, Evidence.Grade.UNKNOWN, List.of()));
    }

    private List<String> sources(YamlMap evidence) {
        List<YamlScalar> named = eachOnce(evidence.scalars("sources"));
        for (YamlScalar source : named) {
            if (!sources.contains(source.text())) {
                problems.add(Problem.at(source.position(), ProblemCode.UNKNOWN_REFERENCE, source.text())
                        .found(source.text(), sources));
            }
        }
        return named.stream().map(YamlScalar::text).toList();
    }
}
