package zhixiao.spec.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;

/** The bundle of this package in one language, and how that language lists, quotes and counts. */
final class Phrases {
    private final Messages messages;

    Phrases(Language language) {
        this.messages = Messages.of("zhixiao.spec.words.words", language, Phrases.class);
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** The message of a key, or another text if there is none. */
    String getOr(String key, String otherwise) {
        return messages.has(key) ? get(key) : otherwise;
    }

    /** What an author wrote, in this language. */
    String of(LocalizedText text) {
        return text.in(messages.language());
    }

    /** A title as it stands inside a sentence: "Day of filing" is "day of filing" there. */
    String inSentence(LocalizedText title) {
        String text = of(title);
        boolean word =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** A text as the beginning of a sentence. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    String quoted(String text) {
        return get("quote", text);
    }

    /** Things that are named together. */
    String all(List<String> things) {
        return joined(things, "list.more", "list.and");
    }

    /** The things one after the other; the last one is joined in its own way. */
    String joined(List<String> things, String more, String last) {
        String text = things.get(0);
        for (int i = 1; i < things.size(); i++) {
            text = get(i == things.size() - 1 ? last : more, text, things.get(i));
        }
        return text;
    }

    /** A number of something: the key with {@code .one} or {@code .many} after it. */
    String counted(String key, int number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }

    String day(LocalDate day) {
        return get("day", day.getYear(), get("month." + day.getMonthValue()), day.getDayOfMonth());
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
