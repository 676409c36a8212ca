package zhixiao.spec.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.CatalogueOpener;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a plan of uses. */
public final class PlanReader {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final SpecFiles files;
    private final Problems problems;
    private final CatalogueOpener catalogues;

    /** Reads through the files and adds what is wrong to their problems. */
    public PlanReader(SpecFiles files, CatalogueOpener catalogues) {
        this.files = files;
        this.problems = files.problems();
        this.catalogues = catalogues;
    }

    /** The plan of a file, or empty if it cannot be used. */
    public Optional<Plan> read(SpecFile file) {
        return files.yaml(file).flatMap(this::read);
    }

    private Optional<Plan> read(YamlMap map) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("plan").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        String issuer = map.requiredText("issuer");
        Optional<Integer> year = year(map);
        Optional<Catalogue> catalogue = map.requiredScalar("catalogue")
                .flatMap(path -> files.openYaml("catalogue", path))
                .flatMap(catalogues::open);
        List<PlannedUse> uses = new ArrayList<>();
        map.require("uses");
        map.each("uses", (name, use) -> use(name, use, year, catalogue).ifPresent(uses::add));
        map.finish();
        return year.isPresent() && catalogue.isPresent()
                ? Optional.of(new Plan(id.text(), title, issuer, year.get(), catalogue.get(), uses))
                : Optional.empty();
    }

    private Optional<Integer> year(YamlMap map) {
        map.require("year");
        return map.number("year").flatMap(number -> {
            boolean good = number.scale() <= 0 && number.intValue() >= FIRST_YEAR && number.intValue() <= LAST_YEAR;
            if (!good) {
                problems.add(Problem.at(map.keyPosition("year"), ProblemCode.BAD_VALUE, "year")
                        .found(number.toPlainString(), List.of("2026")));
            }
            return good ? Optional.of(number.intValue()) : Optional.empty();
        });
    }

    private Optional<PlannedUse> use(
            YamlScalar name, YamlMap map, Optional<Integer> year, Optional<Catalogue> catalogue) {
        Names.verify(name, problems);
        map.require("purpose");
        Optional<Purpose> purpose = map.choice("purpose", YamlMap.words(Purpose.class));
        Form form = map.choice("form", YamlMap.words(Form.class)).orElse(Form.PLAIN);
        String department = map.text("department").orElse("");
        map.require("on");
        Optional<LocalDate> on = map.date("on");
        on.filter(day -> year.filter(wanted -> day.getYear() != wanted).isPresent())
                .ifPresent(day -> problems.add(Problem.at(map.keyPosition("on"), ProblemCode.BAD_VALUE, "on")
                        .found(day.toString(), List.of(day.withYear(year.get()).toString()))));
        Optional<String> minutes = map.text("minutes");
        List<YamlScalar> recipients = map.scalars("to");
        List<YamlScalar> indicators = map.scalars("indicators");
        catalogue.ifPresent(known -> verify(indicators, known));
        map.finish();
        return purpose.isPresent() && on.isPresent()
                ? Optional.of(new PlannedUse(
                        name,
                        purpose.get(),
                        form,
                        department,
                        on.get(),
                        minutes,
                        recipients,
                        indicators.stream().map(YamlScalar::text).toList()))
                : Optional.empty();
    }

    private void verify(List<YamlScalar> indicators, Catalogue catalogue) {
        List<String> known = catalogue.indicators().stream().map(Indicator::id).toList();
        for (YamlScalar indicator : indicators) {
            if (!known.contains(indicator.text())) {
                problems.add(Problem.at(indicator.position(), ProblemCode.UNKNOWN_REFERENCE, indicator.text())
                        .found(indicator.text(), known));
            }
        }
    }
}
