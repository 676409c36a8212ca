package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.Hash;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.catalogue.OverviewSpec;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/** Binds a catalogue to its case model. */
public final class CatalogueBinder {
    private static final String AT_START = " at start";

    private final CatalogueSpec spec;
    private final CaseModel model;
    private final Problems problems;
    private final Populations populations;
    private final Measures measures;

    /** Binds a catalogue; what is wrong is added to the problems. */
    public CatalogueBinder(CatalogueSpec spec, CaseModel model, Problems problems) {
        this.spec = spec;
        this.model = model;
        this.problems = problems;
        this.populations = new Populations(spec.populations(), model, problems);
        this.measures = new Measures(spec.measures(), model, populations, problems);
    }

    /** The bound catalogue, with every indicator that could be bound. */
    public Catalogue bind() {
        populations.bindAll();
        measures.bindAll();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (IndicatorSpec indicator : spec.indicators()) {
            bind(indicator).ifPresent(bound -> indicators.put(bound.id(), bound));
            verifyReferences(indicator);
            verifySources(indicator);
        }
        Optional<Overview> overview = spec.overview().flatMap(written -> overview(written, indicators));
        for (Break written : spec.breaks()) {
            written.affects().forEach(name -> indicator(name, indicators));
        }
        String hash =
                Hash.of(indicators.values().stream().map(Indicator::definition).toArray(String[]::new));
        return new Catalogue(spec, model, List.copyOf(indicators.values()), overview, hash);
    }

    private Optional<Indicator> bind(IndicatorSpec written) {
        List<Population> among = new ArrayList<>();
        boolean complete = true;
        for (YamlScalar name : written.among()) {
            Optional<Population> population = populations.find(name);
            complete &= population.isPresent();
            population.ifPresent(among::add);
        }
        Optional<List<Term>> numerator = terms(written.of(), among);
        Optional<List<Term>> denominator = terms(written.to(), among);
        if (!complete
                || numerator.isEmpty()
                || denominator.isEmpty()
                || numerator.get().isEmpty()) {
            return Optional.empty();
        }
        verifyKind(written, numerator.get(), denominator.get());
        List<LocalizedText> words = among.stream().map(Population::title).toList();
        String definition = Hash.of(
                written.kind().name(),
                hashes(numerator.get()),
                hashes(denominator.get()),
                written.quantile().map(Object::toString).orElse(""),
                String.join(",", written.levels()));
        return Optional.of(new Indicator(written, numerator.get(), denominator.get(), words, definition));
    }

    private static String hashes(List<Term> terms) {
        StringBuilder hashes = new StringBuilder();
        for (Term term : terms) {
            hashes.append(term.measure().hash()).append(term.atStart() ? "@start " : " ");
        }
        return hashes.toString();
    }

    private Optional<List<Term>> terms(List<YamlScalar> written, List<Population> among) {
        List<Term> terms = new ArrayList<>();
        boolean complete = true;
        for (YamlScalar name : written) {
            boolean atStart = name.text().endsWith(AT_START);
            String measure = atStart
                    ? name.text()
                            .substring(0, name.text().length() - AT_START.length())
                            .strip()
                    : name.text();
            Optional<Measure> bound = measures.find(measure, name.position(), among);
            complete &= bound.isPresent();
            bound.ifPresent(known -> {
                if (atStart && !(known.timing() instanceof Measure.Stock)) {
                    problems.add(Problem.at(name.position(), ProblemCode.WRONG_KIND, measure, "stock"));
                }
                terms.add(new Term(known, atStart));
            });
        }
        return complete ? Optional.of(terms) : Optional.empty();
    }

    private void verifyKind(IndicatorSpec written, List<Term> numerator, List<Term> denominator) {
        Kind kind = written.kind();
        boolean quotient = kind == Kind.PROPORTION || kind == Kind.RATIO;
        if (quotient && denominator.isEmpty()) {
            problems.add(Problem.at(written.name().position(), ProblemCode.MISSING_KEY, "to"));
        }
        if (!quotient && !denominator.isEmpty()) {
            problems.add(Problem.at(written.to().get(0).position(), ProblemCode.WRONG_KIND, "to", "proportion, ratio"));
        }
        YamlScalar place = written.of().get(0);
        for (Term term : numerator) {
            Measure measure = term.measure();
            boolean stock = measure.timing() instanceof Measure.Stock;
            String wanted =
                    switch (kind) {
                        case MEAN, QUANTILE -> measure.aggregation() == Aggregation.DISTRIBUTION ? "" : "distribution";
                        case STOCK -> stock ? "" : "from + until";
                        case COUNT -> stock || measure.aggregation() == Aggregation.DISTRIBUTION ? "on" : "";
                        case PROPORTION, RATIO -> measure.aggregation() == Aggregation.DISTRIBUTION ? "count, sum" : "";
                    };
            if (!wanted.isEmpty()) {
                problems.add(Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), wanted));
            }
        }
        if ((kind == Kind.MEAN || kind == Kind.QUANTILE) && numerator.size() > 1) {
            problems.add(Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), "1"));
        }
    }

    private void verifyReferences(IndicatorSpec written) {
        List<String> lines = model.lines().codes();
        for (Reference reference : written.references()) {
            reference
                    .line()
                    .filter(line -> !lines.contains(line))
                    .ifPresent(line -> problems.add(Problem.at(
                                    written.name().position(),
                                    ProblemCode.UNKNOWN_CODE,
                                    line,
                                    model.lines().name())
                            .found(line, lines)));
            reference.level().ifPresent(level -> verifyLevel(level, written));
        }
        written.levels().forEach(level -> verifyLevel(level, written));
    }

    private void verifyLevel(String level, IndicatorSpec written) {
        if (!model.levels().contains(level)) {
            problems.add(Problem.at(written.name().position(), ProblemCode.UNKNOWN_CODE, level, "levels")
                    .found(level, model.levels()));
        }
    }

    private void verifySources(IndicatorSpec written) {
        Set<String> known = spec.sources().keySet();
        for (String source : written.evidence().sources()) {
            if (!known.contains(source)) {
                problems.add(Problem.at(written.name().position(), ProblemCode.UNKNOWN_REFERENCE, source)
                        .found(source, List.copyOf(known)));
            }
        }
    }

    private Optional<Overview> overview(OverviewSpec written, Map<String, Indicator> indicators) {
        Optional<Indicator> opening = written.opening().flatMap(name -> indicator(name, indicators));
        Optional<Indicator> in = written.in().flatMap(name -> indicator(name, indicators));
        Optional<Indicator> out = written.out().flatMap(name -> indicator(name, indicators));
        Optional<Indicator> closing = written.closing().flatMap(name -> indicator(name, indicators));
        List<Indicator> ages = written.ages().stream()
                .flatMap(name -> indicator(name, indicators).stream())
                .toList();
        return opening.isPresent() && in.isPresent() && out.isPresent() && closing.isPresent()
                ? Optional.of(new Overview(opening.get(), in.get(), out.get(), closing.get(), ages))
                : Optional.empty();
    }

    private Optional<Indicator> indicator(YamlScalar name, Map<String, Indicator> indicators) {
        Indicator indicator = indicators.get(name.text());
        boolean written =
                spec.indicators().stream().anyMatch(any -> any.name().text().equals(name.text()));
        if (!written) {
            List<String> names =
                    spec.indicators().stream().map(any -> any.name().text()).toList();
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
        return Optional.ofNullable(indicator);
    }
}
