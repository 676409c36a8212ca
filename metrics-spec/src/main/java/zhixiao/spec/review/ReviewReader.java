package zhixiao.spec.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.lists.NamedValues;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.CaseModelReader;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.review.ReviewPlan.Item;
import zhixiao.spec.review.ReviewPlan.Kind;
import zhixiao.spec.review.ReviewPlan.PerJudge;
import zhixiao.spec.review.ReviewPlan.Reviewers;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads and binds review plans, {@code metrics-spec/reviews/*.yaml}. */
public final class ReviewReader {
    private final SpecFiles files;
    private final Problems problems;

    /** Reads through the files and adds what is wrong to their problems. */
    public ReviewReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The plan of a file, or empty after a problem. */
    public Optional<ReviewPlan> read(SpecFile file) {
        long before = problems.errors();
        return files.yaml(file).flatMap(this::read).filter(plan -> problems.errors() == before);
    }

    private Optional<ReviewPlan> read(YamlMap map) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("review").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        map.require("kind");
        Optional<Kind> kind = map.choice("kind", YamlMap.words(Kind.class));
        Optional<LocalizedText> basis = map.localized("basis");
        Optional<CaseModel> model = map.requiredScalar("model")
                .flatMap(path -> files.openYaml("model", path))
                .flatMap(found -> new CaseModelReader(files).read(found));
        if (kind.isEmpty() || model.isEmpty()) {
            // What the rest means depends on both.
            return Optional.empty();
        }
        return read(map, new Head(id.text(), title, kind.get(), basis, model.get()));
    }

    private record Head(String id, LocalizedText title, Kind kind, Optional<LocalizedText> basis, CaseModel model) {}

    private Optional<ReviewPlan> read(YamlMap map, Head head) {
        NamedValues values = NamedValues.read(files, map);
        StockBinder binder = values.binder(head.model());
        SelectionReader selection = new SelectionReader(problems, head.model(), binder, values);
        Optional<ReviewPlan.Frame> frame = map.requiredMap("frame").flatMap(selection::frame);
        List<ReviewPlan.Stratum> strata = new ArrayList<>();
        List<ReviewPlan.Target> targets = new ArrayList<>();
        if (frame.isPresent()) {
            map.each(
                    "strata",
                    (name, written) -> selection.stratum(name, written).ifPresent(strata::add));
            map.each(
                    "targets",
                    (name, written) -> selection.target(name, written).ifPresent(targets::add));
        } else {
            map.value("strata");
            map.value("targets");
        }
        if (map.value("strata").isEmpty() && map.value("targets").isEmpty()) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "strata | targets"));
        }
        Optional<PerJudge> perJudge = map.map("per_judge").flatMap(written -> perJudge(written, head.model()));
        List<String> show = columns(map, "show", head.model(), List.of(FieldKind.values()));
        ItemsReader reader = new ItemsReader(problems, head.model(), head.kind());
        List<Item> items = new ArrayList<>();
        map.require("items");
        map.each("items", (name, written) -> reader.item(name, written).ifPresent(items::add));
        Grades grades = reader.grades(map, items);
        Reviewers reviewers = map.map("reviewers")
                .map(written -> reviewers(written, head.model()))
                .orElse(new Reviewers(1, List.of(), Optional.empty(), true));
        List<String> names = new ArrayList<>();
        map.map("strata").ifPresent(all -> names.addAll(all.keys()));
        map.map("targets").ifPresent(all -> names.addAll(all.keys()));
        ReviewExampleReader examples = new ReviewExampleReader(files, head.model(), frame, names);
        map.each("examples", examples::read);
        map.finish();
        if (!problems.hasErrors()) {
            // Where something is wrong, much looks unused that is not.
            binder.warnOfUnused(map.position().file());
        }
        return frame.map(cases -> new ReviewPlan(
                head.id(),
                head.title(),
                head.kind(),
                head.basis(),
                head.model(),
                cases,
                strata,
                perJudge,
                targets,
                show,
                items,
                grades,
                reviewers,
                examples.examples(),
                hash(head, cases, strata, perJudge, targets, items, grades, reviewers)));
    }

    private Optional<PerJudge> perJudge(YamlMap map, CaseModel model) {
        Optional<YamlScalar> field = map.requiredScalar("field");
        List<String> known = columns(map, "field", model, List.of(FieldKind.TEXT));
        PerJudge read = new PerJudge(field.map(YamlScalar::text).orElse(""), map.count("least"));
        map.finish();
        return Optional.of(read).filter(found -> known.contains(found.field()));
    }

    private Reviewers reviewers(YamlMap map, CaseModel model) {
        int perCase = (int) Math.min(map.count("per_case").orElse(1), Integer.MAX_VALUE);
        if (perCase > 2) {
            problems.add(Problem.at(map.keyPosition("per_case"), ProblemCode.BAD_VALUE, "per_case")
                    .found(String.valueOf(perCase), List.of("1", "2")));
        }
        List<String> judges = columns(map, "judges", model, List.of(FieldKind.TEXT));
        List<String> division = columns(map, "other_division_than", model, List.of(FieldKind.TEXT, FieldKind.CODE));
        boolean ownCourt = map.flag("own_court").orElse(true);
        map.finish();
        return new Reviewers(perCase, judges, division.stream().findFirst(), ownCourt);
    }

    /** The columns of cases that a key names. */
    private List<String> columns(YamlMap map, String key, CaseModel model, List<FieldKind> kinds) {
        List<String> known = model.cases().columns().stream()
                .filter(field -> kinds.contains(field.kind()))
                .map(Field::name)
                .toList();
        List<String> columns = new ArrayList<>();
        for (YamlScalar written : map.scalars(key)) {
            if (!known.contains(written.text())) {
                problems.add(Problem.at(written.position(), ProblemCode.UNKNOWN_NAME, written.text())
                        .found(written.text(), known));
            } else if (columns.contains(written.text())) {
                problems.add(Problem.at(written.position(), ProblemCode.DUPLICATE_NAME, written.text()));
            } else {
                columns.add(written.text());
            }
        }
        return columns;
    }

    private static String hash(
            Head head,
            ReviewPlan.Frame frame,
            List<ReviewPlan.Stratum> strata,
            Optional<PerJudge> perJudge,
            List<ReviewPlan.Target> targets,
            List<Item> items,
            Grades grades,
            Reviewers reviewers) {
        List<String> meaning = new ArrayList<>(List.of(head.id(), head.kind().name()));
        meaning.add(frame.cases().hash() + new TreeSet<>(frame.notSet()));
        strata.forEach(one -> meaning.add(String.join(
                " ",
                one.name(),
                one.cases().hash(),
                one.share()
                        .map(share -> share.stripTrailingZeros().toPlainString())
                        .orElse(""),
                one.size().toString(),
                String.valueOf(one.least()),
                one.notSet().toString())));
        meaning.add(perJudge.map(one -> one.field() + " " + one.least()).orElse(""));
        targets.forEach(one -> meaning.add(String.join(
                " ",
                one.name(),
                one.rows().hash(),
                one.most().toString(),
                one.notSet().toString())));
        items.forEach(one -> meaning.add(one.name() + " " + one.field().orElse("") + " "
                + one.points()
                        .map(points -> points.stripTrailingZeros().toPlainString())
                        .orElse("")));
        grades.grades()
                .forEach(one -> meaning.add(one.name() + " "
                        + one.from()
                                .map(from -> from.stripTrailingZeros().toPlainString())
                                .orElse("")));
        meaning.add(reviewers.perCase() + " " + reviewers.judges() + " " + reviewers.division() + " "
                + reviewers.ownCourt());
        return Hash.of(meaning.toArray(String[]::new));
    }
}
