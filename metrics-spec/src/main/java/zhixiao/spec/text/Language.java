package zhixiao.spec.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of everything that a user reads. The machine's locale never decides which one. */
public enum Language {
    /** Simplified Chinese, the default. */
    ZH_HANS("zh-Hans"),
    /** Traditional Chinese script with the vocabulary of the courts of the Mainland. */
    ZH_HANT("zh-Hant"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag as it stands in specs, on the command line and in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** The tag as it stands in names of columns, such as {@code zh_hans}. */
    public String columnTag() {
        return tag.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** The locale of this language; used for bundles only, never for formatting numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a tag such as {@code zh-Hans}, or empty where there is none. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    @Override
    public String toString() {
        return tag;
    }
}
