package zhixiao.spec.expression;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Planners write {@code filed_date + 12 months}; SQL wants {@code INTERVAL '12' MONTH}. This rewrites the
 * one into the other, outside quotes, and knows for each character of the SQL where it stood before.
 */
final class DurationWords {
    private static final Pattern QUOTED_OR_DURATION = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|\\bINTERVAL\\s+'[^']*'\\s+\\w+|(?<![\\w.])(\\d{1,5})\\s+(day|month|year)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private final String written;
    private final String sql;
    /** From an offset in the SQL to the same place in what was written, at both ends of each rewritten piece. */
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    private DurationWords(String written) {
        this.written = written;
        StringBuilder text = new StringBuilder();
        Matcher matcher = QUOTED_OR_DURATION.matcher(written);
        int end = 0;
        places.put(0, 0);
        while (matcher.find()) {
            text.append(written, end, matcher.start());
            end = matcher.end();
            if (matcher.group(1) == null) {
                text.append(matcher.group());
            } else {
                places.put(text.length(), matcher.start());
                text.append("INTERVAL '").append(matcher.group(1)).append("' ").append(matcher.group(2));
                places.put(text.length(), matcher.end());
            }
        }
        this.sql = text.append(written.substring(end)).toString();
    }

    static DurationWords of(String written) {
        return new DurationWords(written);
    }

    String sql() {
        return sql;
    }

    /** The offset in what was written of a place in the SQL, given by line and column from 1. */
    int written(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        int offset = Math.max(0, start + column - 1);
        Map.Entry<Integer, Integer> before = places.floorEntry(offset);
        int place = before.getValue() + offset - before.getKey();
        Map.Entry<Integer, Integer> after = places.higherEntry(offset);
        return Math.min(place, after == null ? written.length() : after.getValue());
    }

    /** What was written between two places in the SQL, the last one included. */
    String written(int line, int column, int endLine, int endColumn) {
        int from = written(line, column);
        return written.substring(from, Math.max(from, written(endLine, endColumn + 1)));
    }
}
