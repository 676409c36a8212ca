package zhixiao.spec.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/**
 * The strata of an indicator as written: by which kinds of cases its case mix is told.
 *
 * @param by the dimension, one of those that the indicator is broken down by
 * @param level the level of its code list, the top being 1; empty for the deepest that is told
 * @param place where the level is written, or the dimension where it is not
 */
public record StrataSpec(YamlScalar by, OptionalInt level, Position place) {
    private static final String KEY = "strata";
    private static final String LEVEL = "level";

    /** Reads them: the name of a dimension, or a map that says the level, too. */
    static Optional<StrataSpec> read(YamlMap indicator) {
        if (!(indicator.value(KEY).orElse(null) instanceof YamlMap)) {
            return indicator.scalar(KEY).map(by -> new StrataSpec(by, OptionalInt.empty(), by.position()));
        }
        return indicator.map(KEY).flatMap(map -> {
            Optional<YamlScalar> by = map.requiredScalar("by");
            OptionalInt level = map.count(LEVEL).stream()
                    .mapToInt(written -> (int) Math.min(written, Integer.MAX_VALUE))
                    .findFirst();
            map.finish();
            return by.map(name -> new StrataSpec(name, level, map.keyPosition(LEVEL)));
        });
    }

    /** The dimension and the level as one text. */
    String text() {
        return level.isPresent() ? by.text() + " " + level.getAsInt() : by.text();
    }
}
