package zhixiao.spec.text;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one bundle in one language. Bundles are UTF-8 property files named
 * {@code <name>.properties} (English), {@code <name>_zh_Hans.properties} and
 * {@code <name>_zh_Hant.properties}; a test of each module keeps their keys equal.
 *
 * <p>Patterns are those of {@link MessageFormat}: an apostrophe is written twice, and numbers are passed
 * as ready text, because no number may be formatted by a locale.
 */
public final class Messages {
    private static final ResourceBundle.Control ONLY_THE_LANGUAGE_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    /** Patterns that were read once. */
    private final Map<String, MessagePattern> patterns = new ConcurrentHashMap<>();

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * Opens a bundle.
     *
     * @param name the bundle's base name, such as {@code zhixiao.spec.problem.problems}
     * @param language the language to read
     * @param owner a class of the module that holds the bundle
     * @throws java.util.MissingResourceException if there is no such bundle: a programmer's mistake
     */
    public static Messages of(String name, Language language, Class<?> owner) {
        return new Messages(
                language,
                ResourceBundle.getBundle(name, language.locale(), owner.getClassLoader(), ONLY_THE_LANGUAGE_ASKED_FOR));
    }

    /** The language of these messages. */
    public Language language() {
        return language;
    }

    /** The bundle itself, for libraries that take one. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** True if the bundle has the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The message of a key with its arguments put in.
     *
     * @throws java.util.MissingResourceException if the key is not in the bundle
     */
    public String get(String key, Object... arguments) {
        MessagePattern pattern = patterns.get(key);
        if (pattern == null) {
            pattern = MessagePattern.of(bundle.getString(key), language.locale());
            patterns.put(key, pattern);
        }
        return pattern.with(arguments);
    }
}
