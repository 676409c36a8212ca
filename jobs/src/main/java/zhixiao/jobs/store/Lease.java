package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a store that one process holds. It ends with that process, however that ends, but not at once: a store sees only that a holder is silent.
 */
public interface Lease extends AutoCloseable {

    /**
     * Takes hold of a file, which is made if it is not there.
     *
     * @return empty if somebody else holds it, or has held it until a moment ago
     * @throws UnsupportedOperationException on a store that can be read only
     */
    static Optional<Lease> tryHold(Path file) throws IOException {
        return switch (Places.kind(file)) {
            case RENAMES -> OpenFileLease.tryHold(file);
            case CONDITIONS -> RenewedLease.tryHold(file);
            default -> throw new UnsupportedOperationException(file.toString());
        };
    }

    /** Makes sure that it is held still, and for some time to come. @throws IOException if it has been taken away, because the holder was silent */
    void verify() throws IOException;

    /** Lets go of it, and deletes the file. */
    @Override
    void close() throws IOException;
}
