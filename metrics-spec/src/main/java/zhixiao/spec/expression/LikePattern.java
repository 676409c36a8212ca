package zhixiao.spec.expression;

import java.util.Optional;

/**
 * Patterns of LIKE in one form: {@code %} and {@code _} are wild, a backslash makes the next character
 * itself. SQL has no escape character unless ESCAPE names one; Spark always has the backslash.
 */
final class LikePattern {
    private LikePattern() {}

    /** A pattern without ESCAPE: every backslash is itself. */
    static String plain(String written) {
        return written.replace("\\", "\\\\");
    }

    /**
     * A pattern with ESCAPE; empty if the escape character is not one character, or stands before something
     * else than itself, {@code %} or {@code _}.
     */
    static Optional<String> escaped(String written, String escape) {
        if (escape.length() != 1) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character != escape.charAt(0)) {
                pattern.append(character == '\\' ? "\\\\" : String.valueOf(character));
                continue;
            }
            i++;
            if (i == written.length() || "%_".indexOf(written.charAt(i)) < 0 && written.charAt(i) != character) {
                return Optional.empty();
            }
            boolean wild = "%_\\".indexOf(written.charAt(i)) >= 0;
            pattern.append(wild ? "\\" : "").append(written.charAt(i));
        }
        return Optional.of(pattern.toString());
    }
}
