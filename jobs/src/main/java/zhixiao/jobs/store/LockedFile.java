package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock of the operating system, which ends with its process. */
record LockedFile(FileChannel channel, FileLock lock) implements HeldFile {

    static Optional<HeldFile> tryHold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this process: the same as by another process.
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new LockedFile(channel, lock));
    }

    @Override
    public void verify() {
        // Nobody takes a lock away.
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
