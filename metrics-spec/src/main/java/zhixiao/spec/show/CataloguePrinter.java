package zhixiao.spec.show;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.MeasureSpec;
import zhixiao.spec.catalogue.OverviewSpec;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.catalogue.PopulationSpec;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.catalogue.StrataSpec;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlWriter;

/**
 * Prints a bound catalogue as one catalogue file that means the same: the building blocks that it uses stand in it,
 * those that it does not use are left out, and what its author left to the usual is written out.
 */
public final class CataloguePrinter {
    private final Catalogue catalogue;
    private final Messages messages;
    private final UsedParts used;
    private final YamlWriter yaml = new YamlWriter();

    private CataloguePrinter(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.messages = Messages.of("zhixiao.spec.show.show", language, CataloguePrinter.class);
        this.used = UsedParts.of(catalogue);
    }

    /** The file; its comments are in a language. */
    public static String print(Catalogue catalogue, Language language) {
        return new CataloguePrinter(catalogue, language).print();
    }

    private String print() {
        CatalogueSpec spec = catalogue.spec();
        yaml.comment(messages.get("head", spec.id(), catalogue.hash()))
                .comment(messages.get("place", spec.model().position().file().path()))
                .put("version", "1")
                .put("catalogue", spec.id())
                .put("title", spec.title())
                .put("model", spec.model().text());
        if (spec.effectiveFrom().isPresent() || spec.effectiveTo().isPresent()) {
            yaml.map("effective", "", () -> day("from", spec.effectiveFrom()).put("to", text(spec.effectiveTo())));
        }
        if (!spec.breaks().isEmpty()) {
            yaml.map("breaks", "", () -> spec.breaks().forEach(this::print));
        }
        if (!spec.sources().isEmpty()) {
            yaml.map("sources", "", () -> spec.sources().forEach(yaml::put));
        }
        spec.overview().ifPresent(overview -> yaml.map("overview", "", () -> print(overview)));
        parameters();
        definitions();
        yaml.blank().map("indicators", "", () -> catalogue.indicators().forEach(this::print));
        return yaml.toString();
    }

    private YamlWriter day(String key, Optional<LocalDate> day) {
        return yaml.put(key, text(day));
    }

    private static Optional<String> text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }

    private void print(Break written) {
        yaml.item(() -> yaml.put("on", written.on().toString())
                .put("affects", texts(written.affects()))
                .put("because", written.because()));
    }

    private void print(OverviewSpec overview) {
        yaml.put("opening", overview.opening().map(YamlScalar::text))
                .put("in", overview.in().map(YamlScalar::text))
                .put("out", overview.out().map(YamlScalar::text))
                .put("closing", overview.closing().map(YamlScalar::text));
        if (!overview.ages().isEmpty()) {
            yaml.put("ages", texts(overview.ages()));
        }
    }

    private void parameters() {
        List<ParameterSpec> parameters = catalogue.spec().parameters().stream()
                .filter(spec -> catalogue.indicators().stream()
                        .flatMap(indicator -> indicator.parameters().stream())
                        .anyMatch(used -> used.name().equals(spec.name().text())))
                .toList();
        if (!parameters.isEmpty()) {
            yaml.blank().map("parameters", "", () -> parameters.forEach(this::print));
        }
    }

    private void print(ParameterSpec spec) {
        yaml.map(spec.name().text(), "", () -> yaml.put("name", spec.title())
                .put("default", spec.set().orElse(spec.usual()).text()));
    }

    private void definitions() {
        List<PopulationSpec> populations = catalogue.spec().populations().stream()
                .filter(spec -> used.population(spec.name().text()).isPresent())
                .toList();
        if (!populations.isEmpty()) {
            yaml.blank().map("populations", "", () -> populations.forEach(this::print));
        }
        yaml.blank().map("measures", "", () -> catalogue.spec().measures().stream()
                .filter(spec -> used.measure(spec.name().text()).isPresent())
                .forEach(this::print));
    }

    private void print(PopulationSpec spec) {
        String name = spec.name().text();
        yaml.map(name, meaning(used.population(name).orElseThrow()), () -> {
            yaml.put("name", spec.title());
            if (!spec.table().text().equals(Table.CASES)) {
                yaml.put("of", spec.table().text());
            }
            yaml.put("where", spec.where().text());
        });
    }

    private void print(MeasureSpec spec) {
        String name = spec.name().text();
        yaml.map(name, meaning(used.measure(name).orElseThrow()), () -> {
            yaml.put("name", spec.title());
            switch (spec.aggregation()) {
                case COUNT -> yaml.put("count", spec.table().text());
                case SUM, DISTRIBUTION, DISTINCT ->
                    yaml.put(Word.of(spec.aggregation()), spec.value().map(YamlScalar::text))
                            .put("within", spec.within().map(YamlScalar::text))
                            .put("of", spec.table().text());
            }
            yaml.put("on", spec.on().map(YamlScalar::text))
                    .put("from", spec.from().map(YamlScalar::text))
                    .put("until", spec.until().map(YamlScalar::text))
                    .put("where", spec.where().map(YamlScalar::text));
        });
    }

    private void print(Indicator indicator) {
        yaml.map(indicator.id(), meaning(indicator.definition()), () -> {
            IndicatorSpec spec = indicator.spec();
            yaml.put("name", spec.title())
                    .put("class", Word.of(spec.area()))
                    .put("kind", Word.of(spec.kind()))
                    .put("quantile", spec.quantile().map(BigDecimal::toPlainString));
            list("of", texts(spec.of()));
            list("survival", texts(spec.survival()));
            list("to", texts(spec.to()));
            if (spec.kind() == Kind.RATE) {
                yaml.put("per", spec.perDaysOfPeriod() ? "days" : number(spec.per()));
            }
            list("among", texts(spec.among()));
            if (spec.kind() == Kind.RATIO) {
                yaml.put("shown_as", spec.inPercent() ? "percent" : "number");
            }
            yaml.put("better", Word.of(spec.better()));
            if (spec.minimumDenominator().isPresent()) {
                yaml.put("minimum_denominator", number(spec.minimumDenominator()));
            }
            if (!spec.references().isEmpty()) {
                yaml.map("reference", "", () -> spec.references().forEach(this::print));
            }
            list("breakdowns", texts(spec.breakdowns()));
            spec.strata().ifPresent(this::print);
            spec.screen().ifPresent(screen -> yaml.put("screen", Word.of(screen)));
            yaml.put("periods", spec.periods().stream().map(PeriodKind::word).toList());
            list("levels", spec.levels());
            words("includes", spec.includes());
            words("excludes", spec.excludes());
            words("variant", spec.variant());
            words("owner", spec.owner());
            yaml.map("evidence", "", () -> print(spec.evidence()));
        });
    }

    private void print(StrataSpec strata) {
        if (strata.level().isEmpty()) {
            yaml.put("strata", strata.by().text());
        } else {
            yaml.map("strata", "", () -> yaml.put("by", strata.by().text())
                    .put("level", String.valueOf(strata.level().getAsInt())));
        }
    }

    private static String number(OptionalLong number) {
        return Long.toString(number.getAsLong());
    }

    private void print(Reference reference) {
        yaml.item(() -> yaml.put("line", reference.line())
                .put("level", reference.level())
                .put("from", reference.low().map(BigDecimal::toPlainString))
                .put("to", reference.high().map(BigDecimal::toPlainString))
                .put("effective_from", text(reference.effectiveFrom()))
                .put("source", reference.source()));
    }

    private void print(Evidence evidence) {
        yaml.put("membership", Word.of(evidence.membership())).put("formula", Word.of(evidence.formula()));
        list("sources", evidence.sources());
    }

    /** A list of one is written without brackets; an empty one not at all. */
    private void list(String key, List<String> values) {
        if (values.size() == 1) {
            yaml.put(key, values.get(0));
        } else if (!values.isEmpty()) {
            yaml.put(key, values);
        }
    }

    private void words(String key, Optional<LocalizedText> words) {
        words.ifPresent(text -> yaml.put(key, text));
    }

    private String meaning(String hash) {
        return messages.get("meaning", hash);
    }

    private static List<String> texts(List<YamlScalar> scalars) {
        return scalars.stream().map(YamlScalar::text).toList();
    }
}
