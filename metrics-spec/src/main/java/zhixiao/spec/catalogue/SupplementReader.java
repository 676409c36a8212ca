package zhixiao.spec.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;

/** Reads what a local catalogue adds to an indicator of the catalogue that it extends: ranges, and a minimum. */
final class SupplementReader {
    /** What an indicator is made of, and what people read of it: one name has one meaning in all courts. */
    private static final Set<String> FIXED = Set.of(
            "name",
            "class",
            "kind",
            "of",
            "to",
            "per",
            "among",
            "quantile",
            "shown_as",
            "better",
            "periods",
            "levels",
            "includes",
            "excludes",
            "variant",
            "owner",
            "evidence");

    private final Problems problems;
    private final ReferenceReader references;

    SupplementReader(Problems problems) {
        this.problems = problems;
        this.references = new ReferenceReader(problems);
    }

    Extension.Supplement read(YamlMap map, IndicatorSpec higher) {
        String id = higher.name().text();
        for (String key : map.keys()) {
            if (FIXED.contains(key)) {
                map.value(key);
                problems.add(Problem.at(
                        map.keyPosition(key),
                        ProblemCode.FIXED_ABOVE,
                        key,
                        id,
                        higher.name().position().toString()));
            }
        }
        List<Reference> ranges = references.read(map);
        OptionalLong minimum = higher.kind().hasDenominator() ? map.count("minimum_denominator") : OptionalLong.empty();
        map.finish();
        return new Extension.Supplement(higher, ranges, minimum, map.keyPosition("minimum_denominator"));
    }

    /** The indicator with both; of two ranges for the same line, level and day the local one is in force. */
    static IndicatorSpec supplemented(Extension.Supplement supplement) {
        IndicatorSpec higher = supplement.indicator();
        List<Reference> ranges = new ArrayList<>();
        higher.references().stream()
                .filter(range -> supplement.references().stream().noneMatch(range::competesWith))
                .forEach(ranges::add);
        ranges.addAll(supplement.references());
        OptionalLong minimum = supplement.minimumDenominator();
        return higher.with(ranges, minimum.isPresent() ? minimum : higher.minimumDenominator());
    }
}
