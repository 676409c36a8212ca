package zhixiao.jobs.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import zhixiao.jobs.store.Lease;
import zhixiao.jobs.store.Places;
import zhixiao.jobs.store.StoreKind;

/**
 * A file that one process holds, and lets go of when it ends, however it does: on this machine the operating system sees to it at once, in a store its
 * {@link Lease} some time after.
 */
public abstract class HeldFile implements AutoCloseable {
    private HeldFile() {}

    /** Takes hold of a file, which is made if it is not there; empty if somebody else holds it. */
    public static Optional<HeldFile> tryHold(Path file) throws IOException {
        return Places.kind(file) == StoreKind.MACHINE
                ? locked(file)
                : Lease.tryHold(file).map(Leased::new);
    }

    private static Optional<HeldFile> locked(Path file) throws IOException {
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
        return Optional.of(new Locked(channel, lock));
    }

    /** Makes sure that it is held still. @throws IOException if it is not, because this process did not come to its turn for too long */
    public abstract void verify() throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Locked extends HeldFile {
        private final FileChannel channel;
        private final FileLock lock;

        Locked(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
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

    private static final class Leased extends HeldFile {
        private final Lease lease;

        Leased(Lease lease) {
            this.lease = lease;
        }

        @Override
        public void verify() throws IOException {
            lease.verify();
        }

        @Override
        public void close() throws IOException {
            lease.close();
        }
    }
}
