package zhixiao.spec.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.export.Unsaid.Reason;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/** Which indicators of a catalogue a format can hold, and what of it cannot be said. */
final class Selection {
    private final Catalogue catalogue;
    private final ExportFormat format;
    private final List<Indicator> exported = new ArrayList<>();
    private final List<Unsaid> unsaid = new ArrayList<>();

    private Selection(Catalogue catalogue, ExportFormat format) {
        this.catalogue = catalogue;
        this.format = format;
    }

    /** Looks through a catalogue. */
    static Selection of(Catalogue catalogue, ExportFormat format) {
        Selection selection = new Selection(catalogue, format);
        selection.whole();
        catalogue.indicators().forEach(selection::add);
        return selection;
    }

    /** The indicators that can be said, in order. */
    List<Indicator> exported() {
        return exported;
    }

    /** What cannot be said: first what is true of all, then by indicator. */
    List<Unsaid> unsaid() {
        return unsaid;
    }

    private void whole() {
        CatalogueSpec spec = catalogue.spec();
        Position start = spec.file().start();
        tell(start, spec.id(), Reason.CUT_OFF);
        tell(start, spec.id(), Reason.COURT_TREE);
        if (spec.effectiveFrom().isPresent() || spec.effectiveTo().isPresent()) {
            tell(start, spec.id(), Reason.EFFECTIVE, day(spec.effectiveFrom()), day(spec.effectiveTo()));
        }
        spec.breaks()
                .forEach(written -> tell(
                        written.affects().stream()
                                .findFirst()
                                .map(YamlScalar::position)
                                .orElse(start),
                        spec.id(),
                        Reason.BREAK,
                        written.on().toString()));
        if (!spec.examples().isEmpty()) {
            tell(
                    spec.examples().get(0).name().position(),
                    spec.id(),
                    Reason.EXAMPLES,
                    Integer.toString(spec.examples().size()));
        }
        spec.parameters().stream()
                .filter(parameter -> CarriedFacts.isUsed(catalogue, parameter))
                .forEach(parameter -> tell(
                        parameter.name().position(),
                        spec.id(),
                        Reason.PARAMETER,
                        parameter.name().text(),
                        parameter.set().orElse(parameter.usual()).text()));
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse("…");
    }

    private void add(Indicator indicator) {
        Position place = indicator.spec().name().position();
        Optional<Unsaid> obstacle = obstacle(indicator, place);
        if (obstacle.isPresent()) {
            unsaid.add(obstacle.get());
            return;
        }
        exported.add(indicator);
        IndicatorSpec spec = indicator.spec();
        if (indicator.settlesLater()) {
            tell(place, indicator.id(), Reason.SETTLES_LATER);
        }
        if (!spec.references().isEmpty()) {
            tell(
                    spec.references().get(0).position(),
                    indicator.id(),
                    Reason.REFERENCE,
                    Integer.toString(spec.references().size()));
        }
        spec.minimumDenominator()
                .ifPresent(least -> tell(place, indicator.id(), Reason.MINIMUM_DENOMINATOR, Long.toString(least)));
        if (!spec.levels().isEmpty()) {
            tell(place(spec.writtenLevels()), indicator.id(), Reason.LEVELS, String.join(", ", spec.levels()));
        }
        if (!Set.copyOf(spec.periods()).equals(Set.copyOf(PeriodKind.usual()))) {
            tell(
                    place,
                    indicator.id(),
                    Reason.PERIODS,
                    String.join(
                            ", ", spec.periods().stream().map(PeriodKind::word).toList()));
        }
        if (!spec.survival().isEmpty()) {
            tell(place(spec.survival()), indicator.id(), Reason.SURVIVAL);
        }
        spec.breakdowns().stream()
                .filter(this::isHierarchy)
                .forEach(name -> tell(name.position(), indicator.id(), Reason.HIERARCHY, name.text()));
    }

    private static Position place(List<YamlScalar> written) {
        return written.get(0).position();
    }

    private boolean isHierarchy(YamlScalar dimension) {
        return catalogue.breakdowns().stream()
                .filter(breakdown -> breakdown.dimension().equals(dimension.text()))
                .anyMatch(breakdown -> breakdown.levels().isPresent()
                        || breakdown.codes().entries().stream()
                                .anyMatch(entry -> entry.parent().isPresent()));
    }

    private Optional<Unsaid> obstacle(Indicator indicator, Position place) {
        for (Measure measure : indicator.measures()) {
            if (measure.timing() instanceof Measure.Stock) {
                return Optional.of(Unsaid.at(place, indicator.id(), Reason.STOCK, measure.id()));
            }
            if (measure.isOfCaseNumbers()) {
                return Optional.of(Unsaid.at(place, indicator.id(), Reason.CASE_NUMBERS, measure.id()));
            }
            TreeSet<String> computed = new TreeSet<>(measure.columns());
            computed.removeIf(name -> measure.table().column(name).orElseThrow().isStored());
            if (!computed.isEmpty()) {
                return Optional.of(Unsaid.at(place, indicator.id(), Reason.COMPUTED_FIELD, computed.first()));
            }
        }
        int length = new MetricFormula(name -> name).of(indicator).length();
        return format.longest().isPresent() && length > format.longest().getAsInt()
                ? Optional.of(Unsaid.at(
                        place,
                        indicator.id(),
                        Reason.TOO_LONG,
                        Integer.toString(length),
                        Integer.toString(format.longest().getAsInt())))
                : Optional.empty();
    }

    private void tell(Position place, String subject, Reason reason, String... arguments) {
        if (!format.carries(reason)) {
            unsaid.add(Unsaid.at(place, subject, reason, arguments));
        }
    }
}
