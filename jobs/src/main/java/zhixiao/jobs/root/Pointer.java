package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import zhixiao.jobs.store.Places;

/** What names the current run of a root: one small file, or the last of several. */
interface Pointer {
    /** Its name in the root. */
    String FILE = "current";

    /** The pointer of a root, replaced as its store allows. */
    static Pointer of(Path root) {
        Path file = root.resolve(FILE);
        return switch (Places.kind(root)) {
            case MACHINE, RENAMES -> new RenamedPointer(file);
            case CONDITIONS, READ -> new NumberedPointer(file);
        };
    }

    /** What the pointer says; empty before the first run. */
    Optional<Target> read() throws IOException;

    /**
     * Makes a run the current one by one act, and the one that was current the one before: whoever reads sees the old one or the new one, and after a
     * return the new one is on the disk. One that is current already stays as it is.
     */
    void point(RunName run) throws IOException;

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
                    new RunName(lines[0]), lines.length > 1 ? Optional.of(new RunName(lines[1])) : Optional.empty());
        }

        String text() {
            return current + "\n" + before.map(run -> run + "\n").orElse("");
        }
    }
}
