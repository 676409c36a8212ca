package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.store.Places;
import zhixiao.spec.source.LocalSpecSource;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;

/** Spec files, and what was read of them. */
final class RecordedSource implements SpecSource {
    private final SpecSource files = new LocalSpecSource(Places::of);
    private final List<String> texts = new ArrayList<>();

    @Override
    public SpecFile read(String path) throws IOException {
        SpecFile file = files.read(path);
        texts.add(file.text());
        return file;
    }

    @Override
    public String resolve(SpecFile from, String relative) {
        return files.resolve(from, relative);
    }

    /** The texts of all files that were read, in order. */
    List<String> texts() {
        return List.copyOf(texts);
    }
}
