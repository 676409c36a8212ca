package zhixiao.jobs.root;

import java.nio.file.Path;

/**
 * The name of a kept run: its folder below the root, which is {@code runs/<fingerprint>/<attempt>}, or {@code runs/<attempt>} on a store that cannot
 * move a folder to its place once it is whole.
 *
 * @param path the folder, with slashes
 */
public record RunName(String path) {
    static final String FOLDER = "runs";

    /** A run that is moved to its place. */
    static RunName of(String fingerprint, String attempt) {
        return new RunName(FOLDER + "/" + fingerprint + "/" + attempt);
    }

    /** A run that is written where it stays. */
    static RunName of(String attempt) {
        return new RunName(FOLDER + "/" + attempt);
    }

    /** One try at something; later attempts have later names. */
    public String attempt() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where it is below a root. */
    public Path in(Path root) {
        return root.resolve(path);
    }

    /** The path below the root. */
    @Override
    public String toString() {
        return path;
    }
}
