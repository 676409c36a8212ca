package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.limits.Purpose;

/**
 * What somebody asks of a run: a use of its figures.
 *
 * @param purpose for what
 * @param form in which form
 * @param issuer code of the court that issues
 * @param department its department, or an empty text
 * @param on the day on which it goes out
 * @param period the kind of period of the figures
 * @param minutes which minutes it goes out with, or empty
 * @param recipients codes of courts; empty for all below the issuer, and for monitoring the issuer itself
 * @param indicators ids of indicators; empty for all of the run
 * @param allOrNothing true if nothing may go out where something is refused
 * @param plans the plans of the year, whose uses are told beside those that were made
 */
public record UseRequest(
        Purpose purpose,
        Form form,
        String issuer,
        String department,
        LocalDate on,
        String period,
        Optional<String> minutes,
        List<String> recipients,
        List<String> indicators,
        boolean allOrNothing,
        List<Plan> plans) {

    /** Copies the lists, so that the value cannot change. */
    public UseRequest {
        recipients = List.copyOf(recipients);
        indicators = List.copyOf(indicators);
        plans = List.copyOf(plans);
    }
}
