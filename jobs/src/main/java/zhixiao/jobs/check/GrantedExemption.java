package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.limits.Limits;

/**
 * A court is exempt from a rule for a time: by the file of limits, or by an entry in the ledger.
 *
 * @param rule name of the rule among all limits, such as {@code spc.quarterly}
 * @param issuer code of the court that is exempt
 * @param grantedBy code of the court that grants it
 * @param until the last day
 */
public record GrantedExemption(String rule, String issuer, String grantedBy, LocalDate until) {

    /** Those of files of limits. */
    static Stream<GrantedExemption> of(List<Limits> limits) {
        return limits.stream().flatMap(one -> one.exemptions().stream()
                .map(written -> new GrantedExemption(
                        one.id() + "." + written.rule(), written.issuer(), written.grantedBy(), written.until())));
    }

    /** True if it lets a court off a rule on a day. */
    boolean covers(String rule, String issuer, LocalDate day) {
        return this.rule.equals(rule) && this.issuer.equals(issuer) && !day.isAfter(until);
    }

    /** True if an entry about the same rule and court takes its place. */
    boolean sameAs(GrantedExemption other) {
        return rule.equals(other.rule()) && issuer.equals(other.issuer());
    }
}
