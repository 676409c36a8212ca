package zhixiao.spec;

import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;

/** Spec files that live in a test. */
public final class TextSource implements SpecSource {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds or replaces a file. */
    public TextSource with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    @Override
    public SpecFile read(String path) throws NoSuchFileException {
        String text = texts.get(path);
        if (text == null) {
            throw new NoSuchFileException(path);
        }
        return new SpecFile(path, text);
    }

    @Override
    public String resolve(SpecFile from, String relative) {
        return relative;
    }
}
