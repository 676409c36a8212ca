package zhixiao.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleWords;
import zhixiao.jobs.testing.Started;

/**
 * All stages on the whole sample on several processes, whole and with one of them killed, open and with authentication and encryption: always the
 * tables and the report of local mode, and no name and no case number in what any process writes down.
 */
@Tag("cluster")
class ClusterIT {
    private static final Pattern TASK = Pattern.compile("Starting task .*\\bexecutor (\\d+)");

    @TempDir
    static Path folder;

    private static SampleJob job;
    private static Path local;
    private static SparkHome spark;
    private static Set<String> words;

    @BeforeAll
    static void runInLocalMode() throws Exception {
        job = SampleJob.of(folder, Integer.MAX_VALUE - 1);
        local = folder.resolve("local");
        spark = SparkHome.make();
        words = SampleWords.of(Integer.MAX_VALUE);
        Started started = job.local(folder, job.run(local));
        assertThat(started.code()).as(started.err()).isZero();
    }

    @Test
    void onALocalCluster() throws Exception {
        Submission submission = Submission.in(spark, folder.resolve("local-cluster"), Map.of());
        verify(submission, submission.end(Submission.LOCAL_CLUSTER, job.run(submission.result())));
        assertThat(submission.events("SparkListenerExecutorAdded")).isEqualTo(2);
    }

    @Test
    void onTwoWorkersWithAnExecutorKilled() throws Exception {
        try (StandaloneCluster cluster = new StandaloneCluster(spark, folder.resolve("killed-cluster"), Map.of())) {
            Submission submission = Submission.in(spark, folder.resolve("killed"), Map.of());
            Process driver = submission.begin(cluster.url(), job.run(submission.result()));
            StandaloneCluster.await("the first stage", driver, () -> Optional.of(submission.log())
                    .filter(log -> log.contains("[1/4]")));
            int before = submission.log().length();
            String executor = StandaloneCluster.await("a task of the second stage", driver, () -> TASK.matcher(
                                    submission.log().substring(before))
                            .results()
                            .map((MatchResult task) -> task.group(1))
                            .findFirst())
                    .orElseThrow();
            ProcessHandle killed = cluster.executor(executor);
            assertThat(killed.destroyForcibly()).isTrue();
            verify(submission, Started.end(submission.folder(), SampleJob.MOST, driver));
            assertThat(submission.events("SparkListenerExecutorRemoved")).isPositive();
            assertThat(submission.events("SparkListenerExecutorAdded")).isGreaterThanOrEqualTo(3);
            assertThat(submission.events()).contains("ExecutorLostFailure");
            verifyUnsaid(cluster);
        }
    }

    @Test
    void aCaseThatSomebodyAsksForIsNotLoggedEither() throws Exception {
        Path events = Files.createDirectories(folder.resolve("asked-events"));
        String number = SampleWords.lines().get(1).split(",")[0];
        Started asked = Started.by(
                folder,
                SampleJob.MOST,
                List.of(
                        Started.HOME.resolve("bin/zhixiao").toString(),
                        "explain-case",
                        number,
                        "--catalogue",
                        Started.HOME
                                .resolve("metrics-spec/catalogues/spc-2024-09.yaml")
                                .toString(),
                        "--as-of",
                        "2025-09-30",
                        "--out",
                        local.toString()),
                Map.of(
                        "ZHIXIAO_JAVA_OPTIONS",
                        "-Dspark.eventLog.enabled=true -Dspark.eventLog.compress=false -Dspark.eventLog.rolling.enabled=false"
                                + " -Dspark.eventLog.dir=" + events.toUri()));
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("opening_pending");
        String log = "";
        try (Stream<Path> files = Files.list(events)) {
            for (Path file : files.toList()) {
                log += Started.read(file);
            }
        }
        assertThat(log).contains("SparkListenerSQLExecutionStart", "sun.java.command");
        // However it is written: the serial with its court and type is in every form of the number.
        assertThat(log).doesNotContain(number, number.replaceAll("[（）()]|号", ""), number.replaceAll("^.*[）)]", ""));
    }

    @Test
    void withAuthenticationAndEncryptionAndNotWithAnotherSecret() throws Exception {
        Map<String, String> secured = secured("the right one " + folder.hashCode());
        try (StandaloneCluster cluster = new StandaloneCluster(spark, folder.resolve("secured-cluster"), secured)) {
            Submission submission = Submission.in(spark, folder.resolve("secured"), secured);
            verify(submission, submission.end(cluster.url(), job.run(submission.result())));
            assertThat(submission.events()).doesNotContain(secured.get("spark.authenticate.secret"));
            verifyUnsaid(cluster);
            for (Path log : logs(cluster.folder())) {
                assertThat(Started.read(log))
                        .as(log.toString())
                        .doesNotContain(secured.get("spark.authenticate.secret"));
            }
            Submission wrong = Submission.in(spark, folder.resolve("wrong"), secured("another one"));
            Started refused = wrong.end(cluster.url(), job.run(wrong.result()));
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("ZX506").doesNotContain("another one");
            assertThat(wrong.result()).doesNotExist();
            Submission none = Submission.in(spark, folder.resolve("none"), Map.of());
            assertThat(none.end(cluster.url(), job.run(none.result())).code()).isEqualTo(1);
            assertThat(none.result()).doesNotExist();
        }
    }

    private static Map<String, String> secured(String secret) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.authenticate", "true");
        settings.put("spark.authenticate.secret", secret);
        settings.put("spark.network.crypto.enabled", "true");
        settings.put("spark.network.crypto.cipher", "AES/GCM/NoPadding");
        settings.put("spark.io.encryption.enabled", "true");
        return settings;
    }

    /** The result is that of local mode, and nobody is named where the job left traces. */
    private static void verify(Submission submission, Started started) throws IOException {
        assertThat(started.code()).as(started.err()).isZero();
        assertThat(SameResult.verify(local, submission.result())).isGreaterThan(30);
        SampleWords.verifyUnsaid(words, "event log", submission.events());
        SampleWords.verifyUnsaid(words, "what the driver printed", started.out() + started.err());
        for (String file : new String[] {"manifest.json", "run-report.json", "report/index.html"}) {
            SampleWords.verifyUnsaid(
                    words, file, Files.readString(submission.result().resolve(file)));
        }
    }

    private static void verifyUnsaid(StandaloneCluster cluster) throws IOException {
        assertThat(logs(cluster.folder())).hasSizeGreaterThan(4);
        for (Path log : logs(cluster.folder())) {
            SampleWords.verifyUnsaid(words, log.toString(), Started.read(log));
        }
    }

    /** Logs of the daemons, and what executors printed. */
    private static Iterable<Path> logs(Path cluster) throws IOException {
        try (Stream<Path> files = Files.walk(cluster)) {
            return files.filter(file -> file.toString().matches(".*(\\.log|/stdout|/stderr)"))
                    .toList();
        }
    }
}
