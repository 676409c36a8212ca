package zhixiao.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** A store cannot be used: it is not there, refuses, or answers with an error. Never thrown for a file that is not there. */
public final class StoreFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    private final URI store;
    private final boolean unknown;

    private StoreFailure(URI store, IOException cause, boolean unknown) {
        super(cause);
        this.store = store;
        this.unknown = unknown;
    }

    /** A store that fails. */
    static StoreFailure of(URI store, IOException cause) {
        return new StoreFailure(store, cause, false);
    }

    /** A store that no class here knows how to speak to. */
    static StoreFailure unknown(URI store, Throwable cause) {
        return new StoreFailure(store, new IOException(cause), true);
    }

    /** Which store, as {@code scheme://authority}. */
    public URI store() {
        return store;
    }

    /** True if classes for stores of this kind are missing. */
    public boolean isUnknown() {
        return unknown;
    }

    /** In one line, the innermost reason. */
    public String reason() {
        Throwable innermost = this;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null
                ? ""
                : innermost.getMessage().lines().findFirst().orElse("");
        return innermost.getClass().getSimpleName() + ": " + message;
    }
}
