package zhixiao.spec.bind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.Extension;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/** Checks that a local catalogue asks no more of courts than the one that it extends. */
final class ExtensionCheck {
    private final CaseModel model;
    private final Problems problems;

    ExtensionCheck(CaseModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /**
     * Checks the indicators that both have.
     *
     * @param merged the indicators with the local ranges in them
     */
    void verify(Extension extension, List<IndicatorSpec> merged) {
        for (Extension.Supplement supplement : extension.supplements()) {
            IndicatorSpec higher = supplement.indicator();
            IndicatorSpec both = merged.stream()
                    .filter(indicator ->
                            indicator.name().text().equals(higher.name().text()))
                    .findFirst()
                    .orElseThrow();
            supplement.references().forEach(local -> verify(local, higher, both));
            long minimum = supplement.minimumDenominator().orElse(Long.MAX_VALUE);
            if (minimum < higher.minimumDenominator().orElse(0)) {
                // Fewer cases would be enough for a judgement.
                problems.add(Problem.at(
                        supplement.minimumAt(),
                        ProblemCode.STRICTER_THAN_ABOVE,
                        Long.toString(minimum),
                        Long.toString(higher.minimumDenominator().getAsLong()),
                        higher.name().position().toString()));
            }
        }
    }

    /** A range is held against the higher one that it takes the place of, at each level and on each day of a change. */
    private void verify(Reference local, IndicatorSpec higher, IndicatorSpec both) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(Stream.of(local), higher.references().stream())
                .map(Reference::begins)
                .filter(day -> !day.isBefore(local.begins()))
                .forEach(days::add);
        for (String level : model.levels()) {
            for (LocalDate day : days) {
                Optional<Reference> above = Reference.inForce(higher.references(), local.line(), level, day);
                boolean replaced = Reference.inForce(both.references(), local.line(), level, day)
                        .filter(local::equals)
                        .isPresent();
                if (replaced && above.isPresent() && local.isStricterThan(above.get())) {
                    problems.add(Problem.at(
                            local.position(),
                            ProblemCode.STRICTER_THAN_ABOVE,
                            local.ends(),
                            above.get().ends(),
                            above.get().position().toString()));
                    return;
                }
            }
        }
    }
}
