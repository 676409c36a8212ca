package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that one process holds, and lets go of when it ends, however it does: on this machine the operating system sees to it at once; a store sees
 * only that a holder is silent, and lets go of the file some time after.
 */
public interface HeldFile extends AutoCloseable {

    /**
     * Takes hold of a file, which is made if it is not there.
     *
     * @return empty if somebody else holds it or, in a store, has held it until a moment ago
     * @throws UnsupportedOperationException on a store that can be read only
     */
    static Optional<HeldFile> tryHold(Path file) throws IOException {
        return switch (Places.kind(file)) {
            case MACHINE -> LockedFile.tryHold(file);
            case RENAMES -> OpenFileLease.tryHold(file);
            case CONDITIONS -> RenewedLease.tryHold(file);
            case READ -> throw new UnsupportedOperationException(file.toString());
        };
    }

    /** Makes sure that it is held still, and for some time to come. @throws IOException if it has been taken away, because the holder was silent */
    void verify() throws IOException;

    /** Lets go of it; a file of a store is deleted. */
    @Override
    void close() throws IOException;
}
