package zhixiao.jobs.root;

import java.io.IOException;
import java.util.Optional;

/**
 * The one small file of a root that names the current run. Another store (a cluster's file system, an object store) needs another implementation of
 * these two methods and nothing else of its own: it must replace a small object at once.
 */
interface Pointer {
    /** What the pointer says; empty before the first run. */
    Optional<Target> read() throws IOException;

    /** Replaces it by one act: whoever reads sees the old one or the new one, and after a return the new one is on the disk. */
    void replace(Target target) throws IOException;

    /**
     * What a pointer says: text, so that scripts can read the first line and go on from there.
     *
     * @param current the current run
     * @param before the one that was current before, if any
     */
    record Target(RunName current, Optional<RunName> before) {
        static Target parse(String text) {
            String[] lines = text.split("\n");
            return new Target(
                    RunName.parse(lines[0]),
                    lines.length > 1 ? Optional.of(RunName.parse(lines[1])) : Optional.empty());
        }

        String text() {
            return current + "\n" + before.map(run -> run + "\n").orElse("");
        }
    }
}
