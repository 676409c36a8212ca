package zhixiao.reports.data;

import java.util.HashMap;
import java.util.Map;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.util.Text;

/**
 * A column of text in which few words stand for many rows: in a sorted table most rows repeat the word of the
 * row before, and each word becomes a string once only.
 */
final class TextColumn {
    /** Bytes that are compared at once. */
    private static final int WORD = Long.BYTES;

    private final VarCharVector vector;
    private final Map<Text, String> words = new HashMap<>();
    private String last;
    private int lastLength = -1;
    private long lastHead;
    private long lastTail;

    TextColumn(VarCharVector vector) {
        this.vector = vector;
    }

    /** The word of a row of the batch that is loaded; null if it has none. */
    String at(int row) {
        if (vector.isNull(row)) {
            return null;
        }
        int start = vector.getStartOffset(row);
        int length = vector.getEndOffset(row) - start;
        ArrowBuf data = vector.getDataBuffer();
        if (length > 2 * WORD || start + 2L * WORD > data.capacity()) {
            lastLength = -1;
            return word(row);
        }
        // Words are short: two numbers hold one, and tell whether it is that of the row before.
        long head = length == 0 ? 0 : data.getLong(start) & mask(Math.min(length, WORD));
        long tail = length <= WORD ? 0 : data.getLong(start + (long) WORD) & mask(length - WORD);
        if (length != lastLength || head != lastHead || tail != lastTail) {
            last = word(row);
            lastLength = length;
            lastHead = head;
            lastTail = tail;
        }
        return last;
    }

    /** The first bytes of eight; Arrow keeps the lowest byte first, and so do the machines that it runs on. */
    private static long mask(int bytes) {
        return -1L >>> (WORD - bytes) * Byte.SIZE;
    }

    private String word(int row) {
        return words.computeIfAbsent(new Text(vector.get(row)), Text::toString);
    }
}
