package zhixiao.spec.expression;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a planner wrote, as SQL. Planners write {@code filed_date + 12 months}, SQL wants
 * {@code INTERVAL '12' MONTH}; and a field may be called {@code result} or {@code year}, which SQL keeps for
 * itself, so every known name is put in quotes. For each character of the SQL it is known where it stood.
 */
final class SqlText {
    private static final Pattern PIECE = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|\\bINTERVAL\\s+'[^']*'\\s+\\w+"
                    + "|(?<![\\w.])(?<amount>\\d{1,5})\\s+(?<unit>day|month|year)s?\\b"
                    + "|\\b(?<word>[a-z][a-z0-9_]*)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String written;
    private final StringBuilder sql = new StringBuilder();
    /** From an offset in the SQL to the same place in what was written, at both ends of each rewritten piece. */
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    private SqlText(String written, Set<String> names) {
        this.written = written;
        Matcher matcher = PIECE.matcher(written);
        int end = 0;
        places.put(0, 0);
        while (matcher.find()) {
            sql.append(written, end, matcher.start());
            end = matcher.end();
            if (matcher.group("amount") != null) {
                rewrite(matcher, "INTERVAL '" + matcher.group("amount") + "' " + matcher.group("unit"));
            } else if (matcher.group("word") != null && names.contains(matcher.group("word"))) {
                rewrite(matcher, '"' + matcher.group("word") + '"');
            } else {
                sql.append(matcher.group());
            }
        }
        sql.append(written.substring(end));
    }

    private void rewrite(Matcher matcher, String piece) {
        places.put(sql.length(), matcher.start());
        sql.append(piece);
        places.put(sql.length(), matcher.end());
    }

    /** Rewrites an expression that may use some names. */
    static SqlText of(String written, Set<String> names) {
        return new SqlText(written, names);
    }

    String sql() {
        return sql.toString();
    }

    /** The offset in what was written of a place in the SQL, given by line and column from 1. */
    int written(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = sql.indexOf("\n", start) + 1;
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
