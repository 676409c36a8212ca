package zhixiao.spec.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of {@link MessageFormat} as far as bundles use them, read once and put together many times: texts with
 * arguments between them, which are ready text. It may be used by several threads, and is many times as fast.
 */
final class MessagePattern {
    /** The first of the characters that stand for arguments while a pattern is read; no text has them. */
    private static final char FIRST_MARK = '\uE000';

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private MessagePattern() {}

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none, or formats an argument: a programmer's mistake
     */
    static MessagePattern of(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        int arguments = format.getFormatsByArgumentIndex().length;
        Object[] marks = new Object[arguments];
        for (int i = 0; i < arguments; i++) {
            marks[i] = String.valueOf((char) (FIRST_MARK + i));
        }
        String marked = format.format(marks);
        MessagePattern read = new MessagePattern();
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            int number = marked.charAt(i) - FIRST_MARK;
            if (number >= 0 && number < arguments) {
                read.texts.add(marked.substring(from, i));
                read.numbers.add(number);
                from = i + 1;
            }
        }
        read.texts.add(marked.substring(from));
        return read;
    }

    /** The text with arguments put in; where there is none of a number, its place is left as {@code {number}}. */
    String with(Object... arguments) {
        if (numbers.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (number < arguments.length) {
                text.append(arguments[number]);
            } else {
                text.append('{').append(number).append('}');
            }
            text.append(texts.get(i + 1));
        }
        return text.toString();
    }
}
