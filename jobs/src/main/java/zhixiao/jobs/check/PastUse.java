package zhixiao.jobs.check;

import java.time.LocalDate;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Purpose;

/**
 * One indicator that was used on one court.
 *
 * @param entry number of the entry in the ledger; 0 for one that is planned
 * @param use the use that it was part of
 * @param purpose for what
 * @param form in which form
 * @param issuer code of the court that issued
 * @param recipient code of the court that received
 * @param on the day
 * @param indicator the indicator
 */
public record PastUse(
        long entry,
        String use,
        Purpose purpose,
        Form form,
        String issuer,
        String recipient,
        LocalDate on,
        UsedIndicator indicator) {}
