package zhixiao.spec.yaml;

import java.util.List;
import zhixiao.spec.source.Position;

/**
 * A sequence.
 *
 * @param values its values in order
 * @param position where it begins
 */
public record YamlList(List<YamlValue> values, Position position) implements YamlValue {

    /** True if it has no values. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
