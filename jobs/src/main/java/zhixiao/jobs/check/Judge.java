package zhixiao.jobs.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.check.Reason.Effect;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Constraint;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Rule;

/**
 * Holds uses against limits. Every file of limits applies, so that a local one can only ask for more. What was
 * permitted before counts; a use that is tried again does not count against itself.
 */
public final class Judge {
    private final List<Limits> limits;
    private final Courts courts;
    private final List<GrantedExemption> exemptions;

    /**
     * Judges by limits.
     *
     * @param courts who stands above whom
     * @param exemptions those that the ledger holds, beside those of the limits
     */
    public Judge(List<Limits> limits, Courts courts, List<GrantedExemption> exemptions) {
        this.limits = List.copyOf(limits);
        this.courts = courts;
        this.exemptions =
                Stream.concat(GrantedExemption.of(limits), exemptions.stream()).toList();
    }

    /**
     * The verdicts of a use: indicators in its order, and for each the recipients in theirs.
     *
     * @param before what the ledger holds, and what is planned before
     */
    public List<Verdict> verdicts(IntendedUse use, Figures figures, List<PastUse> before) {
        History history = new History(before, courts);
        List<Verdict> verdicts = new ArrayList<>();
        for (UsedIndicator indicator : use.indicators()) {
            for (String recipient : use.recipients()) {
                Verdict verdict = verdict(use, figures, history, indicator, recipient);
                verdicts.add(verdict);
                if (verdict.permitted()) {
                    history.add(past(use, indicator, recipient));
                }
            }
        }
        return verdicts;
    }

    /** A permitted indicator as one that counts from now on. */
    static PastUse past(IntendedUse use, UsedIndicator indicator, String recipient) {
        return new PastUse(0, use.id(), use.purpose(), use.form(), use.issuer(), recipient, use.on(), indicator);
    }

    private Verdict verdict(
            IntendedUse use, Figures figures, History history, UsedIndicator indicator, String recipient) {
        List<Reason> reasons = new ArrayList<>();
        for (Limits one : limits) {
            for (Rule rule : one.rules()) {
                boolean meant = rule.inForce(use.on())
                        && rule.scope()
                                .meets(use.purpose(), use.form(), courts.names(use.issuer()), courts.names(recipient))
                        && rule.scope().meets(indicator.id(), indicator.area());
                if (meant) {
                    reason(rule, use, figures, history, indicator, recipient)
                            .map(reason -> exempt(reason, use))
                            .ifPresent(reasons::add);
                }
            }
        }
        return new Verdict(indicator, recipient, reasons);
    }

    private Optional<Reason> reason(
            Rule rule, IntendedUse use, Figures figures, History history, UsedIndicator indicator, String recipient) {
        Effect breach = rule.binding() ? Effect.REFUSES : Effect.WARNS;
        Constraint constraint = rule.constraint();
        if (constraint instanceof Constraint.AtMost atMost) {
            return tooMany(rule, atMost, breach, use, history, indicator, recipient);
        }
        if (constraint instanceof Constraint.Apart apart) {
            return apart.days().flatMap(days -> tooSoon(rule, days, breach, use, history));
        }
        if (constraint instanceof Constraint.OwnSubordinates) {
            return notSupervised(rule, breach, courts.supervised(use.issuer(), recipient, use.on()), use, recipient);
        }
        if (constraint instanceof Constraint.OneToOne || constraint instanceof Constraint.SmallCounts) {
            return Optional.of(Reason.of(rule, Effect.CONDITION));
        }
        if (constraint instanceof Constraint.NoBreak) {
            return when(figures.acrossBreak().contains(indicator.id()), rule, Effect.CONDITION);
        }
        if (constraint instanceof Constraint.MinimumDenominator minimum) {
            boolean few = figures.denominator(indicator.id(), recipient).orElse(minimum.fewest()) < minimum.fewest();
            return when(few, rule, rule.binding() ? Effect.MASKS : Effect.WARNS);
        }
        return when(breaks(constraint, use, figures, indicator, recipient), rule, breach);
    }

    /** True if a use breaks a rule that neither counts nor sets a condition. */
    private boolean breaks(
            Constraint constraint, IntendedUse use, Figures figures, UsedIndicator indicator, String recipient) {
        if (constraint instanceof Constraint.NotBetween closed) {
            return within(closed, use.on());
        }
        if (constraint instanceof Constraint.OnlyFrom from) {
            return !from.definitions().contains(indicator.definition());
        }
        if (constraint instanceof Constraint.NoTighterThan no) {
            String level = courts.court(recipient).map(Manifest.Court::level).orElse("");
            return figures.ranges(indicator.id(), recipient).stream()
                    .anyMatch(range -> no.range(indicator.definition(), range.line(), level, range.day())
                            .filter(range::isNarrowerThan)
                            .isPresent());
        }
        if (constraint instanceof Constraint.Minutes) {
            return use.minutes().isEmpty();
        }
        if (constraint instanceof Constraint.InForce) {
            return !figures.inForce();
        }
        if (constraint instanceof Constraint.MostRejects most) {
            return BigDecimal.valueOf(figures.rejects()).compareTo(most.share()) > 0;
        }
        return constraint instanceof Constraint.Forbidden;
    }

    private static Optional<Reason> when(boolean breach, Rule rule, Effect effect) {
        return breach ? Optional.of(Reason.of(rule, effect)) : Optional.empty();
    }

    /** Whom the issuer supervises in some lines only, to that court go the figures of these lines, and none of all lines. */
    private Optional<Reason> notSupervised(
            Rule rule, Effect breach, List<String> lines, IntendedUse use, String recipient) {
        if (courts.supervisesAll(use.issuer(), recipient, use.on())) {
            return Optional.empty();
        }
        return Optional.of(rule.binding() && !lines.isEmpty() ? Reason.inLines(rule, lines) : Reason.of(rule, breach));
    }

    private static Optional<Reason> tooMany(
            Rule rule,
            Constraint.AtMost atMost,
            Effect breach,
            IntendedUse use,
            History history,
            UsedIndicator indicator,
            String recipient) {
        if (atMost.most().isEmpty()) {
            return Optional.empty();
        }
        int most = atMost.most().get();
        History.Count count = history.count(rule, atMost, use, indicator, recipient);
        String item = History.item(atMost, use.id(), indicator);
        boolean room = count.items().contains(item) || count.items().size() < most;
        return room
                ? Optional.empty()
                : Optional.of(Reason.counted(rule, breach, count.items().size(), most, List.copyOf(count.entries())));
    }

    private static Optional<Reason> tooSoon(Rule rule, int days, Effect breach, IntendedUse use, History history) {
        return history.nearest(rule, use)
                .filter(past -> History.distance(past.on(), use.on()) < days)
                .map(past ->
                        Reason.tooSoon(rule, breach, past.on(), past.entry() > 0 ? List.of(past.entry()) : List.of()));
    }

    private static boolean within(Constraint.NotBetween closed, LocalDate on) {
        MonthDay day = MonthDay.from(on);
        boolean afterFrom = !day.isBefore(closed.from());
        boolean beforeTo = !day.isAfter(closed.to());
        return closed.from().isAfter(closed.to()) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    private Reason exempt(Reason reason, IntendedUse use) {
        return exemptions.stream()
                .filter(any -> (reason.refuses() || !reason.lines().isEmpty())
                        && any.covers(reason.rule().id(), use.issuer(), use.on())
                        && any.byACourtAbove(courts, use.on()))
                .findFirst()
                .map(any -> reason.exemptUntil(any.until()))
                .orElse(reason);
    }
}
