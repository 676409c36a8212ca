package zhixiao.jobs.register;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.jobs.form.Vocabulary;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** The words of a register in workbooks. They are written in one language, and understood in each. */
final class RegisterWords {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            "register",
            Map.of(
                    State.class, "state",
                    Role.class, "role",
                    DelayReason.class, "reason",
                    Remark.class, "remark",
                    Facts.Limit.class, "limit",
                    RegisterColumn.class, "column"));

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
        return VOCABULARY.of(text.language(), constant);
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
        return VOCABULARY.read(type, written);
    }
}
