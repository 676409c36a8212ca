package zhixiao.jobs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** For which courts files are written, and where. */
final class CourtFilesOptions {
    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "register.to")
    private Path to;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "register.export.court")
    private Set<String> courts = new TreeSet<>();

    Path to() {
        return to;
    }

    /** The codes of the courts; empty for all. */
    Set<String> courts() {
        return courts;
    }

    /**
     * Tells which files there are.
     *
     * @param written how much is in each file
     * @param none the key of the message that there is none, which names the register
     * @param done the key of the message for each of them
     */
    static void tell(Console console, String register, Map<Path, Integer> written, String none, String done) {
        if (written.isEmpty()) {
            console.note(none, register);
        }
        written.forEach((file, count) -> console.print(done, file, count));
    }
}
