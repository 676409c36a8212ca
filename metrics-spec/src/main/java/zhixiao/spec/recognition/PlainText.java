package zhixiao.spec.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhixiao.spec.expression.SparkSql;

/**
 * A text without what people write differently and mean the same: full widths, kinds of brackets and separators, small
 * letters, spaces, one usual ending. As a function and as an expression of Spark SQL that say the same.
 */
final class PlainText {
    /** Characters and, at the same place of {@link #TO}, what they become; those past its end are dropped. */
    private static final String FROM;

    private static final String TO;

    private static final Map<Character, String> BECOMES = new HashMap<>();

    static {
        StringBuilder from = new StringBuilder("〔【［[｛{（");
        StringBuilder to = new StringBuilder("(".repeat(from.length()));
        from.append("〕】］]｝}）");
        to.append(")".repeat(from.length() - to.length()));
        from.append(",;，；");
        to.append("、".repeat(from.length() - to.length()));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            from.append(letter).append(wide(letter)).append(wide(upper(letter)));
            to.append(String.valueOf(upper(letter)).repeat(3));
        }
        for (char other : "0123456789-.:/_".toCharArray()) {
            from.append(wide(other));
            to.append(other);
        }
        TO = to.toString();
        FROM = from.append(" \t\r\n\u00a0\u3000\ufeff").toString();
        for (int i = 0; i < FROM.length(); i++) {
            BECOMES.put(FROM.charAt(i), i < TO.length() ? TO.substring(i, i + 1) : "");
        }
    }

    private final Pattern ending;

    /** Plain texts without one of these endings; a text that is nothing but an ending keeps it. */
    PlainText(List<String> endings) {
        this.ending = Pattern.compile(
                endings.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<=.)(?:", ")$")));
    }

    private static char upper(char letter) {
        return (char) (letter - 'a' + 'A');
    }

    /** The full-width form of an ASCII character. */
    private static char wide(char character) {
        return (char) (character - '!' + '！');
    }

    /** The plain text. */
    String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(BECOMES.getOrDefault(character, String.valueOf(character)));
        }
        return ending.matcher(plain).replaceFirst("");
    }

    /** The plain text of an SQL expression, as one. */
    String sql(String text) {
        return "regexp_replace(translate(" + text + ", " + SparkSql.text(FROM) + ", " + SparkSql.text(TO) + "), "
                + SparkSql.text(ending.pattern()) + ", '')";
    }
}
