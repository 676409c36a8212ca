package zhixiao.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhixiao.jobs.testing.Started;

/**
 * A store in a process of its own, from the class paths that the module {@code stores} makes: nothing of it is on the class path of a job.
 *
 * @param address its root as a URI
 * @param settings how Hadoop is to speak to it, as Spark is told
 * @param process the process
 */
record StoreServer(String address, Map<String, String> settings, Process process) implements AutoCloseable {
    private static final Path CLASS_PATHS = Started.HOME.resolve("stores");

    /** HDFS with one data node. @param folder where it keeps its files; not there yet */
    static StoreServer hdfs(Path folder) throws IOException, InterruptedException {
        Path details = Files.createDirectories(folder).resolve("details.json");
        Process process = begin(
                folder,
                "minidfs",
                List.of("-Dhdfs.minidfs.basedir=" + folder.resolve("dfs")),
                List.of(
                        "org.apache.hadoop.test.MiniDFSClusterManager",
                        "-format",
                        "-datanodes",
                        "1",
                        "-nnport",
                        "0",
                        "-writeDetails",
                        details.toString()));
        String port = awaited(process, details, Pattern.compile("\"namenode_port\":(\\d+)"));
        return new StoreServer("hdfs://127.0.0.1:" + port, Map.of(), process);
    }

    /**
     * An S3 server with conditional writes.
     *
     * @param folder where it keeps its files; not there yet
     * @param bucket its one bucket; another one for each server, since a process remembers where a bucket is
     */
    static StoreServer s3(Path folder, String bucket) throws IOException, InterruptedException {
        return s3(folder, bucket, 0);
    }

    /** The same at a port, over what an earlier server left in the folder. @param port 0 for one that is free */
    static StoreServer s3(Path folder, String bucket, int port) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data").resolve(bucket));
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=local",
                        "s3proxy.credential=secret-of-the-test",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("data")));
        Files.writeString(
                folder.resolve("logback.xml"),
                "<configuration><appender name=\"o\" class=\"ch.qos.logback.core.ConsoleAppender\"><encoder>"
                        + "<pattern>%level %logger{0} %msg%n</pattern></encoder></appender><root level=\"WARN\">"
                        + "<appender-ref ref=\"o\"/></root>"
                        + "<logger name=\"org.gaul.shaded.org.eclipse.jetty.server.AbstractConnector\" level=\"INFO\"/>"
                        + "</configuration>");
        Process process = begin(
                folder, "s3proxy", List.of(), List.of("org.gaul.s3proxy.Main", "--properties", settings.toString()));
        String listening = awaited(process, folder.resolve("out.txt"), Pattern.compile("\\{127\\.0\\.0\\.1:(\\d+)\\}"));
        Map<String, String> client = new LinkedHashMap<>();
        client.put("spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:" + listening);
        client.put("spark.hadoop.fs.s3a.endpoint.region", "us-east-1");
        client.put("spark.hadoop.fs.s3a.path.style.access", "true");
        client.put("spark.hadoop.fs.s3a.connection.ssl.enabled", "false");
        client.put(
                "spark.hadoop.fs.s3a.aws.credentials.provider",
                "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
        client.put("spark.hadoop.fs.s3a.access.key", "local");
        client.put("spark.hadoop.fs.s3a.secret.key", "secret-of-the-test");
        return new StoreServer("s3a://" + bucket, client, process);
    }

    /** The client of S3, as a Java class path. */
    static String clientOfS3() throws IOException {
        return Files.readString(CLASS_PATHS.resolve("s3a/target/class.path")).strip();
    }

    /** The settings as flags of Java. */
    String flags() {
        return settings.entrySet().stream()
                .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Process begin(Path folder, String store, List<String> flags, List<String> command)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Started.java(),
                "@" + Started.HOME.resolve("conf/jvm.options"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        all.addAll(flags);
        all.addAll(List.of(
                "-cp",
                folder + ":"
                        + Files.readString(CLASS_PATHS.resolve(store + "/target/class.path"))
                                .strip()));
        all.addAll(command);
        return Started.begin(folder, all, Map.of());
    }

    private static String awaited(Process process, Path file, Pattern wanted) throws InterruptedException {
        return StandaloneCluster.await("a store's address", process, () -> {
                    Matcher found = wanted.matcher(Files.exists(file) ? Started.read(file) : "");
                    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
                })
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
