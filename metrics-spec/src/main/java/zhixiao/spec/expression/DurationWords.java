package zhixiao.spec.expression;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Planners write {@code filed_date + 12 months}; SQL wants {@code INTERVAL '12' MONTH}. This rewrites the
 * one into the other, outside quotes, and knows for each column of the SQL where it stood before.
 */
final class DurationWords {
    private static final Pattern QUOTED_OR_DURATION = Pattern.compile(
            "'(?:[^']|'')*'|\\bINTERVAL\\s+'[^']*'\\s+\\w+|\\b(\\d{1,5})\\s+(day|month|year)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private final String sql;
    /** By line: from a column of the SQL to the same place in what was written. */
    private final NavigableMap<Integer, Integer> starts = new TreeMap<>();

    private final String written;

    private DurationWords(String written) {
        this.written = written;
        StringBuilder text = new StringBuilder();
        Matcher matcher = QUOTED_OR_DURATION.matcher(written);
        int end = 0;
        starts.put(0, 0);
        while (matcher.find()) {
            text.append(written, end, matcher.start());
            end = matcher.end();
            if (matcher.group(1) == null) {
                text.append(matcher.group());
            } else {
                starts.put(text.length(), matcher.start());
                text.append("INTERVAL '").append(matcher.group(1)).append("' ").append(matcher.group(2));
                starts.put(text.length(), matcher.end());
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

    /** The place in what was written of a place in the SQL; lines and columns from 1. */
    int[] written(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = sql.indexOf('\n', offset) + 1;
        }
        offset += column - 1;
        var start = starts.floorEntry(Math.max(0, offset));
        int place = Math.min(start.getValue() + offset - start.getKey(), written.length());
        var next = starts.higherEntry(offset);
        if (next != null) {
            place = Math.min(place, next.getValue());
        }
        int writtenLine = 1;
        int lineStart = 0;
        for (int i = 0; i < place; i++) {
            if (written.charAt(i) == '\n') {
                writtenLine++;
                lineStart = i + 1;
            }
        }
        return new int[] {writtenLine, place - lineStart + 1};
    }
}
