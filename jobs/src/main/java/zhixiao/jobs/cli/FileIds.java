package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Names of specs that are made of the names of their files. */
final class FileIds {
    private static final String NO_ID = "[^a-z0-9]+";

    private FileIds() {}

    /** The name of a file without its ending, as names of specs are written. */
    static String of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String id = name.toLowerCase(Locale.ROOT).replaceAll(NO_ID, "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "mine" : id;
    }
}
