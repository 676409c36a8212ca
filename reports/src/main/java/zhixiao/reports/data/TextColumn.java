package zhixiao.reports.data;

import java.util.HashMap;
import java.util.Map;
import org.apache.arrow.memory.util.ByteFunctionHelpers;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.util.Text;

/**
 * A column of text in which few words stand for many rows: in a sorted table most rows repeat the word of the
 * row before, and each word becomes a string once only.
 */
final class TextColumn {
    private final VarCharVector vector;
    private final Map<Text, String> words = new HashMap<>();
    private String last;
    private byte[] lastBytes = {};

    TextColumn(VarCharVector vector) {
        this.vector = vector;
    }

    /** The word of a row of the batch that is loaded; null if it has none. */
    String at(int row) {
        if (vector.isNull(row)) {
            return null;
        }
        int start = vector.getStartOffset(row);
        int end = vector.getEndOffset(row);
        boolean same = last != null
                && ByteFunctionHelpers.compare(vector.getDataBuffer(), start, end, lastBytes, 0, lastBytes.length) == 0;
        if (!same) {
            lastBytes = vector.get(row);
            last = words.computeIfAbsent(new Text(lastBytes), Text::toString);
        }
        return last;
    }
}
