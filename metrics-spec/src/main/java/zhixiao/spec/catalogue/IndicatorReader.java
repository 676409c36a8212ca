package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads one indicator. */
final class IndicatorReader {
    private static final Map<String, PeriodKind> PERIODS = YamlMap.words(PeriodKind.class);

    private final Problems problems;

    IndicatorReader(Problems problems) {
        this.problems = problems;
    }

    IndicatorSpec read(YamlScalar name, YamlMap map) {
        LocalizedText title = map.localized("name").orElseGet(() -> {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "name"));
            return LocalizedText.same(name.text());
        });
        IndicatorSpec.Area area =
                required(map, "class", YamlMap.words(IndicatorSpec.Area.class)).orElse(IndicatorSpec.Area.VOLUME);
        IndicatorSpec.Kind kind =
                required(map, "kind", YamlMap.words(IndicatorSpec.Kind.class)).orElse(IndicatorSpec.Kind.COUNT);
        if (!map.has("of")) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "of"));
        }
        IndicatorSpec indicator = new IndicatorSpec(
                name,
                title,
                area,
                kind,
                map.scalars("of"),
                map.scalars("to"),
                map.scalars("among"),
                kind == IndicatorSpec.Kind.QUANTILE ? quantile(name, map) : Optional.empty(),
                map.choice("better", YamlMap.words(IndicatorSpec.Better.class)).orElse(IndicatorSpec.Better.NEITHER),
                map.maps("reference").stream().map(this::reference).toList(),
                periods(map),
                map.texts("levels"),
                map.localized("includes"),
                map.localized("excludes"),
                map.localized("variant"),
                evidence(map));
        map.finish();
        return indicator;
    }

    private <T> Optional<T> required(YamlMap map, String key, Map<String, T> words) {
        if (!map.has(key)) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, key));
        }
        return map.choice(key, words);
    }

    private Optional<BigDecimal> quantile(YamlScalar name, YamlMap map) {
        if (!map.has("quantile")) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "quantile"));
        }
        return map.number("quantile").filter(number -> {
            boolean inside = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
            if (!inside) {
                problems.add(Problem.at(map.keyPosition("quantile"), ProblemCode.BAD_VALUE, "quantile")
                        .found(number.toPlainString(), List.of("0.5", "0.9")));
            }
            return inside;
        });
    }

    private List<PeriodKind> periods(YamlMap map) {
        List<PeriodKind> periods = new ArrayList<>();
        for (YamlScalar word : map.scalars("periods")) {
            PeriodKind period = PERIODS.get(word.text());
            if (period == null) {
                problems.add(Problem.at(word.position(), ProblemCode.BAD_VALUE, "periods")
                        .found(word.text(), List.copyOf(PERIODS.keySet())));
            } else {
                periods.add(period);
            }
        }
        return periods.isEmpty() ? List.of(PeriodKind.values()) : periods;
    }

    private Reference reference(YamlMap map) {
        Optional<BigDecimal> low = map.number("from");
        Optional<BigDecimal> high = map.number("to");
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            problems.add(Problem.at(
                    map.keyPosition("from"),
                    ProblemCode.BAD_RANGE,
                    low.get().toPlainString(),
                    high.get().toPlainString()));
        }
        Reference reference = new Reference(
                map.text("line"), map.text("level"), low, high, map.date("effective_from"), map.requiredText("source"));
        map.finish();
        return reference;
    }

    private Evidence evidence(YamlMap map) {
        Map<String, Evidence.Grade> grades = YamlMap.words(Evidence.Grade.class);
        return map.map("evidence")
                .map(entries -> {
                    Evidence evidence = new Evidence(
                            entries.choice("membership", grades).orElse(Evidence.Grade.UNKNOWN),
                            entries.choice("formula", grades).orElse(Evidence.Grade.UNKNOWN),
                            entries.texts("sources"));
                    entries.finish();
                    return evidence;
                })
                .orElseGet(() -> new Evidence(Evidence.Grade.UNKNOWN, Evidence.Grade.UNKNOWN, List.of()));
    }
}
