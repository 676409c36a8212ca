package zhixiao.jobs.intake;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.text.LocalizedText;

/**
 * A court.
 *
 * @param code its code in the sources
 * @param order its place in official order, from 1; also its id in stored tables
 * @param level its level, one of the model's
 * @param parent the code of the court above, or empty at the top
 * @param name its name
 * @param supervision who supervises it otherwise than {@code parent} says, in which lines and when
 */
public record Court(
        String code,
        int order,
        String level,
        Optional<String> parent,
        LocalizedText name,
        List<Supervision> supervision) {

    /** Copies the list, so that the value cannot change. */
    public Court {
        supervision = List.copyOf(supervision);
    }

    /** A court that only the court above it supervises. */
    public Court(String code, int order, String level, Optional<String> parent, LocalizedText name) {
        this(code, order, level, parent, name, List.of());
    }
}
