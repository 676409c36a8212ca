package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import zhixiao.jobs.compute.Balance;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Overview;
import zhixiao.spec.bind.Parameter;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Strata;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.Extension;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.MeasureSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/** What compute tells in the manifest. */
final class ComputePart {
    private static final List<String> KEYS = List.of("indicators", "overview", "skipped", "balance");

    private ComputePart() {}

    /** The keys that compute fills are there, and null until it has. */
    static void clear(ObjectNode root) {
        KEYS.forEach(root::putNull);
        BreakdownPart.clear(root);
    }

    static void write(ComputeSummary compute, ObjectNode root) {
        // An earlier compute on the same cases may have left more than this catalogue has.
        clear(root);
        AnalysePart.clear(root);
        CheckPart.clear(root);
        root.set("catalogue", catalogue(compute.catalogue()));
        ArrayNode indicators = root.putArray("indicators");
        CaseModel model = compute.catalogue().model();
        compute.computed().forEach(indicator -> Strata.of(model, indicator.spec())
                .ifPresentOrElse(
                        strata -> indicators.add(indicator(indicator).set("strata", strata(strata))),
                        () -> indicators.add(indicator(indicator).putNull("strata"))));
        compute.catalogue().overview().ifPresent(overview -> root.set("overview", overview(overview)));
        ArrayNode skipped = root.putArray("skipped");
        compute.skipped().forEach(skip -> skipped.addObject()
                .put("indicator", skip.indicator().id())
                .put("because", Word.of(skip.because()))
                .put("detail", skip.detail())
                .set("name", Json.text(skip.indicator().spec().title())));
        compute.balance().ifPresent(balance -> root.set("balance", balance(balance)));
        BreakdownPart.write(compute, root);
        ArrayNode tables = (ArrayNode) root.get("tables");
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (ComputeSummary.TABLES.contains(tables.get(i).get("name").asText())) {
                tables.remove(i);
            }
        }
        table(tables, "indicators", compute.rows(), compute.files());
        compute.durations().ifPresent(rows -> table(tables, "durations", rows, TableWriter.files(rows)));
        compute.daily().ifPresent(rows -> table(tables, "daily", rows, TableWriter.files(rows)));
        compute.breakdowns()
                .rows()
                .ifPresent(rows ->
                        table(tables, "breakdowns", rows, compute.breakdowns().files()));
    }

    private static ObjectNode strata(Strata strata) {
        ObjectNode object = Json.object().put("dimension", strata.breakdown().dimension());
        object.set(
                "codes",
                Json.texts(strata.codes().stream().map(CodeList.Entry::code).toList()));
        return object;
    }

    private static void table(ArrayNode tables, String name, long rows, int files) {
        tables.addObject().put("name", name).put("rows", rows).put("files", files);
    }

    private static ObjectNode catalogue(Catalogue catalogue) {
        CatalogueSpec spec = catalogue.spec();
        ObjectNode object = Json.object().put("id", spec.id());
        object.set("title", Json.text(spec.title()));
        object.put("hash", catalogue.hash())
                .put(
                        "effective_from",
                        spec.effectiveFrom().map(Object::toString).orElse(null))
                .put("effective_to", spec.effectiveTo().map(Object::toString).orElse(null));
        ArrayNode higher = object.putArray("extends");
        for (Optional<Extension> above = spec.extension();
                above.isPresent();
                above = above.get().higher().extension()) {
            higher.add(above.get().higher().id());
        }
        ArrayNode breaks = object.putArray("breaks");
        for (Break written : spec.breaks()) {
            ObjectNode entry = breaks.addObject().put("on", written.on().toString());
            entry.set("because", Json.text(written.because()));
            entry.set(
                    "indicators",
                    Json.texts(written.affects().stream().map(YamlScalar::text).toList()));
        }
        ArrayNode sources = object.putArray("sources");
        spec.sources().forEach((id, text) -> sources.addObject().put("id", id).put("text", text));
        return object;
    }

    private static ObjectNode indicator(Indicator indicator) {
        IndicatorSpec spec = indicator.spec();
        ObjectNode object = Json.object().put("id", indicator.id());
        object.set("name", Json.text(spec.title()));
        object.put("class", Word.of(spec.area()))
                .put("kind", Word.of(spec.kind()))
                .put("unit", unit(indicator))
                .put("better", Word.of(spec.better()))
                .put("definition", indicator.definition())
                .put("counted", counted(indicator))
                .put("distinct", indicator.isDistinct())
                .put("moment", moment(indicator))
                .put("quantile", spec.quantile().map(BigDecimal::doubleValue).orElse(null))
                .put("distribution", distribution(indicator).orElse(null))
                .put("per", number(spec.per()))
                .put("minimum_denominator", number(spec.minimumDenominator()));
        object.put("screen", spec.screen().map(Word::of).orElse(null));
        ArrayNode survival = object.putArray("survival");
        spec.survivalDays().forEach(survival::add);
        set(object, "numerator", words(indicator.numerator()));
        set(object, "denominator", words(indicator.denominator()));
        set(
                object,
                "among",
                joined(indicator.among().stream().map(Population::title).toList()));
        set(object, "includes", spec.includes());
        set(object, "excludes", spec.excludes());
        set(object, "variant", spec.variant());
        ArrayNode parameters = object.putArray("parameters");
        for (Parameter parameter : indicator.parameters()) {
            ObjectNode entry = parameters.addObject().put("id", parameter.name());
            entry.set("name", Json.text(parameter.title()));
            entry.set("value", Json.text(Words.value(parameter.value())));
        }
        ObjectNode evidence = object.putObject("evidence")
                .put("membership", Word.of(spec.evidence().membership()))
                .put("formula", Word.of(spec.evidence().formula()));
        evidence.set("sources", Json.texts(spec.evidence().sources()));
        object.set(
                "periods",
                Json.texts(spec.periods().stream().map(PeriodKind::word).toList()));
        return object;
    }

    /** The measure whose single days a mean or quantile is formed of. */
    private static Optional<String> distribution(Indicator indicator) {
        return indicator.measures().stream()
                .filter(measure -> measure.aggregation() == MeasureSpec.Aggregation.DISTRIBUTION)
                .map(Measure::id)
                .findFirst();
    }

    private static Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** True if numerator and denominator are numbers of rows, on which intervals of counts may be put. */
    private static boolean counted(Indicator indicator) {
        return Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .allMatch(term -> term.measure().value().isEmpty());
    }

    /** True if it tells of cases in a state at a moment: what successive months tell then hangs together. */
    private static boolean moment(Indicator indicator) {
        return indicator.measures().stream().anyMatch(measure -> measure.timing() instanceof Measure.Stock);
    }

    /** Durations are in days; a distribution or sum of something else is in that thing's own unit. */
    private static String unit(Indicator indicator) {
        return switch (indicator.kind()) {
            case PROPORTION -> "share";
            case RATIO -> indicator.spec().inPercent() ? "share" : "ratio";
            case RATE -> indicator.spec().perDaysOfPeriod() ? "days" : "number";
            case COUNT, STOCK -> indicator.isDistinct() ? "number" : "cases";
            case DIFFERENCE -> counted(indicator) ? "net_cases" : "number";
            case MEAN, QUANTILE ->
                indicator.numerator().get(0).measure().value().orElseThrow() instanceof Expression.DaysBetween
                        ? "days"
                        : "number";
        };
    }

    private static ObjectNode overview(Overview overview) {
        ObjectNode object = Json.object()
                .put("opening", overview.opening().id())
                .put("in", overview.in().id())
                .put("out", overview.out().id())
                .put("closing", overview.closing().id());
        object.set(
                "ages", Json.texts(overview.ages().stream().map(Indicator::id).toList()));
        return object;
    }

    private static ObjectNode balance(Balance balance) {
        return Json.object()
                .put("cells", balance.cells())
                .put("broken", balance.broken())
                .put("direct_cells", balance.directCells())
                .put("direct_broken", balance.directBroken());
    }

    private static Optional<LocalizedText> words(List<Term> terms) {
        return terms.isEmpty() ? Optional.empty() : Optional.of(Words.sum(terms));
    }

    private static Optional<LocalizedText> joined(List<LocalizedText> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(Words.list(texts));
    }

    private static void set(ObjectNode object, String key, Optional<LocalizedText> text) {
        if (text.isPresent()) {
            object.set(key, Json.text(text.get()));
        } else {
            object.putNull(key);
        }
    }
}
