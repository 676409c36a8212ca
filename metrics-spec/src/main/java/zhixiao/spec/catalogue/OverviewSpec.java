package zhixiao.spec.catalogue;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Which indicators tell the movement of cases: {@code opening + in − out = closing}, checked on every cell.
 *
 * @param opening the stock at the start
 * @param in what came in
 * @param out what went out
 * @param closing the stock at the end
 * @param ages the stocks over certain ages, youngest first
 */
public record OverviewSpec(
        Optional<YamlScalar> opening,
        Optional<YamlScalar> in,
        Optional<YamlScalar> out,
        Optional<YamlScalar> closing,
        List<YamlScalar> ages) {

    /** Copies the list, so that the value cannot change. */
    public OverviewSpec {
        ages = List.copyOf(ages);
    }
}
