package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Rule;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.problem.Problems;

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

    /**
     * Verifies that it says something: there is such a rule, and who grants it may.
     *
     * @param limits the limits that uses are judged by
     * @param courts the courts of a run, or empty if they are not known
     * @throws ProblemException with everything that is wrong
     */
    public void verify(List<Limits> limits, Optional<Courts> courts) {
        Problems problems = new Problems();
        List<String> rules = limits.stream()
                .flatMap(one -> one.rules().stream())
                .map(Rule::id)
                .toList();
        if (!rules.contains(rule)) {
            problems.add(Problem.of(ProblemCode.UNKNOWN_REFERENCE, rule).found(rule, rules));
        }
        if (issuer.equals(grantedBy)) {
            problems.add(Problem.of(ProblemCode.EXEMPTS_ITSELF, issuer));
        } else {
            courts.ifPresent(known -> verify(known, problems));
        }
        problems.throwIfErrors();
    }

    /** A court that is not in the run stands above all of it, as the supreme court does above the courts of a province. */
    private void verify(Courts courts, Problems problems) {
        if (courts.court(issuer).isEmpty()) {
            problems.add(Problem.of(ProblemCode.NO_SUCH_COURT, issuer).found(issuer, courts.codes()));
        } else if (!byACourtAbove(courts, until)) {
            problems.add(Problem.of(ProblemCode.GRANTED_FROM_BELOW, grantedBy, issuer));
        }
    }

    /**
     * True if a court above grants it: nobody below, beside or at the issuer can, nor who supervises it in some lines only; a
     * court that is not known here stands above all of them.
     */
    boolean byACourtAbove(Courts courts, LocalDate day) {
        return courts.court(grantedBy).isEmpty() || courts.supervisesAll(grantedBy, issuer, day);
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
