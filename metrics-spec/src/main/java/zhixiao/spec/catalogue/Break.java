package zhixiao.spec.catalogue;

import java.time.LocalDate;
import java.util.List;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A break in a series: from this day on, something else is counted. No comparison crosses it unmarked.
 *
 * @param on the first day of the new counting
 * @param because why, in words
 * @param affects the indicators that feel it
 */
public record Break(LocalDate on, LocalizedText because, List<YamlScalar> affects) {

    /** Copies the list, so that the value cannot change. */
    public Break {
        affects = List.copyOf(affects);
    }
}
