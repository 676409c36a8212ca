package zhixiao.spec.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.sql.DuckDbQuery;
import zhixiao.spec.sql.SparkMeasure;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** Puts the indicators of a catalogue into words of one language. */
public final class Explainer {
    private static final int RULES = 7;

    private final Catalogue catalogue;
    private final Phrases phrases;
    private final MeasureWords measures;
    private final FigureWords figures;
    private final BackgroundWords background;

    /** Explains a catalogue in a language. */
    public Explainer(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.phrases = new Phrases(language);
        this.measures = new MeasureWords(phrases);
        this.figures = new FigureWords(phrases);
        this.background = new BackgroundWords(catalogue, phrases);
    }

    /** Which catalogue it is, and from when until when it is in force. */
    public String catalogue() {
        return phrases.get(
                "catalogue",
                phrases.of(catalogue.spec().title()),
                catalogue.spec().id(),
                catalogue.hash(),
                phrases.of(catalogue.model().title()),
                effective());
    }

    private String effective() {
        Optional<String> from = catalogue.spec().effectiveFrom().map(phrases::day);
        Optional<String> to = catalogue.spec().effectiveTo().map(phrases::day);
        if (from.isPresent() && to.isPresent()) {
            return phrases.get("effective.between", from.get(), to.get());
        }
        return from.map(day -> phrases.get("effective.from", day))
                .or(() -> to.map(day -> phrases.get("effective.to", day)))
                .orElseGet(() -> phrases.get("effective.always"));
    }

    /** What holds for every indicator, as sentences. */
    public List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (int i = 1; i <= RULES; i++) {
            rules.add(phrases.get("rule." + i));
        }
        return rules;
    }

    /** What an indicator is, in a sentence or two. */
    public String meaning(Indicator indicator) {
        return figures.meaning(indicator);
    }

    /** An indicator of the catalogue in words, with its SQL. */
    public Explanation explain(Indicator indicator, DuckDbQuery query) {
        Explanation words = explain(indicator);
        List<Section> sections = new ArrayList<>(words.sections());
        add(
                sections,
                Topic.SPARK,
                indicator.measures().stream()
                        .flatMap(measure -> SparkMeasure.lines(measure).stream())
                        .toList());
        // The clock of a time limit is no query over stored columns: no query is shown rather than one that fails.
        if (indicator.measures().stream().noneMatch(measure -> measure.table().readsLimits(measure.columns()))) {
            add(sections, Topic.DUCKDB, List.of(phrases.get("sql.period"), query.of(indicator)));
        }
        return new Explanation(words.id(), words.name(), words.definition(), sections);
    }

    /** An indicator of the catalogue in words. */
    public Explanation explain(Indicator indicator) {
        List<Section> sections = new ArrayList<>();
        add(sections, Topic.MEANING, List.of(figures.meaning(indicator)));
        add(sections, Topic.KIND, List.of(figures.kind(indicator)));
        formula(indicator, sections);
        add(sections, Topic.UNIT, List.of(figures.unit(indicator)));
        add(sections, Topic.COURT, background.court(indicator));
        add(sections, Topic.EXTENT, background.extent(indicator));
        add(sections, Topic.INCLUDES, words(indicator.spec().includes()));
        add(sections, Topic.EXCLUDES, words(indicator.spec().excludes()));
        add(sections, Topic.VARIANT, background.variant(indicator));
        add(sections, Topic.EVIDENCE, background.evidence(indicator));
        add(sections, Topic.REFERENCE, background.references(indicator));
        add(sections, Topic.BREAKS, background.breaks(indicator));
        add(sections, Topic.FORMULA, List.of(Formula.of(indicator)));
        return new Explanation(indicator.id(), phrases.of(indicator.spec().title()), indicator.definition(), sections);
    }

    private void formula(Indicator indicator, List<Section> sections) {
        List<Term> numerator = indicator.numerator();
        boolean quotient = !indicator.denominator().isEmpty();
        add(sections, quotient ? Topic.NUMERATOR : Topic.MEASURED, measures.lines(numerator, indicator.among()));
        if (indicator.kind() == Kind.MEAN) {
            Measure measure = numerator.get(0).written();
            add(sections, Topic.NUMERATOR, List.of(phrases.get("mean.numerator", measures.value(measure))));
            add(
                    sections,
                    Topic.DENOMINATOR,
                    List.of(phrases.get(
                            "mean.denominator", measures.rows(measure.table()), measures.unit(measure.table()))));
        }
        if (quotient) {
            add(sections, Topic.DENOMINATOR, measures.lines(indicator.denominator(), indicator.among()));
        }
    }

    private static void add(List<Section> sections, Topic topic, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(topic, lines));
        }
    }

    private List<String> words(Optional<LocalizedText> text) {
        return text.map(phrases::of).map(List::of).orElse(List.of());
    }
}
