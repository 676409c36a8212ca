package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.jobs.store.Places;

/** Where the runs of a root are while they are written, once they are whole, and when they have failed: it depends on what its store can do at once. */
interface RunFolders {
    /** Where runs are that are not done, and what is held for them. */
    String WORK = "work";

    /** Where runs are told of that a gate has stopped. */
    String FAILED = "failed";

    /** How a root's runs are laid out. */
    static RunFolders of(Path root) {
        return switch (Places.kind(root)) {
            case MACHINE, RENAMES -> new MovedRuns(root);
            case CONDITIONS, READ -> new MarkedRuns(root);
        };
    }

    /** Where an attempt is to write. */
    Path next(String attempt);

    /** The name that it will have. */
    RunName name(String fingerprint, String attempt);

    /** Makes a kept run of what an attempt has written, by one act. */
    void keep(String fingerprint, String attempt) throws IOException;

    /** Puts aside what an attempt has written. @return where it is */
    Path fail(String attempt) throws IOException;

    /** Makes a kept run one that is not done, by one act. @return where it is */
    Path unkeep(RunName run) throws IOException;

    /** All kept runs. */
    List<RunName> kept() throws IOException;

    /** Where attempts are that are neither kept nor failed: of processes that are at work, or were killed. */
    List<Path> unfinished() throws IOException;

    /** The folders in a folder, by name; none if it is not there. */
    static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
