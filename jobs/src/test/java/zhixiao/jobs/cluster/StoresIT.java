package zhixiao.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.store.Places;
import zhixiao.jobs.testing.Started;

/**
 * All stages with everything in a store: the specs, the sources and the result are URIs, on HDFS and on S3. What is published there is, byte for
 * byte, what the same run leaves in a folder of this machine.
 */
@Tag("cluster")
class StoresIT {
    private static final int ROWS = 400;

    /** The shortest of the shipped catalogues: what differs between stores does not depend on the indicators. */
    private static final String CATALOGUE = "/metrics-spec/catalogues/cepej.yaml";

    private static final List<String> SPECS = List.of("catalogues", "codes", "mappings", "models");

    @TempDir
    static Path folder;

    private static Path court;
    private static Path local;

    @BeforeAll
    static void runInLocalMode() throws Exception {
        court = folder.resolve("court");
        for (String kind : SPECS) {
            copy(
                    Started.HOME.resolve("metrics-spec").resolve(kind),
                    court.resolve("metrics-spec").resolve(kind));
        }
        Path sample = court.resolve("data-samples/sample");
        copy(Started.HOME.resolve("data-samples/sample"), sample);
        List<String> cases = Files.readAllLines(sample.resolve("cases.csv"));
        Files.write(sample.resolve("cases.csv"), cases.subList(0, 1 + ROWS));
        local = folder.resolve("local");
        Started started = SampleJob.local(folder, run(court.toString(), local.toString()), "", Map.of());
        assertThat(started.code()).as(started.err()).isZero();
    }

    @AfterAll
    static void forgetSettings() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark.hadoop."))
                .forEach(System::clearProperty);
    }

    @Test
    void onHdfs() throws Exception {
        try (StoreServer hdfs = StoreServer.hdfs(folder.resolve("hdfs"))) {
            // As it is on a cluster: a job that is submitted.
            Submission submission = Submission.in(SparkHome.make(), folder.resolve("submitted"), Map.of());
            publishAndCompare(hdfs, Map.of(), arguments -> submission.end(Submission.LOCAL_CLUSTER, arguments));
            // A folder whose result is replaced works there, too.
            String out = hdfs.address() + "/court/result";
            Started intake = local(hdfs, Map.of(), intake(hdfs.address() + "/court", out));
            assertThat(intake.code()).as(intake.err()).isZero();
            assertThat(Files.exists(Places.of(out).resolve("cases/part-00000.parquet")))
                    .isTrue();
        }
    }

    @Test
    void onS3() throws Exception {
        try (StoreServer s3 = StoreServer.s3(folder.resolve("s3"), "sources")) {
            s3.settings().forEach(System::setProperty);
            Map<String, String> client = Map.of("ZHIXIAO_JARS", StoreServer.clientOfS3());
            publishAndCompare(s3, client, arguments -> SampleJob.local(folder, arguments, s3.flags(), client));
            Started plain = local(s3, client, "runs", "list", "--out", s3.address() + "/court/nothing");
            assertThat(plain.code()).isEqualTo(2);
            assertThat(plain.err()).contains("ZX510");
            Started single = local(s3, client, intake(s3.address() + "/court", s3.address() + "/court/result"));
            assertThat(single.code()).isEqualTo(2);
            assertThat(single.err()).contains("ZX515");
            Started elsewhere = local(s3, client, "runs", "list", "--out", "s3a://no-such-bucket/root");
            assertThat(elsewhere.code()).isEqualTo(1);
            assertThat(elsewhere.err()).contains("ZX513", "no-such-bucket").doesNotContain("secret-of-the-test");
            Started unknown = local(s3, Map.of(), "runs", "list", "--out", s3.address() + "/court/root");
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).contains("ZX514", "ZHIXIAO_JARS");
        }
        Started gone = SampleJob.local(
                folder,
                List.of("runs", "list", "--lang", "en", "--out", "hdfs://127.0.0.1:9/root"),
                "-Dspark.hadoop.ipc.client.connect.max.retries=1",
                Map.of());
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("ZX513", "hdfs://127.0.0.1:9").doesNotContain("\tat ");
    }

    /** Starts a run of all stages, and waits for its end. */
    private interface Running {
        Started run(List<String> arguments) throws Exception;
    }

    private static void publishAndCompare(StoreServer store, Map<String, String> environment, Running running)
            throws Exception {
        copy(court, Places.of(store.address() + "/court"));
        String root = store.address() + "/court/root";
        Started begun = local(store, environment, "runs", "begin", root);
        assertThat(begun.code()).as(begun.err()).isZero();
        Started run =
                local(store, environment, run(store.address() + "/court", root).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        Path current = PublicationRoot.follow(Places.of(root));
        Path brought = folder.resolve("brought-" + Places.of(root).toUri().getScheme());
        copy(current, brought);
        assertThat(SameResult.verify(local, brought)).isGreaterThan(30);
        // The same again is known, and who asks is told.
        Started again =
                local(store, environment, run(store.address() + "/court", root).toArray(String[]::new));
        assertThat(again.code()).as(again.err()).isZero();
        Started shown = local(store, environment, "runs", "list", "--out", root);
        assertThat(shown.out().lines()).hasSize(1).first().asString().startsWith("current\t");
        try (Stream<Path> left = Files.list(Places.of(root).resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    private static String[] intake(String court, String out) {
        return new String[] {"intake", "--mapping", court + "/metrics-spec/mappings/sample.yaml", "--out", out};
    }

    private static List<String> run(String court, String out) {
        return List.of(
                "run",
                "--lang",
                "en",
                "--mapping",
                court + "/metrics-spec/mappings/sample.yaml",
                "--catalogue",
                court + CATALOGUE,
                "--as-of",
                "2025-09-30",
                "--out",
                out);
    }

    private static Started local(StoreServer store, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return SampleJob.local(folder, all, store.flags(), environment);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path one : all) {
            Path target =
                    one.equals(from) ? to : to.resolve(from.relativize(one).toString());
            if (Files.isDirectory(one)) {
                Files.createDirectories(target);
            } else {
                Files.copy(one, target);
            }
        }
    }
}
