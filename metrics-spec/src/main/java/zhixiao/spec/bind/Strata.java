package zhixiao.spec.bind;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.StrataSpec;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Hierarchy;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;

/**
 * The kinds of cases that the case mix of an indicator is told by: the codes of one level of a dimension, so that no case
 * is in two of them.
 *
 * @param breakdown the dimension
 * @param level the level of its codes, the top being 1; a code above it is a stratum for what stands under none of the level
 */
public record Strata(Breakdown breakdown, int level) {

    /** The strata of an indicator that was verified; empty where its author declares none. */
    public static Optional<Strata> of(CaseModel model, IndicatorSpec written) {
        return written.strata()
                .flatMap(strata -> Breakdown.of(model, strata.by().text())
                        .map(breakdown -> new Strata(breakdown, strata.level().orElseGet(() -> deepest(breakdown)))));
    }

    /** How deep the codes go that are told. */
    private static int deepest(Breakdown breakdown) {
        Hierarchy hierarchy = new Hierarchy(breakdown.codes());
        return breakdown.told().stream().mapToInt(hierarchy::level).max().orElse(1);
    }

    /** The codes of the level and those above it, in the order of the list. */
    public List<CodeList.Entry> codes() {
        Hierarchy hierarchy = new Hierarchy(breakdown.codes());
        return breakdown.told().stream()
                .filter(entry -> hierarchy.level(entry) <= level)
                .toList();
    }

    /**
     * Refuses strata that the indicator is not broken down by, a level that is not told, and kinds that show only when
     * something has happened to a case: what a court decides is no mix that it was given.
     */
    static void verify(IndicatorSpec written, List<Term> terms, Problems problems) {
        written.strata().ifPresent(strata -> {
            String name = strata.by().text();
            if (!written.dimensions().contains(name)) {
                problems.add(Problem.at(strata.by().position(), ProblemCode.UNKNOWN_REFERENCE, name)
                        .found(name, written.dimensions()));
                return;
            }
            for (Table table : terms.stream()
                    .map(term -> term.measure().table())
                    .distinct()
                    .toList()) {
                revealedBy(table, name)
                        .ifPresent(event -> problems.add(
                                Problem.at(strata.by().position(), ProblemCode.STRATA_KNOWN_LATER, name, event)));
            }
            // Where it is no dimension of a table, that is said of the breakdown.
            Table first = terms.get(0).measure().table();
            Optional.ofNullable(first.dimensions().get(name))
                    .flatMap(dimension -> Breakdown.of(name, dimension, first))
                    .ifPresent(breakdown -> verifyLevel(strata, breakdown, problems));
        });
    }

    /** The event after the entry of a case that reveals a dimension. */
    private static Optional<String> revealedBy(Table table, String dimension) {
        return Optional.ofNullable(table.dimensions().get(dimension))
                .flatMap(found -> table.column(found.column()))
                .flatMap(field -> field.known().from())
                .filter(event -> !event.equals(table.entered()));
    }

    private static void verifyLevel(StrataSpec strata, Breakdown breakdown, Problems problems) {
        if (strata.level().isEmpty()) {
            return;
        }
        if (!breakdown.codes().hasParents()) {
            problems.add(Problem.at(
                    strata.place(), ProblemCode.NO_HIERARCHY, breakdown.codes().name()));
            return;
        }
        int deepest = deepest(breakdown);
        if (strata.level().getAsInt() > deepest) {
            problems.add(Problem.at(strata.place(), ProblemCode.BAD_VALUE, "level")
                    .found(
                            String.valueOf(strata.level().getAsInt()),
                            IntStream.rangeClosed(1, deepest)
                                    .mapToObj(String::valueOf)
                                    .toList()));
        }
    }
}
