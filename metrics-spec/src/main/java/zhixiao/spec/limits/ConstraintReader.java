package zhixiao.spec.limits;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads what a rule asks: exactly one of its keys. */
final class ConstraintReader {
    private static final Map<String, Constraint> REQUIREMENTS = requirements();

    private final Problems problems;
    private final HigherCatalogues catalogues;

    /** What opens another catalogue. */
    interface HigherCatalogues {
        /** The catalogue that a key names, or empty after a problem. */
        Optional<Catalogue> open(String key, YamlScalar path);
    }

    ConstraintReader(Problems problems, HigherCatalogues catalogues) {
        this.problems = problems;
        this.catalogues = catalogues;
    }

    /** The constraint of a rule, or empty after a problem. */
    Optional<Constraint> read(YamlScalar rule, YamlMap map) {
        Map<String, Supplier<Optional<Constraint>>> kinds = new LinkedHashMap<>();
        kinds.put("forbidden", () -> map.flag("forbidden").filter(yes -> yes).map(yes -> new Constraint.Forbidden()));
        kinds.put("at_most", () -> map.map("at_most").flatMap(this::atMost));
        kinds.put("apart", () -> map.map("apart").map(this::apart));
        kinds.put("not_between", () -> notBetween(map));
        kinds.put("only", () -> map.choice("only", Map.of("subordinates", new Constraint.OwnSubordinates()))
                .map(Constraint.class::cast));
        kinds.put("only_from", () -> map.scalar("only_from")
                .flatMap(path -> catalogues.open("only_from", path))
                .map(ConstraintReader::onlyFrom));
        kinds.put("no_tighter_than", () -> map.scalar("no_tighter_than")
                .flatMap(path -> catalogues.open("no_tighter_than", path))
                .map(ConstraintReader::noTighterThan));
        kinds.put("require", () -> map.choice("require", REQUIREMENTS));
        kinds.put(
                "minimum_denominator", () -> whole(map, "minimum_denominator").map(Constraint.MinimumDenominator::new));
        kinds.put("most_rejects", () -> map.share("most_rejects").map(Constraint.MostRejects::new));
        kinds.put("small_counts", () -> map.map("small_counts").flatMap(this::smallCounts));
        kinds.keySet().forEach(map::has);
        List<String> written = map.keys().stream().filter(kinds::containsKey).toList();
        String wanted = String.join(" | ", kinds.keySet());
        if (written.isEmpty()) {
            problems.add(Problem.at(rule.position(), ProblemCode.MISSING_KEY, wanted));
            return Optional.empty();
        }
        if (written.size() > 1) {
            problems.add(Problem.at(map.keyPosition(written.get(1)), ProblemCode.WRONG_KIND, written.get(1), wanted));
            return Optional.empty();
        }
        return kinds.get(written.get(0)).get();
    }

    private static Map<String, Constraint> requirements() {
        Map<String, Constraint> requirements = new LinkedHashMap<>();
        requirements.put("minutes", new Constraint.Minutes());
        requirements.put("one_to_one", new Constraint.OneToOne());
        requirements.put("definition_in_force", new Constraint.InForce());
        requirements.put("no_break", new Constraint.NoBreak());
        return requirements;
    }

    private static Constraint onlyFrom(Catalogue catalogue) {
        return new Constraint.OnlyFrom(
                catalogue.spec().id(),
                catalogue.indicators().stream().map(Indicator::definition).collect(Collectors.toUnmodifiableSet()));
    }

    private static Constraint noTighterThan(Catalogue catalogue) {
        Map<String, List<Reference>> ranges = new TreeMap<>();
        catalogue.indicators().stream()
                .filter(indicator -> !indicator.spec().references().isEmpty())
                .forEach(indicator -> ranges.computeIfAbsent(indicator.definition(), any -> new ArrayList<>())
                        .addAll(indicator.spec().references()));
        return new Constraint.NoTighterThan(catalogue.spec().id(), ranges);
    }

    private Optional<Constraint> atMost(YamlMap map) {
        boolean uses = map.has("uses");
        boolean indicators = map.has("indicators");
        if (uses == indicators) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "uses | indicators"));
        }
        Optional<Integer> most = whole(map, uses ? "uses" : "indicators");
        map.require("per");
        Optional<Window> window = map.choice("per", YamlMap.words(Window.class));
        Constraint.Of of = map.choice("of", YamlMap.words(Constraint.Of.class)).orElse(Constraint.Of.ISSUER);
        Optional<Boolean> each = map.choice("each", Map.of("indicator", true));
        map.finish();
        return window.filter(any -> uses != indicators)
                .map(per -> new Constraint.AtMost(
                        most,
                        uses ? Constraint.Counted.USES : Constraint.Counted.INDICATORS,
                        per,
                        of,
                        each.orElse(false)));
    }

    private Optional<Constraint> smallCounts(YamlMap map) {
        map.require("below");
        Optional<Integer> below = whole(map, "below");
        Constraint.Masking by =
                map.choice("by", YamlMap.words(Constraint.Masking.class)).orElse(Constraint.Masking.HIDING);
        map.finish();
        if (below.filter(number -> number < 2).isPresent()) {
            problems.add(Problem.at(map.keyPosition("below"), ProblemCode.BAD_VALUE, "below")
                    .found(below.get().toString(), List.of("5")));
            return Optional.empty();
        }
        return below.map(number -> new Constraint.SmallCounts(number, by));
    }

    private Constraint apart(YamlMap map) {
        map.has("days");
        Optional<Integer> days = whole(map, "days");
        map.finish();
        return new Constraint.Apart(days);
    }

    private Optional<Constraint> notBetween(YamlMap map) {
        List<YamlScalar> ends = map.scalars("not_between");
        List<MonthDay> days =
                ends.stream().flatMap(end -> monthDay(end).stream()).toList();
        if (ends.size() != 2) {
            problems.add(Problem.at(map.keyPosition("not_between"), ProblemCode.WRONG_SHAPE, "[ 12-01, 12-31 ]"));
        }
        return days.size() == 2 ? Optional.of(new Constraint.NotBetween(days.get(0), days.get(1))) : Optional.empty();
    }

    private Optional<MonthDay> monthDay(YamlScalar written) {
        try {
            return Optional.of(MonthDay.parse("--" + written.text()));
        } catch (DateTimeException e) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "not_between")
                    .found(written.text(), List.of("12-31")));
            return Optional.empty();
        }
    }

    /** A whole number from 0 to a million, or empty: null stands for a number that nobody has set. */
    private Optional<Integer> whole(YamlMap map, String key) {
        return map.number(key).flatMap(number -> {
            boolean good = number.signum() >= 0 && number.scale() <= 0 && number.precision() <= 6;
            if (!good) {
                problems.add(Problem.at(map.keyPosition(key), ProblemCode.BAD_VALUE, key)
                        .found(number.toPlainString(), List.of("4")));
            }
            return good ? Optional.of(number.intValueExact()) : Optional.empty();
        });
    }

    /** For the hash of limits: what a constraint says. */
    static String meaning(Constraint constraint) {
        if (constraint instanceof Constraint.NoTighterThan no) {
            // Where a range stands, and who set it, does not matter.
            List<String> ranges = new ArrayList<>();
            no.ranges()
                    .forEach((definition, references) -> references.forEach(range -> ranges.add(definition + " "
                            + range.line() + " " + range.level() + " " + range.ends() + " " + range.effectiveFrom())));
            return "NoTighterThan" + ranges.stream().sorted().toList();
        }
        return constraint instanceof Constraint.OnlyFrom from
                ? "OnlyFrom" + Set.copyOf(from.definitions()).stream().sorted().toList()
                : constraint.toString();
    }
}
