package zhixiao.jobs.form;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/**
 * The words of workbooks. They are written in one language, and understood in each.
 *
 * @param prefix what the keys of the bundle begin with
 * @param kinds the part of the key for each type of constants
 */
public record Vocabulary(String prefix, Map<Class<?>, String> kinds) {
    private static final Map<Language, ReportText> TEXTS = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(language -> language, ReportText::new));

    /** The word for a constant: {@code <prefix>.<kind>.<constant>} of the bundle. */
    public String of(Language language, Enum<?> constant) {
        String kind = kinds.get(constant.getDeclaringClass());
        if (kind == null) {
            throw new IllegalArgumentException(constant.getDeclaringClass().getSimpleName());
        }
        return TEXTS.get(language).get(prefix + "." + kind + "." + Word.of(constant));
    }

    /** The constant that a word stands for in any language, or that is written as it is stored. */
    public <T extends Enum<T>> Optional<T> read(Class<T> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Word.of(constant).equals(written)
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> of(language, constant).equalsIgnoreCase(written)))
                .findFirst();
    }
}
