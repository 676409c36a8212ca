package zhixiao.spec.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Spec files of the local file system. */
public final class LocalSpecSource implements SpecSource {

    @Override
    public SpecFile read(String path) throws IOException {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path);
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
        Path directory = Path.of(from.path()).getParent();
        Path target = directory == null ? Path.of(relative) : directory.resolve(relative);
        return target.normalize().toString();
    }
}
