package zhixiao.spec.diff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Term;
import zhixiao.spec.sql.SparkMeasure;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;
import zhixiao.spec.words.Explainer;
import zhixiao.spec.words.Facet;
import zhixiao.spec.words.FacetWords;

/** Prints what differs between two catalogues: for each indicator the old and the new words. */
public final class DiffPrinter {
    private final Language language;
    private final Messages messages;

    /** Prints in a language. */
    public DiffPrinter(Language language) {
        this.language = language;
        this.messages = Messages.of("zhixiao.spec.diff.diff", language, DiffPrinter.class);
    }

    /** The differences, with a line break after each line. */
    public String print(CatalogueDiff diff) {
        StringBuilder text = new StringBuilder();
        line(text, 0, messages.get("before", new Explainer(diff.before(), language).catalogue()));
        line(text, 0, messages.get("after", new Explainer(diff.after(), language).catalogue()));
        line(text, 0, summary(diff));
        diff.wholes().forEach(whole -> line(text, 0, messages.get("whole." + Word.of(whole))));
        for (IndicatorDiff.Kind kind : IndicatorDiff.Kind.values()) {
            List<IndicatorDiff> indicators = diff.of(kind);
            if (kind != IndicatorDiff.Kind.SAME && !indicators.isEmpty()) {
                line(text, 0, "");
                line(text, 0, messages.get("heading." + Word.of(kind)));
                indicators.forEach(indicator -> print(indicator, diff, text));
            }
        }
        return text.toString();
    }

    private String summary(CatalogueDiff diff) {
        String[] numbers = Arrays.stream(IndicatorDiff.Kind.values())
                .map(kind -> Integer.toString(diff.of(kind).size()))
                .toArray(String[]::new);
        return messages.get("summary", (Object[]) numbers);
    }

    private void print(IndicatorDiff diff, CatalogueDiff catalogues, StringBuilder text) {
        Indicator indicator = diff.indicator();
        String name = indicator.spec().title().in(language);
        switch (diff.kind()) {
            case ADDED -> alone(indicator, catalogues.after(), text);
            case REMOVED -> alone(indicator, catalogues.before(), text);
            case RENAMED ->
                line(
                        text,
                        1,
                        messages.get(
                                "renamed", name, diff.before().orElseThrow().id(), indicator.id()));
            case REDEFINED ->
                line(
                        text,
                        1,
                        messages.get(
                                "redefined",
                                name,
                                indicator.id(),
                                diff.before().orElseThrow().definition(),
                                indicator.definition()));
            default -> line(text, 1, messages.get("indicator", name, indicator.id()));
        }
        Arrays.stream(Facet.values())
                .filter(diff.facets()::contains)
                .forEach(facet -> print(facet, diff, catalogues, text));
    }

    /** An indicator that only one of them has: its name, and what it is. */
    private void alone(Indicator indicator, Catalogue catalogue, StringBuilder text) {
        line(text, 1, messages.get("indicator", indicator.spec().title().in(language), indicator.id()));
        line(text, 2, new Explainer(catalogue, language).meaning(indicator));
    }

    private void print(Facet facet, IndicatorDiff diff, CatalogueDiff catalogues, StringBuilder text) {
        Indicator old = diff.before().orElseThrow();
        Indicator now = diff.after().orElseThrow();
        List<String> before = List.of();
        List<String> after = List.of();
        String heading = messages.get("facet." + facet.word());
        for (Language spoken : spoken()) {
            before = new FacetWords(catalogues.before(), spoken).lines(facet, old);
            after = new FacetWords(catalogues.after(), spoken).lines(facet, now);
            if (!before.equals(after)) {
                heading = spoken == language ? heading : messages.get("only.in", heading, spoken.tag());
                break;
            }
        }
        if (before.equals(after)) {
            // Two fields or codes with one title: only their names tell them apart.
            before = sql(facet, old);
            after = sql(facet, now);
        }
        line(text, 2, heading);
        lines(text, messages.get("old"), before);
        lines(text, messages.get("new"), after);
    }

    /** The language of the printer first, then the others. */
    private List<Language> spoken() {
        return Stream.concat(
                        Stream.of(language), Arrays.stream(Language.values()).filter(other -> other != language))
                .toList();
    }

    private static List<String> sql(Facet facet, Indicator indicator) {
        List<Term> terms = facet == Facet.DENOMINATOR ? indicator.denominator() : indicator.numerator();
        return terms.stream()
                .flatMap(term -> SparkMeasure.lines(term.measure()).stream())
                .toList();
    }

    private static void lines(StringBuilder text, String label, List<String> lines) {
        line(text, 3, label + lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> line(text, 4, line));
    }

    private static void line(StringBuilder text, int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
