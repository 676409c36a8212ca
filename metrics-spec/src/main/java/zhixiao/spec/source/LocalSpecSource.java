package zhixiao.spec.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Spec files of a file system: of this machine, or of whatever text is taken for a path. */
public final class LocalSpecSource implements SpecSource {
    private static final long LARGEST = 16L << 20;
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private final Function<String, Path> paths;

    /** Files of this machine. */
    public LocalSpecSource() {
        this(Path::of);
    }

    /** Files of other file systems, too. @param paths makes a path of what a user writes */
    public LocalSpecSource(Function<String, Path> paths) {
        this.paths = paths;
    }

    @Override
    public SpecFile read(String path) throws IOException {
        Path file = path(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path);
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("Larger than any spec: " + path);
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        boolean byteOrderMark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return new SpecFile(path, byteOrderMark ? text.substring(1) : text);
    }

    @Override
    public String resolve(SpecFile from, String relative) {
        if (URI.matcher(relative).matches()) {
            return relative;
        }
        try {
            Path directory = paths.apply(from.path()).getParent();
            Path target = directory == null ? Path.of(relative) : directory.resolve(relative);
            return target.normalize().toString();
        } catch (InvalidPathException e) {
            return relative;
        }
    }

    private Path path(String path) throws NoSuchFileException {
        try {
            return paths.apply(path);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path);
        }
    }
}
