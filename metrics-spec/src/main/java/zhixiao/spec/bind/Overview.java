package zhixiao.spec.bind;

import java.util.List;

/**
 * Which indicators tell the movement of cases.
 *
 * @param opening the stock at the start
 * @param in what came in
 * @param out what went out
 * @param closing the stock at the end
 * @param ages the stocks over certain ages, youngest first
 */
public record Overview(Indicator opening, Indicator in, Indicator out, Indicator closing, List<Indicator> ages) {

    /** Copies the list, so that the value cannot change. */
    public Overview {
        ages = List.copyOf(ages);
    }
}
