package zhixiao.spec.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** Writes YAML as planners write it, so that this room reads back what was written: texts stay texts, order stays. */
public final class YamlWriter {
    private static final String INDENT = "  ";
    /** What begins something else than a plain text. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`~ ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Ends a paragraph. */
    public YamlWriter blank() {
        text.append('\n');
        return this;
    }

    /** A comment of one line. */
    public YamlWriter comment(String comment) {
        return line("# " + comment);
    }

    /** A key with a text, which is put in quotes where it needs them. */
    public YamlWriter put(String key, String value) {
        return line(scalar(key, true) + ": " + scalar(value, false));
    }

    /** A key with a text, if there is one. */
    public YamlWriter put(String key, Optional<String> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** A key with a list of texts in one line. */
    public YamlWriter put(String key, List<String> values) {
        return line(scalar(key, true) + ": " + flow(values));
    }

    /** A key with a text in several languages: one text if all are the same. */
    public YamlWriter put(String key, LocalizedText words) {
        boolean same = words.texts().size() == Language.values().length
                && words.texts().values().stream().distinct().count() == 1;
        return same ? put(key, words.in(Language.EN)) : line(scalar(key, true) + ": " + flow(words));
    }

    /** A key whose value is a map that is written by what follows, with a comment behind it. */
    public YamlWriter map(String key, String comment, Runnable entries) {
        line(scalar(key, true) + ":" + (comment.isEmpty() ? "" : "  # " + comment));
        depth++;
        entries.run();
        depth--;
        return this;
    }

    /** A key with a text of several lines, as it is: lines stay lines. */
    public YamlWriter block(String key, String lines) {
        line(scalar(key, true) + ": |");
        depth++;
        lines.lines().forEach(this::line);
        depth--;
        return this;
    }

    /** An item of a list: a map of a few keys; empty ones are left out. */
    public YamlWriter item(Runnable entries) {
        int start = text.length();
        depth++;
        entries.run();
        depth--;
        text.replace(start, start + INDENT.length() * (depth + 1), INDENT.repeat(depth) + "- ");
        return this;
    }

    /** A list of texts in one line. */
    private static String flow(List<String> values) {
        return values.stream().map(value -> scalar(value, true)).collect(Collectors.joining(", ", "[ ", " ]"));
    }

    private static String flow(LocalizedText words) {
        return words.texts().entrySet().stream()
                .map(entry -> entry.getKey().tag() + ": " + scalar(entry.getValue(), true))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private YamlWriter line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    /** A text as it is, or in double quotes where it would be read as something else. */
    private static String scalar(String value, boolean inFlow) {
        boolean plain = !value.isEmpty()
                && !value.equals("null")
                && INDICATORS.indexOf(value.charAt(0)) < 0
                && value.equals(value.strip())
                && !value.endsWith(":")
                && !value.contains(": ")
                && !value.contains(" #")
                && value.chars().noneMatch(YamlWriter::isInvisible)
                && (!inFlow || value.chars().noneMatch(character -> ",[]{}:".indexOf(character) >= 0));
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isInvisible(character)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
                    } else {
                        quoted.append((char) character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Characters that nobody sees, and line breaks of other alphabets. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
