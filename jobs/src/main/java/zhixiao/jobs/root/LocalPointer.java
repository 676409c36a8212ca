package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** The pointer on a file system that replaces a file by renaming another one. */
final class LocalPointer implements Pointer {
    static final String FILE = "current";

    private final Path file;

    LocalPointer(Path root) {
        this.file = root.resolve(FILE);
    }

    @Override
    public Optional<Target> read() throws IOException {
        try {
            return Optional.of(Target.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void replace(Target target) throws IOException {
        Path written = file.resolveSibling("." + FILE + "-" + UUID.randomUUID());
        try {
            Files.writeString(
                    written,
                    target.text(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        // The new name is on the disk when its folder is.
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
