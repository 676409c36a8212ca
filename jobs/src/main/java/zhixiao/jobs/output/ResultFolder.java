package zhixiao.jobs.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one run writes, and what becomes of it: a folder whose result is replaced ({@link OutputFolder}), or one more kept run below a root whose
 * pointer names the current one. Either way the old result is there, whole, until the new one is.
 */
public interface ResultFolder extends AutoCloseable {

    /** What was found when the folder was opened. */
    enum Recovery {
        /** Nothing was left over. */
        NOTHING,
        /** A killed run had not finished: the old result is in place. */
        OLD_RESULT_KEPT,
        /** A killed run had finished: its new result is in place. */
        NEW_RESULT_PLACED
    }

    /** The folder that people name: it stays the same from run to run. */
    Path named();

    /** Where the result before this run is; there may be none. */
    Path previous();

    /** Where results are that were published before, of which there may be several, and none. */
    default List<Path> results() throws IOException {
        return List.of(previous());
    }

    /** Where the run writes. */
    Path next();

    /** Where the result will be once it is published. @param fingerprint what it is of */
    Path place(String fingerprint);

    /** Which try this is. */
    String attempt();

    /** What a killed run had left. */
    Recovery recovery();

    /** Takes a file or folder of the result before over into the new one. */
    default void keep(String name) throws IOException {
        Directories.link(previous().resolve(name), next().resolve(name));
    }

    /** Makes the new result the current one, by one act. @param fingerprint what it is of */
    void publish(String fingerprint) throws IOException;

    /**
     * Puts what was written so far beside, for people to look at; the old result stays.
     *
     * @return where it is
     */
    Path publishFailure() throws IOException;

    /** Gives the folder free; what was not published is deleted. */
    @Override
    void close() throws IOException;
}
