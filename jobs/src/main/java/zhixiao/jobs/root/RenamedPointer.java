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
import zhixiao.jobs.store.Places;
import zhixiao.jobs.store.StoreKind;

/** The pointer on a file system that replaces a file by renaming another one. */
record RenamedPointer(Path file) implements Pointer {

    @Override
    public Optional<Target> read() throws IOException {
        try {
            return Optional.of(Target.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void point(RunName run) throws IOException {
        Optional<Target> now = read();
        if (now.isPresent() && now.get().current().equals(run)) {
            return;
        }
        Path written = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        try {
            Files.writeString(
                    written,
                    new Target(run, now.map(Target::current)).text(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        if (Places.kind(file) == StoreKind.MACHINE) {
            // The new name is on the disk when its folder is; HDFS logs names before it answers.
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
