package zhixiao.spec.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One text in the languages that its author gave.
 *
 * @param texts text by language, in the order of {@link Language}; never null, possibly incomplete
 */
public record LocalizedText(Map<Language, String> texts) {

    /** Copies the texts, so that the value cannot change. */
    public LocalizedText {
        EnumMap<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** The same text in every language, for names that have no translation (a code, a court abroad). */
    public static LocalizedText same(String text) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text);
        }
        return new LocalizedText(texts);
    }

    /**
     * The text in a language; where its author left that language out, the first one there is, and an
     * empty string where there is none at all.
     */
    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        return texts.values().stream().findFirst().orElse("");
    }
}
