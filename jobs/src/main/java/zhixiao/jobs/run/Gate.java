package zhixiao.jobs.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.Reason;
import zhixiao.jobs.compute.Balance;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.problem.ProblemCode;

/**
 * Where a run stops because of what a stage found.
 *
 * @param code what to tell
 * @param arguments what the message tells, but for the place of what was made, which comes last
 */
record Gate(ProblemCode code, List<String> arguments) {

    private static Gate of(ProblemCode code, String... arguments) {
        return new Gate(code, List.of(arguments));
    }

    /** Shut if more rows were rejected than the mapping allows. */
    static Optional<Gate> ofRejects(Mapping mapping, IntakeSummary summary) {
        long read = summary.accounts().get(0).read();
        long bad = summary.badCases();
        BigDecimal share = BigDecimal.valueOf(bad).divide(BigDecimal.valueOf(read), 6, RoundingMode.HALF_UP);
        return share.compareTo(mapping.mostRejects()) > 0
                ? Optional.of(of(
                        ProblemCode.TOO_MANY_REJECTS,
                        String.valueOf(bad),
                        String.valueOf(read),
                        percent(share),
                        percent(mapping.mostRejects())))
                : Optional.empty();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Shut if more rows than are tolerated fail a quality rule that stops. */
    static Optional<Gate> ofQuality(IntakeSummary summary) {
        String exceeded = summary.quality().stream()
                .filter(quality -> quality.rule().stops() && quality.exceeded())
                .map(quality -> quality.table() + "." + quality.rule().name() + " " + quality.failed() + "/"
                        + quality.read() + " (" + percent(quality.share()) + " > "
                        + percent(quality.rule().tolerance().orElseThrow()) + ")")
                .collect(Collectors.joining(", "));
        return exceeded.isEmpty() ? Optional.empty() : Optional.of(of(ProblemCode.QUALITY_SHORT, exceeded));
    }

    /** Shut if opening + in − out is not closing. */
    static Optional<Gate> ofBalance(ComputeSummary summary) {
        return summary.balance().filter(balance -> !balance.holds()).map(Gate::broken);
    }

    private static Gate broken(Balance balance) {
        return of(
                ProblemCode.BALANCE_BROKEN,
                String.valueOf(balance.broken() + balance.directBroken()),
                String.valueOf(balance.cells() + balance.directCells()));
    }

    /** Shut if the limits permit nothing. */
    static Optional<Gate> ofLimits(CheckSummary summary) {
        return summary.anyPermitted()
                ? Optional.empty()
                : Optional.of(of(
                        ProblemCode.NOTHING_PERMITTED,
                        summary.verdicts().stream()
                                .flatMap(verdict -> verdict.reasons().stream())
                                .filter(Reason::refuses)
                                .map(reason -> reason.rule().id())
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }
}
