package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;

/**
 * The lease of HDFS on a file that is open for writing: there is one writer, whose client renews it by itself; a minute after its last sign of life
 * another one may have it.
 */
final class OpenFileLease implements HeldFile {
    private final Path file;
    private final FSDataOutputStream open;

    private OpenFileLease(Path file, FSDataOutputStream open) {
        this.file = file;
        this.open = open;
    }

    static Optional<HeldFile> tryHold(Path file) throws IOException {
        FileSystem files = ((StorePath) file).getFileSystem().store().files();
        try {
            return hold(file, () -> files.create(HadoopStore.path(file), false));
        } catch (FileAlreadyExistsException e) {
            // Of a process that is no more, and that nobody writes any longer.
            return hold(file, () -> files.append(HadoopStore.path(file)));
        }
    }

    private static Optional<HeldFile> hold(Path file, HadoopStore.Act<FSDataOutputStream> open) throws IOException {
        try {
            return Optional.of(new OpenFileLease(file, HadoopStore.act(file, open)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (StoreFailure e) {
            if (isHeld(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isHeld(StoreFailure failure) {
        String all = failure.getCause().toString();
        return all.contains("AlreadyBeingCreatedException") || all.contains("RecoveryInProgressException");
    }

    @Override
    public void verify() throws IOException {
        open.write('\n');
        open.hsync();
    }

    /** Deleted while it is open, so that nobody can take hold of it in between. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        try {
            open.close();
        } catch (IOException e) {
            // The file is gone, which is what was wanted.
        }
    }
}
