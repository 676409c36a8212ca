package zhixiao.spec.text;

import java.util.Locale;

/** The word by which a constant stands in specs, tables, manifests and keys of bundles. */
public final class Word {
    private Word() {}

    /** The constant's name in lower case, whatever the machine's locale: {@code YEAR_TO_DATE} is {@code year_to_date}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that a word stands for.
     *
     * @throws IllegalArgumentException if there is none: the word was not written by {@link #of}
     */
    public static <T extends Enum<T>> T in(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
