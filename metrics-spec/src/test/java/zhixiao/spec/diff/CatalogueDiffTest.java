package zhixiao.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.diff.CatalogueDiff.Whole;
import zhixiao.spec.text.Language;

/** One edit of a catalogue, and what is told of it: what it changes in meaning, or that it changes words only. */
class CatalogueDiffTest {
    private static final String GOOD = text("catalogue.yaml");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                // What is counted.
                "of: appeals, to: closed           → of: appeals, to: filed        → appeal_ratio REDEFINED [DENOMINATOR]",
                "of: appeals, to: closed           → of: filed, to: closed         → appeal_ratio REDEFINED [NUMERATOR]",
                "kind: ratio, of: appeals          → kind: ratio, of: [ appeals, filed ] → appeal_ratio REDEFINED [NUMERATOR]",
                "to: pending, among: civil_settled → to: pending, among: civil     → over_12m_share REDEFINED [POPULATION]",
                "to: pending, among: civil_settled → to: pending                   → over_12m_share REDEFINED [POPULATION]",
                "where: civil AND result = 'settled' → where: civil AND result = 'judged' → over_12m_share REDEFINED [POPULATION]",
                "12 months + 1 day                 → 12 months                     → over_12m_share REDEFINED [NUMERATOR]",
                "kind: proportion, of: pending_over_12m → kind: ratio, of: pending_over_12m → over_12m_share REDEFINED [KIND]",
                "levels: [ basic ]                 → levels: [ high ]              → settled_share REDEFINED [LEVELS]",
                "kind: mean, of                    → kind: quantile, quantile: 0.5, of → mean_days REDEFINED [KIND, QUANTILE]",
                // Words, ranges, labels.
                "en: Share settled                 → en: Settled share             → settled_share REWORDED [NAME]",
                "better: higher                    → better: lower                 → settled_share REWORDED [BETTER]",
                "from: 0.2,                        → from: 0.3,                    → settled_share REWORDED [REFERENCE]",
                "periods: [ month, quarter ]       → periods: [ month ]            → settled_share REWORDED [PERIODS]",
                "S1: Somewhere                     → S1: Elsewhere                 → settled_share REWORDED [EVIDENCE]",
                "formula: stated                   → formula: inferred             → settled_share REWORDED [EVIDENCE]",
                "on: 2025-01-01                    → on: 2025-02-01                → filed REWORDED [BREAKS]",
                "name: settled                     → name: settled ones            → over_12m_share REWORDED [WORDING]",
                "name: Mean, class: efficiency     → name: Mean, class: quality    → mean_days REWORDED [CLASS]",
                "kind: ratio, of: appeals          → kind: ratio, shown_as: percent, of: appeals → appeal_ratio REWORDED [UNIT]",
                // Names and places in the file.
                "  mean_days:                      →   average_days:               → average_days RENAMED []",
                // The same, written otherwise.
                "civil: line = 'civil'             → civil: NOT line <> 'civil'       → ~~",
                "12 months + 1 day                 → 1 year + 1 day                → ~~",
                "to: [ pending at start, filed ]   → to: [ pending at start, filed ] # as ever → ~~",
            })
    void anEditIsToldByWhatItChanges(String from, String to, String told) {
        CatalogueDiff diff = CatalogueDiff.of(bind(GOOD), bind(changed(from, to)));
        assertThat(told(diff)).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void whatOnlyOneOfThemHasIsAddedOrRemoved() {
        String more = GOOD + "  new_one: { name: New, class: volume, kind: count, of: appeals }\n";
        assertThat(told(CatalogueDiff.of(bind(GOOD), bind(more)))).containsExactly("new_one ADDED []");
        assertThat(told(CatalogueDiff.of(bind(more), bind(GOOD)))).containsExactly("new_one REMOVED []");
    }

    @Test
    void theCatalogueAsAWholeIsComparedToo() {
        String claims = "  claims: { name: Claims, class: volume, kind: count, of: claims }\n";
        assertThat(CatalogueDiff.of(bind(GOOD), bind(GOOD.replace(claims, "") + claims))
                        .wholes())
                .containsExactly(Whole.ORDER);
        assertThat(CatalogueDiff.of(bind(GOOD), bind(changed("  in: filed", "  in: closed")))
                        .wholes())
                .containsExactly(Whole.OVERVIEW);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOldAndTheNewWordsArePrinted(Language language) {
        CatalogueDiff diff = CatalogueDiff.of(bind(GOOD), bind(changed("12 months + 1 day", "6 months")));
        assertThat(new DiffPrinter(language).print(diff))
                .contains("over_12m_share", "12", "6")
                .doesNotContain("{", "null");
    }

    @Test
    void theOldWordsStandAboveTheNewOnes() {
        CatalogueDiff diff = CatalogueDiff.of(bind(GOOD), bind(changed("among: civil_settled", "among: civil")));
        assertThat(new DiffPrinter(Language.ZH_HANS).print(diff)).contains("""
                    统计范围
                      原：settled：属于“civil”，即：line为“Civil”，且result为“Settled”
                      现：civil：line为“Civil”
                """);
    }

    @Test
    void aWordThatDiffersInAnotherLanguageOnlyIsToldInThatOne() {
        CatalogueDiff diff = CatalogueDiff.of(bind(GOOD), bind(changed("en: Share settled", "en: Settled share")));
        assertThat(new DiffPrinter(Language.ZH_HANS).print(diff))
                .contains("名称（en文字）", "原：Share settled", "现：Settled share");
    }

    private static List<String> told(CatalogueDiff diff) {
        return diff.indicators().stream()
                .filter(indicator -> indicator.kind() != IndicatorDiff.Kind.SAME)
                .map(indicator ->
                        indicator.indicator().id() + " " + indicator.kind() + " " + new TreeSet<>(indicator.facets()))
                .toList();
    }

    private static Catalogue bind(String catalogue) {
        Specs specs = new Specs(new TextSource()
                .with("model.yaml", text("model.yaml"))
                .with("kinds.csv", text("kinds.csv"))
                .with("c.yaml", catalogue));
        Catalogue bound = specs.catalogue("c.yaml").orElseThrow();
        specs.problems().throwIfErrors();
        return bound;
    }

    private static String changed(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    private static String text(String name) {
        try (InputStream stream = Specs.class.getResourceAsStream("planted/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
