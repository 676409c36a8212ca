package zhixiao.jobs.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.Rename;

/**
 * Does with files of one store what {@link Files} asks for. Only what zhixiao asks for: no links, no owners, no watching. It is found by its paths,
 * and by no scheme.
 */
final class StoreProvider extends FileSystemProvider {
    private final StoreFileSystem system;

    StoreProvider(StoreFileSystem system) {
        this.system = system;
    }

    private HadoopStore store() {
        return system.store();
    }

    private static org.apache.hadoop.fs.Path named(Path path) {
        return HadoopStore.path(path);
    }

    @Override
    public String getScheme() {
        return system.scheme();
    }

    @Override
    public java.nio.file.FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.nio.file.FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return Places.of(uri.toString());
    }

    private FileStatus status(Path path) throws IOException {
        return HadoopStore.act(path, () -> store().files().getFileStatus(named(path)));
    }

    private boolean exists(Path path) throws IOException {
        try {
            status(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return HadoopStore.act(path, () -> store().files().open(named(path)));
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return output(path, Set.of(options));
    }

    private OutputStream output(Path path, Set<? extends OpenOption> options) throws IOException {
        if (options.contains(StandardOpenOption.APPEND)) {
            throw new UnsupportedOperationException("files of a store are written once");
        }
        boolean isNew = options.contains(StandardOpenOption.CREATE_NEW);
        FSDataOutputStream stream = HadoopStore.act(path, () -> store().files().create(named(path), !isNew));
        return options.contains(StandardOpenOption.SYNC) ? synced(stream) : stream;
    }

    /** What is written is on the disks when it is closed: an object store does so anyway. */
    private OutputStream synced(FSDataOutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                stream.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (system.kind() == StoreKind.RENAMES) {
                    stream.hsync();
                }
                stream.close();
            }
        };
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return options.contains(StandardOpenOption.WRITE)
                ? new StoreWriter(output(path, options))
                : new StoreReader(
                        HadoopStore.act(path, () -> store().files().open(named(path))),
                        status(path).getLen());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        FileStatus[] found = HadoopStore.act(folder, () -> store().files().listStatus(named(folder)));
        if (found.length == 1 && found[0].isFile() && status(folder).isFile()) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> entries = new ArrayList<>();
        for (FileStatus status : found) {
            Path entry = folder.resolve(status.getPath().getName());
            if (filter.accept(entry)) {
                entries.add(entry);
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        HadoopStore.act(folder, () -> store().files().mkdirs(named(folder)));
    }

    @Override
    public void delete(Path path) throws IOException {
        FileStatus status = status(path);
        if (status.isDirectory()) {
            FileStatus[] entries = HadoopStore.act(path, () -> store().files().listStatus(named(path)));
            if (entries.length > 0) {
                throw new DirectoryNotEmptyException(path.toString());
            }
        }
        deleteAll(path);
    }

    /** Deletes a file, or a folder with all that is in it: in one call, as stores are fastest. */
    void deleteAll(Path path) throws IOException {
        HadoopStore.act(path, () -> store().files().delete(named(path), true));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        if (!Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING) && exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (status(source).isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        try (InputStream from = newInputStream(source);
                OutputStream to = newOutputStream(target)) {
            from.transferTo(to);
        }
    }

    /** At once on a store that renames; else file by file, and never where it was to be at once. */
    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Set<CopyOption> asked = Set.of(options);
        boolean replaces =
                asked.contains(StandardCopyOption.REPLACE_EXISTING) || asked.contains(StandardCopyOption.ATOMIC_MOVE);
        if (system.kind() == StoreKind.RENAMES) {
            HadoopStore.act(source, () -> {
                store().renaming().rename(named(source), named(target), replaces ? Rename.OVERWRITE : Rename.NONE);
                return null;
            });
            return;
        }
        if (asked.contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), system.address());
        }
        if (exists(target)) {
            if (!replaces) {
                throw new FileAlreadyExistsException(target.toString());
            }
            delete(target);
        }
        if (!HadoopStore.act(source, () -> store().files().rename(named(source), named(target)))) {
            throw StoreFailure.of(system.uri(), new IOException("no rename: " + source + " " + target));
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        status(path);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type.toString());
        }
        return type.cast(new StoreAttributes(status(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
