package zhixiao.jobs.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import zhixiao.spec.casenumber.CaseNumber;
import zhixiao.spec.casenumber.CaseNumberParser;
import zhixiao.spec.casenumber.CaseNumberParts;
import zhixiao.spec.text.Word;

/**
 * Lines of case numbers to lines of JSON, in constant memory: a line ends with LF or CRLF, and of one that is longer
 * than {@value #LONGEST} bytes only the beginning is kept, which is refused as too long.
 */
final class CaseNumberLines {
    /** Far more bytes than a case number has, and enough to tell what a long line is. */
    static final int LONGEST = 4096;

    private static final int END_OF_INPUT = -1;

    private final CaseNumberParser parser = new CaseNumberParser();
    private final InputStream in;
    private final OutputStream out;
    private final byte[] block = new byte[1 << 16];
    private int place;
    private int filled;

    /** Reads the one and writes the other; closes neither. */
    CaseNumberLines(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Works until the input ends. */
    void run() throws IOException {
        JsonFactory factory = new JsonFactory();
        factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        factory.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            boolean first = true;
            for (String line = line(json); line != null; line = line(json)) {
                // A byte order mark belongs to the file, not to its first number.
                String number = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
                first = false;
                write(json, parser.parse(number));
                json.writeRaw('\n');
            }
        }
    }

    private String line(JsonGenerator json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        int next = next(json);
        if (next == END_OF_INPUT) {
            return null;
        }
        for (; next != END_OF_INPUT && next != '\n'; next = next(json)) {
            if (bytes.size() < LONGEST) {
                bytes.write(next);
            }
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The next byte. Before it waits for more, all answers go out: whoever writes a line and waits gets its answer. */
    private int next(JsonGenerator json) throws IOException {
        if (place == filled) {
            json.flush();
            out.flush();
            place = 0;
            filled = Math.max(0, in.read(block));
            if (filled == 0) {
                return END_OF_INPUT;
            }
        }
        return block[place++] & 0xff;
    }

    private static void write(JsonGenerator json, CaseNumber number) throws IOException {
        json.writeStartObject();
        json.writeStringField("raw", number.raw());
        json.writeStringField("status", Word.of(number.status()));
        text(json, "form", number.form().map(Word::of).orElse(null));
        CaseNumberParts parts = number.parts().orElse(null);
        if (parts == null) {
            for (String none : new String[] {"year", "court", "level", "mark", "type", "serial", "suffix"}) {
                json.writeNullField(none);
            }
        } else {
            json.writeNumberField("year", parts.year());
            text(json, "court", parts.court());
            text(json, "level", parts.level().map(Word::of).orElse(null));
            text(json, "mark", parts.mark());
            text(json, "type", parts.type());
            text(json, "serial", parts.serial());
            text(json, "suffix", parts.suffix());
        }
        if (number.reason().isPresent()) {
            json.writeStringField("reason", Word.of(number.reason().get()));
        }
        json.writeEndObject();
    }

    /** What is not there is null, whether it was not found or is empty. */
    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value == null || value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
