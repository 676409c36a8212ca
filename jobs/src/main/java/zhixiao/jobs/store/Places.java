package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what people write into paths: a file of this machine, or one of a store. */
public final class Places {
    /** As Hadoop reads it: nothing is escaped. A letter and a colon are no scheme, so that a drive is none. */
    private static final Pattern URI =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(?://([^/]*))?(/.*)?", Pattern.DOTALL);

    private static final String FILE = "file";

    private Places() {}

    /**
     * A path as a user writes it: a Hadoop URI such as {@code hdfs://host:8020/court/root} or {@code s3a://bucket/root}, or else a path of this machine,
     * also with {@code file:} before it. {@code hdfs:/court/root} is on the host that Hadoop's settings name.
     *
     * @throws InvalidPathException if it is neither
     */
    public static Path of(String written) {
        Matcher uri = URI.matcher(written);
        if (!uri.matches() || uri.group(2) == null && uri.group(3) == null) {
            return Path.of(written);
        }
        String path = uri.group(3) == null ? "/" : uri.group(3);
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        return scheme.equals(FILE)
                ? Path.of(path)
                : StoreFileSystem.of(scheme, uri.group(2) == null ? "" : uri.group(2))
                        .path(path);
    }

    /** True for a URI of a store, such as {@link #of} makes a path of; nothing is asked of the store. */
    public static boolean onStore(String written) {
        Matcher uri = URI.matcher(written);
        return uri.matches()
                && (uri.group(2) != null || uri.group(3) != null)
                && !uri.group(1).equalsIgnoreCase(FILE);
    }

    /** What a path's file system can do. */
    public static StoreKind kind(Path path) {
        return path instanceof StorePath stored ? stored.getFileSystem().kind() : StoreKind.MACHINE;
    }

    /**
     * Deletes a file of a store, or a folder of it with all that is in it, by one call; does nothing if it is not there.
     *
     * @return false for a path of this machine, which is left as it is
     */
    public static boolean deleteAll(Path path) throws IOException {
        if (path instanceof StorePath stored) {
            stored.getFileSystem().provider().deleteAll(stored);
            return true;
        }
        return false;
    }
}
