package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Binds a catalogue to its case model. */
public final class CatalogueBinder {
    private static final String AT_START = " at start";
    private static final String MINUS = "minus ";

    private final CatalogueSpec spec;
    private final CaseModel model;
    private final Problems problems;
    private final Parameters parameters;
    private final Populations populations;
    private final Measures measures;

    /** Binds a catalogue; what is wrong is added to the problems. */
    public CatalogueBinder(CatalogueSpec spec, CaseModel model, Problems problems) {
        this.spec = spec;
        this.model = model;
        this.problems = problems;
        this.parameters = new Parameters(spec.parameters(), model, problems);
        this.populations = new Populations(spec.populations(), parameters, model, problems);
        this.measures = new Measures(spec.measures(), model, populations, problems);
    }

    /** The bound catalogue, with every indicator that could be bound. */
    public Catalogue bind() {
        populations.bindAll();
        measures.bindAll();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (IndicatorSpec written : spec.indicators()) {
            bind(written).ifPresent(bound -> indicators.put(bound.id(), bound));
            verifyReferences(written);
        }
        spec.extension()
                .ifPresent(extension -> new ExtensionCheck(model, problems).verify(extension, spec.indicators()));
        Optional<Overview> overview =
                spec.overview().flatMap(written -> new OverviewBinder(spec, indicators, problems).bind(written));
        for (Break written : spec.breaks()) {
            written.affects().forEach(this::verifyIndicator);
        }
        List<Indicator> bound = List.copyOf(indicators.values());
        if (!problems.hasErrors()) {
            // Where something is wrong, much looks unused that is not.
            warn(bound);
        }
        return new Catalogue(spec, model, bound, overview, Meaning.catalogue(spec, bound));
    }

    private Optional<Indicator> bind(IndicatorSpec written) {
        List<Population> among = new ArrayList<>();
        boolean complete = true;
        for (YamlScalar name : written.among()) {
            Optional<Population> population = populations.find(name);
            complete &= population.isPresent();
            population.ifPresent(among::add);
        }
        Set<String> asked = new TreeSet<>();
        among.forEach(population -> asked.addAll(population.parameters()));
        Optional<List<Term>> numerator = terms(written.of(), among, asked);
        Optional<List<Term>> denominator = terms(written.to(), among, asked);
        if (!complete
                || numerator.isEmpty()
                || denominator.isEmpty()
                || numerator.get().isEmpty()) {
            return Optional.empty();
        }
        KindCheck check = new KindCheck(written, problems);
        check.verify(numerator.get(), denominator.get());
        check.verifyPopulations(among, numerator.get(), denominator.get());
        Breakdown.verify(written, terms(numerator.get(), denominator.get()), problems);
        Strata.verify(written, terms(numerator.get(), denominator.get()), problems);
        ScreenCheck.verify(written, terms(numerator.get(), denominator.get()), problems);
        Survival.verify(written, numerator.get().get(0).measure(), problems);
        String definition = Meaning.definition(written, numerator.get(), denominator.get());
        List<Parameter> used =
                asked.stream().flatMap(name -> parameters.find(name).stream()).toList();
        return Optional.of(new Indicator(written, numerator.get(), denominator.get(), among, definition, used));
    }

    private static List<Term> terms(List<Term> numerator, List<Term> denominator) {
        return Stream.concat(numerator.stream(), denominator.stream()).toList();
    }

    private Optional<List<Term>> terms(List<YamlScalar> written, List<Population> among, Set<String> asked) {
        List<Term> terms = new ArrayList<>();
        boolean complete = true;
        for (YamlScalar name : written) {
            boolean atStart = name.text().endsWith(AT_START);
            boolean minus = name.text().startsWith(MINUS);
            int from = minus ? MINUS.length() : 0;
            int end = name.text().length() - (atStart ? AT_START.length() : 0);
            String measure = from < end ? name.text().substring(from, end).strip() : name.text();
            Optional<Measure> found = measures.find(measure, minus ? name.at(from) : name.position());
            complete &= found.isPresent();
            asked.addAll(measures.parameters(measure));
            found.ifPresent(known -> terms.add(new Term(measures.limited(known, among), known, minus, atStart)));
        }
        return complete ? Optional.of(terms) : Optional.empty();
    }

    private void warn(List<Indicator> indicators) {
        parameters.warnOfUnused(spec.file());
        populations.warnOfUnused(spec.file());
        measures.warnOfUnused(spec.file());
        Map<String, String> formulas = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            String formula = Meaning.formula(indicator.spec(), indicator.numerator(), indicator.denominator());
            String first = formulas.putIfAbsent(formula, indicator.id());
            if (first != null) {
                problems.add(Problem.at(
                        indicator.spec().name().position(), ProblemCode.SAME_MEANING, indicator.id(), first));
            }
        }
    }

    private void verifyReferences(IndicatorSpec written) {
        List<String> lines = model.lines().codes();
        for (Reference reference : written.references()) {
            reference
                    .writtenLine()
                    .ifPresent(line -> verifyWord(line, lines, model.lines().name()));
            reference.writtenLevel().ifPresent(level -> verifyWord(level, model.levels(), "levels"));
        }
        written.writtenLevels().forEach(level -> verifyWord(level, model.levels(), "levels"));
    }

    private void verifyWord(YamlScalar word, List<String> allowed, String list) {
        if (!allowed.contains(word.text())) {
            problems.add(Problem.at(word.position(), ProblemCode.UNKNOWN_CODE, word.text(), list)
                    .found(word.text(), allowed));
        }
    }

    private void verifyIndicator(YamlScalar name) {
        List<String> names =
                spec.indicators().stream().map(any -> any.name().text()).toList();
        if (!names.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
    }
}
