package zhixiao.spec.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema of spec files, {@code metrics-spec/schema/spec.json}: what editors complete and underline while a planner
 * writes. It knows keys and words; what names, expressions and numbers mean together, only {@code spec validate} knows.
 */
public final class EditorSchema {
    private EditorSchema() {}

    /** Its text. */
    public static String text() {
        try (InputStream file = EditorSchema.class.getResourceAsStream("spec.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
