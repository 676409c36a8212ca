package zhixiao.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.jobs.testing.Started;

/**
 * A job as it is submitted: the job jar, what it needs beside it, and settings in a file.
 *
 * @param spark the installation
 * @param folder where the driver works; its event log is in {@code events}
 * @param settings the settings
 */
record Submission(SparkHome spark, Path folder, Map<String, String> settings) {
    /** The folder of the event log. */
    static final String EVENTS = "events";

    /** Memory of an executor and of the driver, enough for the sample. */
    static final int MEBIBYTES = 1024;

    /** A master that starts two executors of one core on this machine. */
    static final String LOCAL_CLUSTER = "local-cluster[2,1," + MEBIBYTES + "]";

    /** A submission whose events are logged as text, in a file. */
    static Submission in(SparkHome spark, Path folder, Map<String, String> more) throws IOException {
        Files.createDirectories(folder.resolve(EVENTS));
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "spark.executor.memory", MEBIBYTES + "m",
                "spark.executor.cores", "1",
                "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.ui.enabled", "false",
                "spark.eventLog.enabled", "true",
                "spark.eventLog.rolling.enabled", "false",
                "spark.eventLog.compress", "false",
                "spark.eventLog.dir", folder.resolve(EVENTS).toUri().toString()));
        // Few rows and cold processes: plans that are interpreted end sooner than compiled ones.
        settings.put("spark.sql.codegen.wholeStage", "false");
        settings.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        settings.put("spark.sql.shuffle.partitions", "3");
        settings.putAll(more);
        return new Submission(spark, folder, settings);
    }

    /** Writes settings as Spark reads them, for the owner's eyes only: a secret may be among them. */
    static Path write(Map<String, String> settings, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(
                file,
                new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList());
    }

    /** Where the job is to leave its result. */
    Path result() {
        return folder.resolve("result");
    }

    /** Submits, and waits for the end. @param arguments those of zhixiao */
    Started end(String master, List<String> arguments) throws IOException, InterruptedException {
        return Started.end(folder, SampleJob.MOST, begin(master, arguments));
    }

    /** Submits. */
    Process begin(String master, List<String> arguments) throws IOException {
        return Started.begin(folder, command(master, arguments), spark.environment());
    }

    /** What the driver has logged so far. */
    String log() {
        return Started.read(folder.resolve("err.txt"));
    }

    private List<String> command(String master, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(spark.java(MEBIBYTES, "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", master));
        command.addAll(List.of(
                "--properties-file",
                write(settings, folder.resolve("spark.conf")).toString()));
        command.addAll(List.of("--class", "zhixiao.jobs.cli.Zhixiao"));
        command.addAll(List.of("--jars", String.join(",", Started.libraries()), Started.job()));
        command.addAll(arguments);
        return command;
    }

    /** The event logs, as text. */
    String events() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(EVENTS))) {
            List<Path> logs = files.filter(file -> !file.toString().endsWith(".crc"))
                    .sorted()
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path log : logs) {
                texts.add(Files.readString(log));
            }
            return String.join("\n", texts);
        }
    }

    /** How many events of a kind there were. */
    long events(String kind) throws IOException {
        return events().lines()
                .filter(line -> line.contains("{\"Event\":\"" + kind + "\""))
                .count();
    }

    /** For messages: the settings without values. */
    @Override
    public String toString() {
        return folder + settings.keySet().stream().sorted().collect(Collectors.joining(", ", " [", "]"));
    }
}
