package zhixiao.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts lines together byte by byte: no strings, no encoder, one write for a million bytes. */
final class CsvBuffer {
    private static final int FLUSH_AT = 1 << 20;

    private final OutputStream output;
    private byte[] bytes;
    private int length;
    private long flushed;

    /** A buffer that empties itself into a stream at line ends. */
    CsvBuffer(OutputStream output) {
        this.output = output;
        this.bytes = new byte[FLUSH_AT + 4096];
    }

    /** A buffer that keeps a few lines. */
    CsvBuffer() {
        this.output = null;
        this.bytes = new byte[1024];
    }

    void put(byte[] text) {
        ensure(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    void put(Phrase phrase) {
        put(phrase.utf8());
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    void put(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
    }

    void comma() {
        put(',');
    }

    void number(long value) {
        if (value >= 10) {
            number(value / 10);
        }
        put((char) ('0' + value % 10));
    }

    void twoDigits(int value) {
        put((char) ('0' + value / 10));
        put((char) ('0' + value % 10));
    }

    void endLine() {
        put('\n');
        if (output != null && length >= FLUSH_AT) {
            flush();
        }
    }

    void flush() {
        try {
            output.write(bytes, 0, length);
            output.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        flushed += length;
        length = 0;
    }

    /** Takes what is there, without its line end, and empties the buffer. */
    String takeLine() {
        String line = new String(bytes, 0, length - 1, StandardCharsets.UTF_8);
        length = 0;
        return line;
    }

    long written() {
        return flushed + length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
