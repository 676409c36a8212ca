package zhixiao.jobs.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import zhixiao.jobs.check.Reason;
import zhixiao.jobs.check.Verdict;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Constraint;

/**
 * A court that receives, and what of its figures may go out.
 *
 * @param court the court
 * @param permitted the smallest denominator that is told, by the ids of the indicators that may go out
 * @param withoutBreak ids of indicators whose changes across a break are left out
 * @param lines the lines whose figures alone go out, by the ids of indicators; the others go out in all lines
 */
record Recipient(
        Manifest.Court court,
        Map<String, Integer> permitted,
        List<String> withoutBreak,
        Map<String, List<String>> lines) {

    /** The courts to which something may go out, in the order of the verdicts. */
    static List<Recipient> of(List<Verdict> verdicts, Manifest manifest) {
        Map<String, Manifest.Court> courts = new HashMap<>();
        manifest.courts().forEach(court -> courts.put(court.code(), court));
        // What leaves out figures of few cases does so for the use's own period; here it holds for the history, too.
        Map<String, Integer> fewest = new HashMap<>();
        for (Verdict verdict : verdicts) {
            verdict.reasons().stream()
                    .flatMap(reason -> fewest(reason).stream())
                    .forEach(number -> fewest.merge(verdict.indicator().id(), number, Math::max));
        }
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.permitted()) {
                String id = verdict.indicator().id();
                Recipient recipient = recipients.computeIfAbsent(
                        verdict.recipient(),
                        code -> new Recipient(
                                courts.get(code), new LinkedHashMap<>(), new ArrayList<>(), new HashMap<>()));
                recipient.permitted().put(id, fewest.getOrDefault(id, 0));
                if (!verdict.lines().isEmpty()) {
                    recipient.lines().put(id, verdict.lines());
                }
                if (verdict.reasons().stream().anyMatch(reason -> asks(reason, Constraint.NoBreak.class::isInstance))) {
                    recipient.withoutBreak().add(id);
                }
            }
        }
        return List.copyOf(recipients.values());
    }

    private static Optional<Integer> fewest(Reason reason) {
        return reason.rule().constraint() instanceof Constraint.MinimumDenominator minimum
                ? Optional.of(minimum.fewest())
                : Optional.empty();
    }

    private static boolean asks(Reason reason, Predicate<Constraint> what) {
        return what.test(reason.rule().constraint());
    }

    /** A figure as it goes out, or empty if it does not. */
    Optional<Figure> released(Figure figure) {
        Integer fewest = permitted.get(figure.indicator());
        if (fewest == null || figure.denominator().orElse(Double.MAX_VALUE) < fewest) {
            return Optional.empty();
        }
        List<String> supervised = lines.get(figure.indicator());
        if (supervised != null && !supervised.contains(figure.line())) {
            return Optional.empty();
        }
        return Optional.of(
                figure.breakOn() != null && withoutBreak.contains(figure.indicator()) ? withoutChange(figure) : figure);
    }

    private static Figure withoutChange(Figure figure) {
        return new Figure(
                figure.indicator(),
                figure.definition(),
                figure.court(),
                figure.courtOrder(),
                figure.scope(),
                figure.line(),
                figure.period(),
                figure.start(),
                figure.end(),
                figure.complete(),
                figure.status(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                OptionalDouble.empty(),
                figure.previous(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                figure.changeOnPrevious(),
                null,
                figure.low(),
                figure.high(),
                figure.position());
    }
}
