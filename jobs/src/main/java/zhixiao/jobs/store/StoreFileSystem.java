package zhixiao.jobs.store;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One store: all paths with one scheme and one authority. It is spoken to when the first file of it is asked for. */
final class StoreFileSystem extends FileSystem {
    private static final Map<String, StoreFileSystem> ALL = new ConcurrentHashMap<>();

    private final String scheme;
    private final String authority;
    private final StoreProvider provider = new StoreProvider(this);
    private HadoopStore store;

    private StoreFileSystem(String scheme, String authority) {
        this.scheme = scheme;
        this.authority = authority;
    }

    /** The store of a scheme and an authority. @param authority empty text if there is none */
    static StoreFileSystem of(String scheme, String authority) {
        return ALL.computeIfAbsent(scheme + "://" + authority, address -> new StoreFileSystem(scheme, authority));
    }

    /** A path in it. @param text from the root or, without a slash at its beginning, from anywhere */
    StorePath path(String text) {
        return new StorePath(this, Path.of(text));
    }

    String scheme() {
        return scheme;
    }

    /** Null if there is none. */
    String authority() {
        return authority.isEmpty() ? null : authority;
    }

    /** What stands before a path. */
    String address() {
        return scheme + "://" + authority;
    }

    URI uri() {
        return URI.create(address() + "/");
    }

    /** The store itself. @throws StoreFailure if it cannot be used */
    synchronized HadoopStore store() {
        if (store == null) {
            store = HadoopStore.open(uri());
        }
        return store;
    }

    StoreKind kind() {
        return store().kind();
    }

    @Override
    public StoreProvider provider() {
        return provider;
    }

    /** A store is never closed: the process ends with it. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(path("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new StorePath(this, Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
