package zhixiao.jobs.manifest;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Term;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expression.DateValue;
import zhixiao.spec.expression.Expression.DurationValue;
import zhixiao.spec.expression.Expression.NumberValue;
import zhixiao.spec.expression.Expression.TextValue;
import zhixiao.spec.expression.Expression.TruthValue;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;

/** Formulas in words: the addends of a numerator or denominator, and values of parameters, as people call them. */
final class Words {
    private static final String BUNDLE = "zhixiao.jobs.manifest.words";

    private Words() {}

    /** Several measures added up, and others taken off. */
    static LocalizedText sum(List<Term> terms) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Messages messages = Messages.of(BUNDLE, language, Words.class);
            StringBuilder sum = new StringBuilder();
            for (Term term : terms) {
                String title = term.measure().title().in(language);
                sum.append(term.minus() ? messages.get("minus") : sum.isEmpty() ? "" : messages.get("plus"))
                        .append(term.atStart() ? messages.get("at_start", title) : title);
            }
            texts.put(language, sum.toString().strip());
        }
        return new LocalizedText(texts);
    }

    /** The value of a parameter. */
    static LocalizedText value(Expression value) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, value(value, Messages.of(BUNDLE, language, Words.class)));
        }
        return new LocalizedText(texts);
    }

    private static String value(Expression value, Messages messages) {
        if (value instanceof TruthValue truth) {
            return messages.get(truth.value() ? "yes" : "no");
        }
        if (value instanceof DurationValue length) {
            return length.months() != 0
                    ? messages.get("months", Integer.toString(length.months()))
                    : messages.get("days", Integer.toString(length.days()));
        }
        if (value instanceof NumberValue number) {
            return number.value().toPlainString();
        }
        return value instanceof TextValue text
                ? text.value()
                : ((DateValue) value).value().toString();
    }

    /** Several things that hold together. */
    static LocalizedText list(List<LocalizedText> parts) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String separator = Messages.of(BUNDLE, language, Words.class).get("and");
            texts.put(language, parts.stream().map(part -> part.in(language)).collect(Collectors.joining(separator)));
        }
        return new LocalizedText(texts);
    }
}
