package zhixiao.jobs.root;

import java.nio.file.Path;

/**
 * The name of a kept run.
 *
 * @param fingerprint what was computed
 * @param attempt one try at it; later attempts have later names
 */
public record RunName(String fingerprint, String attempt) {
    private static final String FOLDER = "runs/";

    /** Where it is below a root. */
    public Path in(Path root) {
        return root.resolve(toString());
    }

    /** Reads what {@link #toString} wrote. */
    static RunName parse(String text) {
        String[] parts = text.substring(FOLDER.length()).split("/", 2);
        return new RunName(parts[0], parts[1]);
    }

    /** The path below the root. */
    @Override
    public String toString() {
        return FOLDER + fingerprint + "/" + attempt;
    }
}
