package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.reports.chart.Fonts;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/** The words of the report: complete in each language, and every character of them in the fonts. */
class ReportWordsTest {
    private static final String BUNDLE = "zhixiao.reports.report";

    @Test
    void languagesHaveTheSameMessagesWithTheSameArguments() {
        Map<String, Set<String>> english = arguments(Language.EN);
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(arguments(Language.ZH_HANS).keySet()).isEqualTo(english.keySet());
        assertThat(arguments(Language.ZH_HANT)).isEqualTo(arguments(Language.ZH_HANS));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_HANS", "ZH_HANT"})
    void chineseHasNoHalfWidthPunctuationBetweenCharacters(Language language) {
        Pattern half = Pattern.compile("\\p{IsHan}[,;:()?!]|[,;:()?!]\\p{IsHan}");
        bundle(language).keySet().forEach(key -> assertThat(bundle(language).getString(key))
                .as(key)
                .doesNotContainPattern(half));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCharacterIsInTheFonts(Language language) throws IOException {
        Set<Integer> characters = new TreeSet<>();
        ResourceBundle bundle = bundle(language);
        bundle.keySet().forEach(key -> bundle.getString(key).codePoints().forEach(characters::add));
        Set<Integer> missing = missing(Fonts.family(language), characters);
        assertThat(missing(Fonts.Family.SC, missing).stream().map(Character::toString))
                .isEmpty();
    }

    @Test
    void everyKindOfIndicatorHasAFormulaInWords() {
        assertThat(arguments(Language.EN).keySet()).contains("formula.quotient", "formula.rate", "formula.rate.days");
        assertThat(IndicatorSpec.Kind.values())
                .filteredOn(kind -> !kind.isQuotient())
                .allSatisfy(kind -> assertThat(arguments(Language.EN)).containsKey("formula." + Word.of(kind)));
    }

    private static Set<Integer> missing(Fonts.Family family, Set<Integer> characters) throws IOException {
        try (InputStream stream = family.open(false);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            Set<Integer> missing = new TreeSet<>();
            for (int character : characters) {
                if (font.getUnicodeCmapLookup().getGlyphId(character) == 0) {
                    missing.add(character);
                }
            }
            return missing;
        }
    }

    private static ResourceBundle bundle(Language language) {
        return Messages.of(BUNDLE, language, ReportWordsTest.class).bundle();
    }

    private static Map<String, Set<String>> arguments(Language language) {
        ResourceBundle bundle = bundle(language);
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            arguments.put(
                    key,
                    Pattern.compile("\\{\\d}")
                            .matcher(bundle.getString(key))
                            .results()
                            .map(match -> match.group())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return arguments;
    }
}
