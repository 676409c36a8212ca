package zhixiao.spec.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.catalogue.CatalogueReader;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.example.ExtractBinder;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the golden examples of a review plan. */
final class ReviewExampleReader {
    private final SpecFiles files;
    private final Problems problems;
    private final CaseModel model;
    private final boolean ofPeriod;
    private final List<String> names;
    private final List<ReviewExample> examples = new ArrayList<>();

    /** @param names the names of all strata and targets, those with mistakes too */
    ReviewExampleReader(SpecFiles files, CaseModel model, Optional<ReviewPlan.Frame> frame, List<String> names) {
        this.files = files;
        this.problems = files.problems();
        this.model = model;
        this.ofPeriod = frame.map(ReviewPlan.Frame::ofPeriod).orElse(false);
        this.names = names;
    }

    /** Those that have no mistake. */
    List<ReviewExample> examples() {
        return List.copyOf(examples);
    }

    /** Adds an example. */
    void read(YamlScalar name, YamlMap map) {
        long before = problems.errors();
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        map.require("as_of");
        Optional<LocalDate> asOf = map.date("as_of");
        if (ofPeriod) {
            map.require("from");
        }
        Optional<LocalDate> from = map.date("from").or(() -> asOf);
        from.filter(day -> asOf.filter(day::isAfter).isPresent())
                .ifPresent(day -> problems.add(Problem.at(map.keyPosition("from"), ProblemCode.BAD_VALUE, "from")
                        .found(day.toString(), List.of("≤ as_of"))));
        Extract extract = new ExtractBinder(model, problems).bind(new CatalogueReader(files).readGiven(map));
        map.require("expect");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        map.map("expect")
                .ifPresent(cases -> cases.eachEntry(
                        (key, unused) -> expected.put(key.text(), cases.references(key.text(), names))));
        map.finish();
        if (asOf.isPresent() && problems.errors() == before) {
            examples.add(new ReviewExample(
                    name.text(),
                    title,
                    name.position(),
                    new Period(from.orElseThrow(), asOf.get()),
                    extract,
                    expected,
                    map.keyPosition("expect")));
        }
    }
}
