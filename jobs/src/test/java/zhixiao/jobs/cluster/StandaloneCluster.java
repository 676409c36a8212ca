package zhixiao.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixiao.jobs.testing.Started;

/** A master and two workers of one core each, on ports that are free; all of it ends with {@link #close}. */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final SparkHome spark;
    private final Path folder;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final String url;

    /**
     * Starts it.
     *
     * @param folder where its logs and its workers' folders are; not there yet
     * @param settings what the master and the workers are told besides
     */
    StandaloneCluster(SparkHome spark, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.spark = spark;
        this.folder = Files.createDirectories(folder);
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("spark.master.rest.enabled", "false");
        String file = Submission.write(all, folder.resolve("daemons.conf")).toString();
        this.master = start(
                "master",
                List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0", "--properties-file", file));
        try {
            this.url = await("the master's address", master, () -> {
                        Matcher matcher = ADDRESS.matcher(log("master"));
                        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
                    })
                    .orElseThrow();
            for (String name : List.of("worker1", "worker2")) {
                workers.add(start(
                        name,
                        List.of(
                                "--host",
                                "127.0.0.1",
                                "--cores",
                                "1",
                                "--memory",
                                "2g",
                                "--webui-port",
                                "0",
                                "--work-dir",
                                folder.resolve(name + "-work").toString(),
                                "--properties-file",
                                file,
                                url)));
            }
            for (String name : List.of("worker1", "worker2")) {
                await(name + " to be registered", master, () -> Optional.of(log(name))
                        .filter(log -> log.contains("Successfully registered")));
            }
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Where jobs are submitted to. */
    String url() {
        return url;
    }

    /** Where logs of the master, the workers and the executors are. */
    Path folder() {
        return folder;
    }

    /** The process that runs the tasks of an executor. */
    ProcessHandle executor(String id) {
        return workers.stream()
                .flatMap(Process::descendants)
                .filter(process -> {
                    String command = process.info().commandLine().orElse("");
                    return command.contains(EXECUTOR) && command.contains("--executor-id " + id + " ");
                })
                .findFirst()
                .orElseThrow();
    }

    /** Waits until something is there. @throws IllegalStateException if it takes too long, or the process ends */
    static <T> Optional<T> await(String what, Process process, Supplier<Optional<T>> found)
            throws InterruptedException {
        Instant end = Instant.now().plus(MOST);
        while (Instant.now().isBefore(end)) {
            Optional<T> there = found.get();
            if (there.isPresent()) {
                return there;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("ended while waiting for " + what);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no end of waiting for " + what);
    }

    private Process start(String name, List<String> arguments) throws IOException {
        String role = name.equals("master") ? "master.Master" : "worker.Worker";
        List<String> command = new ArrayList<>(spark.java(512, "org.apache.spark.deploy." + role));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(spark.environment());
        return builder.start();
    }

    private String log(String name) {
        return Started.read(folder.resolve(name + ".log"));
    }

    @Override
    public void close() {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
