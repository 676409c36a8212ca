package zhixiao.jobs.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** The words of a register in workbooks. They are written in one language, and understood in each. */
final class RegisterWords {
    private static final Map<Language, RegisterWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new RegisterWords(new ReportText(language)));
        }
    }

    private final ReportText text;

    private RegisterWords(ReportText text) {
        this.text = text;
    }

    static RegisterWords in(Language language) {
        return ALL.get(language);
    }

    ReportText text() {
        return text;
    }

    /** The word for a constant: {@code register.<what>.<constant>} of the bundle. */
    String of(Enum<?> constant) {
        return text.get("register." + kind(constant.getDeclaringClass()) + "." + Word.of(constant));
    }

    String of(Person person) {
        return person.role().map(this::of).orElse(person.word());
    }

    <T extends Enum<T>> List<String> all(Collection<T> constants) {
        return constants.stream().map(this::of).toList();
    }

    String all(Collection<? extends Enum<?>> constants, String between) {
        return constants.stream().map(this::of).collect(Collectors.joining(between));
    }

    /** The constant that a word stands for in any language, or that is written as it is stored. */
    static <T extends Enum<T>> Optional<T> read(Class<T> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Word.of(constant).equals(written)
                        || ALL.values().stream()
                                .anyMatch(words -> words.of(constant).equalsIgnoreCase(written)))
                .findFirst();
    }

    /** The language in which a word stands for a constant, if there is one. */
    static Optional<Language> language(Enum<?> constant, String written) {
        return Arrays.stream(Language.values())
                .filter(language -> in(language).of(constant).equals(written))
                .findFirst();
    }

    private static String kind(Class<?> type) {
        if (type == State.class) {
            return "state";
        } else if (type == Role.class) {
            return "role";
        } else if (type == DelayReason.class) {
            return "reason";
        } else if (type == Remark.class) {
            return "remark";
        } else if (type == Facts.Limit.class) {
            return "limit";
        } else if (type == RegisterColumn.class) {
            return "column";
        }
        throw new IllegalArgumentException(type.getSimpleName());
    }
}
