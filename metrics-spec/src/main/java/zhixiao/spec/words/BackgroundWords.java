package zhixiao.spec.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Strata;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** What surrounds an indicator's formula: for whom and when it is computed, its sources, ranges and breaks. */
final class BackgroundWords {
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final MeasureWords measures;

    BackgroundWords(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.measures = new MeasureWords(phrases);
    }

    /** Whose figure a row is part of, for each table that is counted. */
    List<String> court(Indicator indicator) {
        Map<String, Table> tables = new LinkedHashMap<>();
        indicator.measures().stream().map(Measure::table).forEach(table -> tables.put(table.name(), table));
        return tables.values().stream().map(this::court).toList();
    }

    private String court(Table table) {
        ValueWords values = new ValueWords(table, phrases);
        String key =
                switch (table.parent()
                        .map(Table.Parent::fromCases)
                        .map(Object::toString)
                        .orElse("")) {
                    case "true" -> "court.later";
                    case "false" -> "court.rows";
                    default -> "court.cases";
                };
        return phrases.get(
                key,
                Phrases.sentence(measures.rows(table)),
                values.column(table.court()),
                values.column(table.breakdown()));
    }

    /** The levels of courts, the periods, the breakdowns and the strata that it is computed for. */
    List<String> extent(Indicator indicator) {
        List<String> levels = indicator.spec().levels();
        List<String> periods = indicator.spec().periods().stream()
                .map(PeriodKind::word)
                .map(period -> phrases.get("period." + period))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(
                levels.isEmpty()
                        ? phrases.get("levels.all")
                        : phrases.get(
                                "levels.some",
                                phrases.all(levels.stream().map(this::level).toList())));
        lines.add(phrases.get("periods", phrases.all(periods)));
        lines.addAll(breakdowns(indicator));
        lines.addAll(strata(indicator));
        lines.addAll(screen(indicator));
        return lines;
    }

    /** The dimensions that it is broken down by, in one line; no line if there are none. */
    List<String> breakdowns(Indicator indicator) {
        List<String> titles = indicator.spec().dimensions().stream()
                .map(dimension -> Breakdown.of(catalogue.model(), dimension).orElseThrow())
                .map(breakdown -> phrases.of(breakdown.title()))
                .toList();
        return titles.isEmpty() ? List.of() : List.of(phrases.get("breakdowns", phrases.all(titles)));
    }

    /** The kinds of cases that its case mix is told by, in one line; no line if its author declares none. */
    List<String> strata(Indicator indicator) {
        return Strata.of(catalogue.model(), indicator.spec())
                .map(strata -> phrases.get(
                        strata.breakdown().codes().hasParents() ? "strata.level" : "strata",
                        phrases.of(strata.breakdown().title()),
                        String.valueOf(strata.level())))
                .stream()
                .toList();
    }

    /** Which pattern it looks for, in one line; no line for most. */
    List<String> screen(Indicator indicator) {
        return indicator.spec().screen().map(screen -> phrases.get("screen." + Word.of(screen))).stream()
                .toList();
    }

    private String level(String code) {
        return phrases.getOr("level." + code, code);
    }

    /** How sure the catalogue is of it, and the sources. */
    List<String> evidence(Indicator indicator) {
        Evidence evidence = indicator.spec().evidence();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.get(
                "evidence",
                phrases.get("grade." + Word.of(evidence.membership())),
                phrases.get("grade." + Word.of(evidence.formula()))));
        evidence.sources()
                .forEach(source -> lines.add(phrases.get(
                        "evidence.source", source, catalogue.spec().sources().get(source))));
        indicator.spec().owner().ifPresent(owner -> lines.add(phrases.get("evidence.owner", phrases.of(owner))));
        return lines;
    }

    /** Which of several formulas in use it is: in its author's words, and by parameters. */
    List<String> variant(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        indicator.spec().variant().map(phrases::of).ifPresent(lines::add);
        indicator
                .parameters()
                .forEach(parameter ->
                        lines.add(phrases.get("parameter", phrases.of(parameter.title()), value(parameter.value()))));
        return lines;
    }

    private String value(Expression value) {
        if (value instanceof Expression.DurationValue length) {
            return length.months() != 0
                    ? phrases.counted("months", length.months())
                    : phrases.counted("days", length.days());
        }
        return new ValueWords(catalogue.model().cases(), phrases).of(value);
    }

    /** The reference ranges, and how large a denominator must be to be judged by them. */
    List<String> references(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        indicator
                .spec()
                .references()
                .forEach(reference -> lines.add(reference(reference, FigureWords.isPercent(indicator))));
        if (lines.isEmpty()) {
            lines.add(phrases.get("reference.none"));
        }
        indicator
                .spec()
                .minimumDenominator()
                .ifPresent(minimum -> lines.add(phrases.get("minimum", Long.toString(minimum))));
        return lines;
    }

    private String reference(Reference reference, boolean percent) {
        String line = reference
                .line()
                .flatMap(code -> catalogue.model().lines().entry(code))
                .map(CodeList.Entry::name)
                .map(phrases::of)
                .orElseGet(() -> phrases.get("reference.lines"));
        String level = reference.level().map(this::level).orElseGet(() -> phrases.get("reference.levels"));
        String range;
        if (reference.low().isPresent() && reference.high().isPresent()) {
            range = phrases.get(
                    "reference.between",
                    figure(reference.low().get(), percent),
                    figure(reference.high().get(), percent));
        } else {
            range = reference
                    .low()
                    .map(low -> phrases.get("reference.from", figure(low, percent)))
                    .orElseGet(() ->
                            phrases.get("reference.to", figure(reference.high().orElseThrow(), percent)));
        }
        String words = phrases.get("reference", line, level, range, reference.source());
        return reference
                .effectiveFrom()
                .map(day -> phrases.get("reference.since", words, phrases.day(day)))
                .orElse(words);
    }

    private static String figure(BigDecimal number, boolean percent) {
        return percent ? Phrases.number(number.movePointRight(2)) + "%" : Phrases.number(number);
    }

    /** The days from which on it counts something else. */
    List<String> breaks(Indicator indicator) {
        return catalogue.spec().breaks().stream()
                .filter(any ->
                        any.affects().stream().anyMatch(name -> name.text().equals(indicator.id())))
                .map(this::breakOf)
                .toList();
    }

    private String breakOf(Break written) {
        LocalizedText because = written.because();
        return phrases.get("break", phrases.day(written.on()), phrases.of(because));
    }
}
