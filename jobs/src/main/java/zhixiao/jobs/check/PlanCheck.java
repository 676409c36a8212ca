package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.limits.PlannedUse;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Holds the plans of courts for a year against the limits before the year begins: all of them together, day by day, on
 * top of what the ledger holds.
 */
public final class PlanCheck {
    /** Two uses of so many of the same indicators on one court in one month might be one. */
    private static final int SAME_INDICATORS = 3;

    private final Courts courts;
    private final Judge judge;
    private final Language language;

    /** One planned use, ready to be judged. */
    private record Intended(Plan plan, PlannedUse written, IntendedUse use) {}

    /**
     * What the plans come to.
     *
     * @param problems what would be refused, each at its place
     * @param planned what would be permitted
     * @param overlaps uses of different courts that might be one
     */
    public record Result(List<Problem> problems, List<PastUse> planned, List<Overlap> overlaps) {}

    /**
     * Two uses of different courts in one month that share indicators and courts.
     *
     * @param one a use, as {@code plan.use}
     * @param other another one
     * @param month the month, as {@code yyyy-MM}
     * @param indicators how many indicators they share
     * @param recipients how many courts receive both
     */
    public record Overlap(String one, String other, String month, int indicators, int recipients) {}

    /**
     * Judges plans.
     *
     * @param exemptions those that the ledger holds
     * @param language of the rules in messages
     */
    public PlanCheck(List<Limits> limits, Courts courts, List<GrantedExemption> exemptions, Language language) {
        this.courts = courts;
        this.judge = new Judge(limits, courts, exemptions);
        this.language = language;
    }

    /** Judges the plans of all courts together. @param before what the ledger holds */
    public Result check(List<Plan> plans, List<PastUse> before) {
        List<Problem> problems = new ArrayList<>();
        List<Intended> intended = new ArrayList<>();
        plans.forEach(plan -> plan.uses().forEach(use -> intended.add(intended(plan, use, problems))));
        intended.sort(Comparator.comparing(one -> one.use().on()));
        List<PastUse> counted = new ArrayList<>(before);
        List<PastUse> planned = new ArrayList<>();
        for (Intended one : intended) {
            List<Verdict> verdicts =
                    judge.verdicts(one.use(), Figures.planned(one.use().on(), ranges(one)), counted);
            problems.addAll(refusals(one, verdicts));
            verdicts.stream()
                    .filter(Verdict::permitted)
                    .map(verdict -> Judge.past(one.use(), verdict.indicator(), verdict.recipient()))
                    .forEach(past -> {
                        counted.add(past);
                        planned.add(past);
                    });
        }
        return new Result(problems, planned, overlaps(intended));
    }

    /** The ranges of the plan's catalogue on the day of the use. */
    private Map<String, Map<String, List<AppliedRange>>> ranges(Intended one) {
        Map<String, Map<String, List<AppliedRange>>> ranges = new HashMap<>();
        for (Indicator indicator : one.plan().catalogue().indicators()) {
            if (!indicator.spec().references().isEmpty()) {
                Map<String, List<AppliedRange>> byCourt = new HashMap<>();
                one.use().recipients().stream()
                        .flatMap(recipient -> courts.court(recipient).stream())
                        .forEach(court -> byCourt.put(
                                court.code(),
                                AppliedRange.planned(
                                        indicator.spec().references(),
                                        court.level(),
                                        one.use().on())));
                ranges.put(indicator.id(), byCourt);
            }
        }
        return ranges;
    }

    private Intended intended(Plan plan, PlannedUse use, List<Problem> problems) {
        Position place = use.name().position();
        if (courts.court(plan.issuer()).isEmpty()) {
            problems.add(
                    Problem.at(place, ProblemCode.NO_SUCH_COURT, plan.issuer()).found(plan.issuer(), courts.codes()));
        }
        for (YamlScalar recipient : use.recipients()) {
            if (courts.court(recipient.text()).isEmpty()) {
                problems.add(Problem.at(recipient.position(), ProblemCode.NO_SUCH_COURT, recipient.text())
                        .found(recipient.text(), courts.codes()));
            }
        }
        return new Intended(
                plan,
                use,
                new IntendedUse(
                        use.purpose(),
                        use.form(),
                        plan.issuer(),
                        use.department(),
                        use.on(),
                        plan.id() + "." + use.name().text(),
                        use.minutes(),
                        courts.recipients(
                                use.purpose(),
                                plan.issuer(),
                                use.recipients().stream().map(YamlScalar::text).toList(),
                                use.on()),
                        plan.catalogue().indicators().stream()
                                .filter(indicator -> use.indicators().isEmpty()
                                        || use.indicators().contains(indicator.id()))
                                .map(indicator -> new UsedIndicator(
                                        indicator.id(),
                                        indicator.definition(),
                                        Word.of(indicator.spec().area())))
                                .toList()));
    }

    /** One problem for each rule that a use breaks, with the indicators and courts that it speaks of. */
    private List<Problem> refusals(Intended one, List<Verdict> verdicts) {
        Map<String, Set<String>> indicators = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            for (Reason reason : verdict.reasons()) {
                if (reason.refuses()) {
                    indicators
                            .computeIfAbsent(reason.rule().id(), any -> new HashSet<>())
                            .add(verdict.indicator().id());
                    words.put(reason.rule().id(), reason.rule().because().in(language));
                }
            }
        }
        int all = one.use().indicators().size();
        return indicators.entrySet().stream()
                .map(rule -> {
                    Problem problem = Problem.at(
                            one.written().name().position(),
                            ProblemCode.PLAN_REFUSED,
                            rule.getKey(),
                            words.get(rule.getKey()));
                    // The whole use, or these indicators of it.
                    String found = one.plan().id() + "." + one.written().name().text();
                    return rule.getValue().size() == all
                            ? problem.found(found, List.of())
                            : problem.found(
                                    found + ": "
                                            + rule.getValue().stream().sorted().collect(Collectors.joining(", ")),
                                    List.of());
                })
                .toList();
    }

    private static List<Overlap> overlaps(List<Intended> intended) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < intended.size(); i++) {
            for (int j = i + 1; j < intended.size(); j++) {
                overlap(intended.get(i), intended.get(j), overlaps);
            }
        }
        return overlaps;
    }

    private static void overlap(Intended one, Intended other, List<Overlap> overlaps) {
        String month = month(one);
        if (one.use().issuer().equals(other.use().issuer()) || !month.equals(month(other))) {
            return;
        }
        Set<String> definitions = definitions(one);
        definitions.retainAll(definitions(other));
        Set<String> recipients = new HashSet<>(one.use().recipients());
        recipients.retainAll(other.use().recipients());
        if (definitions.size() >= SAME_INDICATORS && !recipients.isEmpty()) {
            overlaps.add(new Overlap(
                    one.use().figures(), other.use().figures(), month, definitions.size(), recipients.size()));
        }
    }

    private static String month(Intended one) {
        return one.use().on().toString().substring(0, "yyyy-MM".length());
    }

    private static Set<String> definitions(Intended one) {
        return one.use().indicators().stream()
                .map(UsedIndicator::definition)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
