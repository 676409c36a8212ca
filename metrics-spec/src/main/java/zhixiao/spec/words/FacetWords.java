package zhixiao.spec.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** The sides of a catalogue's indicators, each in words of one language. */
public final class FacetWords {
    private final Phrases phrases;
    private final MeasureWords measures;
    private final FigureWords figures;
    private final BackgroundWords background;

    /** Tells the indicators of a catalogue in a language. */
    public FacetWords(Catalogue catalogue, Language language) {
        this.phrases = new Phrases(language);
        this.measures = new MeasureWords(phrases);
        this.figures = new FigureWords(phrases);
        this.background = new BackgroundWords(catalogue, phrases);
    }

    /** What there is to say of a side; never empty. */
    public List<String> lines(Facet facet, Indicator indicator) {
        return switch (facet) {
            case KIND -> List.of(figures.kindOf(indicator));
            case NUMERATOR -> terms(indicator.numerator());
            case DENOMINATOR -> terms(indicator.denominator());
            case POPULATION -> populations(indicator);
            case QUANTILE ->
                orNone(indicator.spec().quantile().map(Phrases::number).stream().toList());
            case LEVELS -> List.of(background.extent(indicator).get(0));
            case NAME -> List.of(phrases.of(indicator.spec().title()));
            case CLASS ->
                List.of(phrases.get("class." + Word.of(indicator.spec().area())));
            case BETTER ->
                List.of(phrases.get("better." + Word.of(indicator.spec().better())));
            case UNIT -> List.of(figures.unit(indicator));
            case PERIODS -> List.of(background.extent(indicator).get(1));
            case BREAKDOWNS -> orNone(background.breakdowns(indicator));
            case STRATA -> orNone(background.strata(indicator));
            case SCREEN -> orNone(background.screen(indicator));
            case REFERENCE -> background.references(indicator);
            case BREAKS -> orNone(background.breaks(indicator));
            case INCLUDES -> written(indicator.spec().includes());
            case EXCLUDES -> written(indicator.spec().excludes());
            case VARIANT -> orNone(background.variant(indicator));
            case EVIDENCE -> background.evidence(indicator);
            case WORDING -> wording(indicator);
        };
    }

    private List<String> terms(List<Term> terms) {
        return orNone(measures.lines(terms, List.of()));
    }

    private List<String> populations(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        for (Population population : indicator.among()) {
            ConditionWords words = new ConditionWords(population.table(), phrases);
            lines.add(phrases.get("population", phrases.of(population.title()), words.of(population.condition())));
        }
        return lines.isEmpty() ? List.of(phrases.get("population.all")) : lines;
    }

    private List<String> wording(Indicator indicator) {
        List<String> lines = new ArrayList<>(measures.lines(indicator.numerator(), indicator.among()));
        lines.addAll(measures.lines(indicator.denominator(), indicator.among()));
        return lines;
    }

    private List<String> written(Optional<LocalizedText> text) {
        return orNone(text.map(phrases::of).stream().toList());
    }

    private List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of(phrases.get("none")) : lines;
    }
}
