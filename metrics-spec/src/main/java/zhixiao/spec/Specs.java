package zhixiao.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.CatalogueBinder;
import zhixiao.spec.catalogue.CatalogueReader;
import zhixiao.spec.example.Example;
import zhixiao.spec.example.ExampleBinder;
import zhixiao.spec.example.Outcome;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.LimitsReader;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.limits.PlanReader;
import zhixiao.spec.lists.ListExample;
import zhixiao.spec.lists.ListFile;
import zhixiao.spec.lists.ListsReader;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.mapping.MappingReader;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.CaseModelReader;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.notes.NotesReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.review.ReviewExample;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.review.ReviewReader;
import zhixiao.spec.source.LocalSpecSource;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;
import zhixiao.spec.yaml.YamlLoader;
import zhixiao.spec.yaml.YamlMap;

/**
 * The door to the specs: reads and binds files, and collects everything that is wrong with all of them.
 *
 * <pre>{@code
 * Specs specs = Specs.local();
 * Optional<Catalogue> catalogue = specs.catalogue("metrics-spec/catalogues/spc-2024-09.yaml");
 * specs.problems().throwIfErrors();
 * }</pre>
 */
public final class Specs {
    private final Problems problems = new Problems();
    private final SpecFiles files;

    /** Reads the files of a source. */
    public Specs(SpecSource source) {
        this.files = new SpecFiles(source, problems);
    }

    /** Reads local files. */
    public static Specs local() {
        return new Specs(new LocalSpecSource());
    }

    /** What is wrong with the files read so far. */
    public Problems problems() {
        return problems;
    }

    /** The maps of the files read so far, as they are written. */
    public List<YamlMap> written() {
        return files.maps();
    }

    /**
     * The catalogue of a file, bound to the model that it names; empty if it cannot be used. Its golden examples are
     * run: one that fails is an error, for the catalogue does not mean what its author says it means.
     */
    public Optional<Catalogue> catalogue(String path) {
        return files.open(path).flatMap(this::catalogue);
    }

    /** What comes of the golden examples of a catalogue; empty if it cannot be used. That one fails is no problem here. */
    public Optional<List<Outcome>> examples(String path) {
        return files.open(path).flatMap(this::bound).map(this::outcomes);
    }

    /** The mapping of a file with its model; empty if it cannot be used. */
    public Optional<Mapping> mapping(String path) {
        return files.open(path).flatMap(file -> new MappingReader(files).read(file));
    }

    /** The case model of a file; empty if it cannot be used. */
    public Optional<CaseModel> model(String path) {
        return files.open(path).flatMap(file -> new CaseModelReader(files).read(file));
    }

    /** The limits on use of a file; empty if they cannot be read. */
    public Optional<Limits> limits(String path) {
        return files.open(path).flatMap(this::limits);
    }

    private Optional<Limits> limits(SpecFile file) {
        return new LimitsReader(files, this::catalogue).read(file);
    }

    /** The plan of uses of a file; empty if it cannot be used. */
    public Optional<Plan> plan(String path) {
        return files.open(path).flatMap(this::plan);
    }

    private Optional<Plan> plan(SpecFile file) {
        return new PlanReader(files, this::catalogue).read(file);
    }

    /** The notes of a meeting; empty if they cannot be read. What they name of a run is not looked at. */
    public Optional<MeetingNotes> notes(String path) {
        return files.open(path).flatMap(file -> new NotesReader(files).read(file));
    }

    /** The lists of a file as they are by all that is set; empty if they cannot be used. A golden example that fails is an error. */
    public Optional<ListFile> lists(String path) {
        return lists(path, LocalDate.MAX);
    }

    /** The same as they are on a day: parameters have the values that are in force then. */
    public Optional<ListFile> lists(String path, LocalDate day) {
        return files.open(path).flatMap(file -> lists(file, day));
    }

    private Optional<ListFile> lists(SpecFile file, LocalDate day) {
        Optional<ListFile> lists = new ListsReader(files, this::catalogue).read(file, day);
        for (ListExample.Outcome outcome : lists.map(this::outcomes).orElse(List.of())) {
            if (!outcome.holds()) {
                problems.add(Problem.at(
                        outcome.expected().position(),
                        ProblemCode.EXAMPLE_FAILS,
                        outcome.example().name(),
                        outcome.expected().list().name(),
                        outcome.expectedText(),
                        outcome.cameText()));
            }
        }
        return lists;
    }

    /** The review plan of a file; empty if it cannot be used. A golden example of its that fails is an error. */
    public Optional<ReviewPlan> review(String path) {
        return files.open(path).flatMap(this::review);
    }

    private Optional<ReviewPlan> review(SpecFile file) {
        Optional<ReviewPlan> plan = new ReviewReader(files).read(file);
        for (ReviewExample.Outcome outcome : plan.map(this::outcomes).orElse(List.of())) {
            if (!outcome.holds()) {
                problems.add(Problem.at(
                        outcome.example().expectedAt(),
                        ProblemCode.EXAMPLE_FAILS,
                        outcome.example().name(),
                        plan.get().id(),
                        outcome.expectedText(),
                        outcome.cameText()));
            }
        }
        return plan;
    }

    /** What comes of the golden examples of a review plan; empty if it cannot be used. That one fails is no problem here. */
    public Optional<List<ReviewExample.Outcome>> reviewExamples(String path) {
        return files.open(path)
                .flatMap(file -> new ReviewReader(files).read(file))
                .map(this::outcomes);
    }

    private List<ReviewExample.Outcome> outcomes(ReviewPlan plan) {
        return problems.hasErrors()
                ? List.of()
                : plan.examples().stream().map(example -> example.run(plan)).toList();
    }

    /** True for a review plan; false for a file of another kind, and for one that cannot be read. */
    public boolean isReview(String path) {
        return has(path, "review");
    }

    /** True for a file of lists; false for one of another kind, and for one that cannot be read. */
    public boolean isLists(String path) {
        return has(path, "lists");
    }

    private boolean has(String path, String key) {
        return new SpecFiles(files.source(), new Problems())
                .open(path)
                .filter(file -> keys(file).contains(key))
                .isPresent();
    }

    /** What comes of the golden examples of lists; empty if they cannot be used. That one fails is no problem here. */
    public Optional<List<ListExample.Outcome>> listExamples(String path) {
        return files.open(path)
                .flatMap(file -> new ListsReader(files, this::catalogue).read(file, LocalDate.MAX))
                .map(this::outcomes);
    }

    private List<ListExample.Outcome> outcomes(ListFile lists) {
        return problems.hasErrors()
                ? List.of()
                : lists.examples().stream()
                        .flatMap(example -> example.run().stream())
                        .toList();
    }

    /** Reads a file of any kind, which its first keys tell, for the sake of its problems. */
    public void validate(String path) {
        files.open(path).ifPresent(this::validate);
    }

    private void validate(SpecFile file) {
        List<String> keys = keys(file);
        if (keys.contains("plan")) {
            plan(file);
        } else if (keys.contains("lists")) {
            lists(file, LocalDate.MAX);
        } else if (keys.contains("review")) {
            review(file);
        } else if (keys.contains("catalogue")) {
            catalogue(file);
        } else if (keys.contains("mapping")) {
            new MappingReader(files).read(file);
        } else if (keys.contains("limits")) {
            limits(file);
        } else if (keys.contains("notes")) {
            new NotesReader(files).read(file);
        } else if (keys.contains("blocks")) {
            new CatalogueReader(files).readBlocks(file);
        } else if (keys.contains("examples")) {
            new CatalogueReader(files).readExamples(file);
        } else if (keys.contains("model")) {
            new CaseModelReader(files).read(file);
        } else if (keys.contains("quality")) {
            new CaseModelReader(files).readQuality(file);
        } else {
            problems.add(
                    Problem.at(
                            file.start(),
                            ProblemCode.MISSING_KEY,
                            "catalogue | mapping | model | quality | blocks | examples | limits | plan | lists | review | notes"));
        }
    }

    /** Peeked into with problems of its own: the reader of its kind will report them once. */
    private static List<String> keys(SpecFile file) {
        return YamlLoader.load(file, new Problems()).map(YamlMap::keys).orElse(List.of("catalogue"));
    }

    private Optional<Catalogue> catalogue(SpecFile file) {
        Optional<Catalogue> catalogue = bound(file);
        for (Outcome outcome : catalogue.map(this::outcomes).orElse(List.of())) {
            if (!outcome.holds()) {
                problems.add(Problem.at(
                        outcome.expected().position(),
                        ProblemCode.EXAMPLE_FAILS,
                        outcome.example().spec().name().text(),
                        outcome.expected().indicator().id(),
                        outcome.expected().toString(),
                        outcome.cameText()));
            }
        }
        return catalogue;
    }

    private Optional<Catalogue> bound(SpecFile file) {
        return new CatalogueReader(files).read(file).flatMap(spec -> files.openYaml("model", spec.model())
                .flatMap(model -> new CaseModelReader(files).read(model))
                .map(model -> new CatalogueBinder(spec, model, problems).bind()));
    }

    /** Where something is wrong with the definitions, examples are read but not run. */
    private List<Outcome> outcomes(Catalogue catalogue) {
        List<Example> examples = new ExampleBinder(catalogue, problems).bind();
        return problems.hasErrors()
                ? List.of()
                : examples.stream().flatMap(example -> example.run().stream()).toList();
    }
}
