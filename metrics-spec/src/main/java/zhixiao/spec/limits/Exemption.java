package zhixiao.spec.limits;

import java.time.LocalDate;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;

/**
 * A court is exempt from a rule for a time.
 *
 * @param rule name of the rule, in the same file
 * @param issuer code of the court that is exempt
 * @param grantedBy code of the court that grants it: one above, never itself
 * @param until the last day
 * @param because why
 * @param position where it stands
 */
public record Exemption(
        String rule, String issuer, String grantedBy, LocalDate until, LocalizedText because, Position position) {}
