package zhixiao.spec.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.OverviewSpec;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Binds which indicators tell the movement of cases, and checks that they can: the opening must be the
 * closing stock at the start, what comes in and goes out must be counts, or the balance means nothing.
 */
final class OverviewBinder {
    private final CatalogueSpec spec;
    private final Map<String, Indicator> indicators;
    private final Problems problems;

    OverviewBinder(CatalogueSpec spec, Map<String, Indicator> indicators, Problems problems) {
        this.spec = spec;
        this.indicators = indicators;
        this.problems = problems;
    }

    Optional<Overview> bind(OverviewSpec written) {
        Optional<Indicator> opening = written.opening().flatMap(name -> find(name, Kind.STOCK));
        Optional<Indicator> in = written.in().flatMap(name -> find(name, Kind.COUNT));
        Optional<Indicator> out = written.out().flatMap(name -> find(name, Kind.COUNT));
        Optional<Indicator> closing = written.closing().flatMap(name -> find(name, Kind.STOCK));
        List<Indicator> ages = written.ages().stream()
                .flatMap(name -> find(name, Kind.STOCK).stream())
                .toList();
        if (opening.isEmpty() || in.isEmpty() || out.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        if (!isOpeningOf(opening.get(), closing.get())) {
            YamlScalar place = written.opening().orElseThrow();
            problems.add(Problem.at(
                    place.position(),
                    ProblemCode.WRONG_KIND,
                    place.text(),
                    closing.get().numerator().get(0).measure().id() + " at start"));
        }
        return Optional.of(new Overview(opening.get(), in.get(), out.get(), closing.get(), ages));
    }

    /** One stock measure, at the end in the one and at the start in the other. */
    private static boolean isOpeningOf(Indicator opening, Indicator closing) {
        if (opening.numerator().size() != 1 || closing.numerator().size() != 1) {
            return false;
        }
        Term start = opening.numerator().get(0);
        Term end = closing.numerator().get(0);
        return start.atStart()
                && !end.atStart()
                && start.measure().hash().equals(end.measure().hash());
    }

    private Optional<Indicator> find(YamlScalar name, Kind kind) {
        List<String> names = spec.indicators().stream()
                .filter(any -> any.kind() == kind)
                .map(any -> any.name().text())
                .toList();
        if (!names.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
        Optional<Indicator> found =
                Optional.ofNullable(indicators.get(name.text())).filter(indicator -> indicator.kind() == kind);
        if (found.filter(Indicator::isDistinct).isPresent()) {
            problems.add(Problem.at(name.position(), ProblemCode.DISTINCT_NOT_SO, name.text(), "overview"));
            return Optional.empty();
        }
        return found;
    }
}
