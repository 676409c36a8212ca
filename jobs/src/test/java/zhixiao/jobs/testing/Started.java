package zhixiao.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that has ended, as a user started it: another process, another folder, another environment.
 *
 * @param code its exit code; that of a killed process if it took too long
 * @param out what it printed
 * @param err what it printed as errors
 */
public record Started(int code, String out, String err) {
    /** The root of the source tree. */
    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /**
     * Starts a process and waits for its end.
     *
     * @param folder its working folder; what it prints is kept there too
     * @param most how long it may take; it is killed then
     * @param environment what is added to its environment
     */
    public static Started by(Path folder, Duration most, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return end(folder, most, begin(folder, command, environment));
    }

    /** Starts a process that prints into {@code out.txt} and {@code err.txt} of a folder; {@link #end} waits for it. */
    public static Process begin(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = builder(folder, command);
        builder.environment().remove("ZHIXIAO_LANG");
        builder.environment().put("ZHIXIAO_BUILD", "never");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The same with nothing in its environment but what is given. */
    public static Started alone(Path folder, Duration most, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return end(folder, most, builder.start());
    }

    private static ProcessBuilder builder(Path folder, List<String> command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
    }

    /** Waits for the end of a process that was begun in a folder; one that takes too long is killed. */
    public static Started end(Path folder, Duration most, Process process) throws IOException, InterruptedException {
        if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Started(process.waitFor(), read(folder.resolve("out.txt")), read(folder.resolve("err.txt")));
    }

    /** The text of a file that another process may be writing; bytes that are no UTF-8 yet are replaced. */
    public static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java that runs the tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** The job jar that was built. */
    public static String job() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("jobs/target"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*/jobs-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What lies beside the job jar. */
    public static List<String> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("jobs/target/lib"))) {
            return jars.map(Path::toString).sorted().toList();
        }
    }
}
