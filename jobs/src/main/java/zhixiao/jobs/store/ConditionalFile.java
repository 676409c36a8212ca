package zhixiao.jobs.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.PathIOException;

/**
 * A small text in an object store ({@link StoreKind#CONDITIONS}) that is written only if nobody else has written it meanwhile: the store itself decides,
 * by the conditions {@code If-None-Match} and {@code If-Match} of a write.
 */
public final class ConditionalFile {
    /** What S3 answers where the condition is not met, and where two such writes meet. */
    private static final String REFUSED = "(?s).*\\b(412|409|PreconditionFailed|ConditionalRequestConflict)\\b.*";

    /** So many writes of others in a row, each in the moment between two requests, are no race any more. */
    private static final int TRIES = 20;

    private final Path file;

    /** A file, which may be there or not. */
    public ConditionalFile(Path file) {
        this.file = file;
    }

    /**
     * What it says.
     *
     * @param text all of it
     * @param version what the store calls this version of it
     */
    public record Version(String text, String version) {}

    /** What it says now; empty if it is not there. */
    public Optional<Version> read() throws IOException {
        for (int tries = 1; ; tries++) {
            Optional<String> version = version();
            if (version.isEmpty()) {
                return Optional.empty();
            }
            try {
                // A version that is older than the text is safe: a write that names it is refused.
                return Optional.of(new Version(text(), version.get()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (StoreFailure e) {
                // Written anew between the question which version there is and the answer what it says.
                if (tries == TRIES || !isRefused(e)) {
                    throw e;
                }
            }
        }
    }

    private String text() throws IOException {
        return HadoopStore.act(file, () -> {
            try (InputStream stream = store().files().open(HadoopStore.path(file))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    /** Which version there is now; empty if it is not there. */
    Optional<String> version() throws IOException {
        try {
            FileStatus status = HadoopStore.act(file, () -> store().files().getFileStatus(HadoopStore.path(file)));
            return Optional.of(((EtagSource) status).getEtag());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes it by one act.
     *
     * @param before the version that it replaces; empty if it must not be there
     * @return false if there is another version by now: nothing is written then
     */
    public boolean write(String text, Optional<String> before) throws IOException {
        try {
            HadoopStore.act(file, () -> {
                FSDataOutputStreamBuilder<?, ?> builder = store().files()
                        .createFile(HadoopStore.path(file))
                        .overwrite(true)
                        .recursive();
                before.ifPresentOrElse(
                        version ->
                                builder.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, version),
                        () -> builder.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true));
                try (FSDataOutputStream stream = builder.build()) {
                    stream.write(text.getBytes(StandardCharsets.UTF_8));
                }
                return null;
            });
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            return false;
        } catch (StoreFailure e) {
            if (isRefused(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isRefused(StoreFailure failure) {
        return failure.getCause() instanceof PathIOException
                && failure.getCause().toString().matches(REFUSED);
    }

    private HadoopStore store() {
        return ((StorePath) file).getFileSystem().store();
    }
}
