package zhixiao.jobs.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * A store as Hadoop speaks to it. Settings are those of Hadoop's files on the class path, and those that Spark is given as {@code spark.hadoop.…}.
 *
 * @param uri its address
 * @param files its files
 * @param kind what it can do
 */
record HadoopStore(URI uri, FileSystem files, StoreKind kind) {
    private static final String OF_SPARK = "spark.hadoop.";
    private static final String HDFS = "hdfs";

    /** What is done with a store. */
    interface Act<T> {
        T run() throws IOException;
    }

    static HadoopStore open(URI uri) {
        try {
            FileSystem files = FileSystem.get(uri, settings());
            return new HadoopStore(uri, files, kind(files));
        } catch (UnsupportedFileSystemException e) {
            throw StoreFailure.unknown(uri, e);
        } catch (IOException e) {
            throw StoreFailure.of(uri, e);
        } catch (RuntimeException | LinkageError e) {
            // Hadoop wraps a class that is not there.
            throw isMissing(e) ? StoreFailure.unknown(uri, e) : StoreFailure.of(uri, new IOException(e));
        }
    }

    /** The host, or whatever stands there, that Hadoop's settings name for a scheme; empty text if they name none. */
    static String usualAuthority(String scheme) {
        URI usual = FileSystem.getDefaultUri(settings());
        return scheme.equals(usual.getScheme()) && usual.getAuthority() != null ? usual.getAuthority() : "";
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof LinkageError
                || failure instanceof ClassNotFoundException
                || failure.getCause() != null && isMissing(failure.getCause());
    }

    private static Configuration settings() {
        Configuration settings = new Configuration();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OF_SPARK))
                .forEach(name -> settings.set(name.substring(OF_SPARK.length()), System.getProperty(name)));
        return settings;
    }

    private static StoreKind kind(FileSystem files) throws IOException {
        if (files.getScheme().equals(HDFS)) {
            return StoreKind.RENAMES;
        }
        return files.hasPathCapability(new Path("/"), CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG)
                ? StoreKind.CONDITIONS
                : StoreKind.READ;
    }

    /** A path as Hadoop names it. */
    static Path path(java.nio.file.Path path) {
        StorePath stored = (StorePath) path.toAbsolutePath();
        return new Path(stored.getFileSystem().scheme(), stored.getFileSystem().authority(), stored.below());
    }

    /** What renames at once, and tells why if it cannot. */
    FileContext renaming() throws IOException {
        return FileContext.getFileContext(uri, files.getConf());
    }

    /**
     * Does something with a file.
     *
     * @throws NoSuchFileException if it is not there
     * @throws FileAlreadyExistsException if it is there already
     * @throws StoreFailure if the store fails
     */
    static <T> T act(java.nio.file.Path path, Act<T> act) throws IOException {
        try {
            return act.run();
        } catch (FileNotFoundException e) {
            throw (IOException) new NoSuchFileException(path.toString()).initCause(e);
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            throw (IOException) new FileAlreadyExistsException(path.toString()).initCause(e);
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw StoreFailure.of(((StorePath) path).getFileSystem().uri(), e);
        }
    }
}
