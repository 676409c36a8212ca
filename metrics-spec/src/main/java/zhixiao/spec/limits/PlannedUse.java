package zhixiao.spec.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.yaml.YamlScalar;

/**
 * One use of a plan.
 *
 * @param name its name in the plan, and where it stands
 * @param purpose for what
 * @param form in which form
 * @param department of which department, or an empty text
 * @param on on which day
 * @param minutes which minutes it goes out with, or empty
 * @param recipients codes of courts, and where they stand; empty for all below the issuer
 * @param indicators ids of indicators of the plan's catalogue; empty for all
 */
public record PlannedUse(
        YamlScalar name,
        Purpose purpose,
        Form form,
        String department,
        LocalDate on,
        Optional<String> minutes,
        List<YamlScalar> recipients,
        List<String> indicators) {

    /** Copies the lists, so that the value cannot change. */
    public PlannedUse {
        recipients = List.copyOf(recipients);
        indicators = List.copyOf(indicators);
    }
}
