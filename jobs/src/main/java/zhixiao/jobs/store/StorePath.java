package zhixiao.jobs.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * A path of a store. How its parts go together is that of a path of this machine. Its text is the URI that Hadoop and Spark read, as long as it is
 * absolute.
 */
final class StorePath implements Path {
    private final StoreFileSystem system;
    private final Path parts;

    StorePath(StoreFileSystem system, Path parts) {
        this.system = system;
        this.parts = parts;
    }

    /** The path below the root of its store, without scheme and authority. */
    String below() {
        return parts.toString();
    }

    private Path with(Path other) {
        return other == null ? null : new StorePath(system, other);
    }

    private Path parts(Path other) {
        if (other instanceof StorePath stored && stored.system == system) {
            return stored.parts;
        }
        throw new ProviderMismatchException(this + " " + other);
    }

    @Override
    public StoreFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return parts.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return with(parts.getRoot());
    }

    @Override
    public Path getFileName() {
        return with(parts.getFileName());
    }

    @Override
    public Path getParent() {
        return with(parts.getParent());
    }

    @Override
    public int getNameCount() {
        return parts.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return with(parts.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return with(parts.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof StorePath stored && stored.system == system && parts.startsWith(stored.parts);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof StorePath stored && stored.system == system && parts.endsWith(stored.parts);
    }

    @Override
    public Path normalize() {
        return with(parts.normalize());
    }

    /** Another path of the same store below this one; an absolute one as it stands, whatever store it is of. */
    @Override
    public Path resolve(Path other) {
        return other.isAbsolute() ? other : with(parts.resolve(parts(other)));
    }

    @Override
    public Path resolve(String other) {
        return with(parts.resolve(other));
    }

    @Override
    public Path relativize(Path other) {
        return with(parts.relativize(parts(other)));
    }

    /** As Hadoop reads it, where nothing is escaped but what a URI cannot hold. */
    @Override
    public URI toUri() {
        return HadoopStore.path(this).toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute() ? this : new StorePath(system, Path.of("/").resolve(parts));
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        system.provider().checkAccess(this);
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return parts.compareTo(parts(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorePath stored && stored.system == system && stored.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return isAbsolute() ? system.address() + parts : parts.toString();
    }
}
