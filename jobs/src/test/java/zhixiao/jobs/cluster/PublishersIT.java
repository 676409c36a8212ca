package zhixiao.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.output.ResultFolder.Recovery;
import zhixiao.jobs.root.KeptRun;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.root.RootAttempt;
import zhixiao.jobs.root.RunName;
import zhixiao.jobs.store.Places;
import zhixiao.jobs.store.StoreFailure;
import zhixiao.jobs.testing.Started;
import zhixiao.spec.problem.ProblemException;

/** Publication roots in stores: several at once, one that is killed, one that is let go. The files of a run stand for its tables here. */
@Tag("cluster")
class PublishersIT {
    private static final String SECONDS = "zhixiao.lease.seconds";

    @TempDir
    static Path folder;

    private static StoreServer hdfs;
    private static StoreServer s3;

    @BeforeAll
    static void startStores() throws Exception {
        System.setProperty(SECONDS, "6");
        hdfs = StoreServer.hdfs(folder.resolve("hdfs"));
        s3 = StoreServer.s3(folder.resolve("s3"), "publishers");
        s3.settings().forEach(System::setProperty);
    }

    @AfterAll
    static void stopStores() {
        hdfs.close();
        s3.close();
        s3.settings().keySet().forEach(System::clearProperty);
        System.clearProperty(SECONDS);
    }

    private static PublicationRoot root(String store, String name) throws IOException {
        return PublicationRoot.make(Places.of((store.equals("hdfs") ? hdfs : s3).address() + "/roots/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "s3"})
    void twoAtOnceAreBothKeptAndExactlyOneIsCurrent(String store) throws Exception {
        PublicationRoot root = root(store, "race");
        int rounds = 8;
        CyclicBarrier together = new CyclicBarrier(2);
        Set<String> attempts = ConcurrentHashMap.newKeySet();
        List<Callable<Void>> publishers = new ArrayList<>();
        for (String fingerprint : List.of("f1", "f2")) {
            publishers.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    try (RootAttempt attempt = RootAttempt.besideOthers(root)) {
                        fill(attempt, fingerprint);
                        together.await(2, TimeUnit.MINUTES);
                        attempt.publish(fingerprint);
                        attempts.add(attempt.attempt());
                    }
                    together.await(2, TimeUnit.MINUTES);
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : threads.invokeAll(publishers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<KeptRun> runs = root.runs();
        assertThat(runs).hasSize(2 * rounds).filteredOn(KeptRun::current).hasSize(1);
        assertThat(runs.stream().map(run -> run.name().attempt())).containsExactlyInAnyOrderElementsOf(attempts);
        for (KeptRun run : runs) {
            assertThat(Files.readString(run.name().in(root.path()).resolve("table")))
                    .isEqualTo(run.fingerprint());
        }
        List<RunName> last = runs.subList(0, 2).stream().map(KeptRun::name).toList();
        assertThat(last).contains(root.current());
        if (store.equals("s3")) {
            // Each write names the one before it: none was lost between reading and writing.
            assertThat(List.of(root.current(), root.before())).containsExactlyInAnyOrderElementsOf(last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "s3"})
    void whoIsAloneLetsNobodyElseInAndWhatIsLetGoIsGone(String store) throws Exception {
        PublicationRoot root = root(store, "alone");
        try (RootAttempt alone = RootAttempt.alone(root)) {
            assertThatThrownBy(() -> RootAttempt.alone(root))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ZX502");
            fill(alone, "f1");
            alone.publish("f1");
        }
        RunName first = root.current();
        try (RootAttempt fails = RootAttempt.alone(root)) {
            fill(fails, "f2");
        }
        try (RootAttempt next = RootAttempt.alone(root)) {
            assertThat(next.recovery()).isEqualTo(Recovery.NOTHING);
            next.keep("table");
            assertThat(Files.readString(next.next().resolve("table"))).isEqualTo("f1");
            fill(next, "f2");
            next.publish("f2");
        }
        try (RootAttempt shut = RootAttempt.alone(root)) {
            fill(shut, "f3");
            assertThat(Files.exists(shut.publishFailure().resolve("table"))).isTrue();
        }
        assertThat(root.runs()).hasSize(2);
        assertThat(root.before()).isEqualTo(first);
        root.delete(first);
        assertThat(root.runs()).hasSize(1);
        assertThat(Files.exists(first.in(root.path()))).isFalse();
    }

    /** On HDFS a killed holder is taken for alive for a minute, which its name node does not let anybody shorten. */
    @Test
    void onS3OneThatIsKilledIsClearedUpByTheNext() throws Exception {
        PublicationRoot root = root("s3", "killed");
        try (RootAttempt old = RootAttempt.alone(root)) {
            fill(old, "f1");
            old.publish("f1");
        }
        List<String> command = new ArrayList<>(List.of(
                Started.java(),
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))));
        s3.settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(Holder.class.getName(), root.path().toString()));
        Path at = Files.createDirectories(folder.resolve("killed"));
        Process killed = Started.begin(at, command, Map.of());
        StandaloneCluster.await("a run at work", killed, () -> Optional.of(Started.read(at.resolve("out.txt")))
                .filter(out -> out.contains("writing")));
        assertThatThrownBy(() -> RootAttempt.alone(root)).hasMessageContaining("ZX502");
        killed.destroyForcibly().waitFor();
        try (RootAttempt next = RootAttempt.alone(root)) {
            assertThat(next.recovery()).isEqualTo(Recovery.OLD_RESULT_KEPT);
        }
        assertThat(root.runs()).hasSize(1);
        try (var runs = Files.list(root.path().resolve("runs"))) {
            assertThat(runs).hasSize(1);
        }
    }

    @Test
    void onS3AStoreThatGoesAwayLeavesTheOldResultAndTheNextRunIsPublished() throws Exception {
        Path at = folder.resolve("faults");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String ofBucket = "spark.hadoop.fs.s3a.bucket.faults.";
        Map<String, String> settings = Map.of(
                ofBucket + "endpoint", "http://127.0.0.1:" + port,
                ofBucket + "attempts.maximum", "1",
                ofBucket + "retry.limit", "1");
        settings.forEach(System::setProperty);
        try {
            PublicationRoot root;
            try (StoreServer store = StoreServer.s3(at, "faults", port)) {
                root = PublicationRoot.make(Places.of(store.address() + "/root"));
                try (RootAttempt old = RootAttempt.alone(root)) {
                    fill(old, "f1");
                    old.publish("f1");
                }
                assertThatThrownBy(() -> {
                            try (RootAttempt attempt = RootAttempt.alone(root)) {
                                fill(attempt, "f2");
                                store.close();
                                attempt.publish("f2");
                            }
                        })
                        .isInstanceOf(StoreFailure.class)
                        .hasMessageContaining("Connect");
            }
            try (StoreServer store = StoreServer.s3(at, "faults", port)) {
                assertThat(root.runs()).extracting(KeptRun::fingerprint).containsExactly("f1");
                try (RootAttempt next = RootAttempt.alone(root)) {
                    assertThat(next.recovery()).isEqualTo(Recovery.OLD_RESULT_KEPT);
                    fill(next, "f2");
                    next.publish("f2");
                }
                assertThat(root.runs()).extracting(KeptRun::fingerprint).containsExactly("f2", "f1");
            }
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private static void fill(RootAttempt attempt, String content) throws IOException {
        Files.writeString(attempt.next().resolve("table"), content);
        Files.writeString(
                attempt.next().resolve("manifest.json"),
                "{ \"contract\" : 1, \"fingerprint\" : \"" + content
                        + "\", \"as_of\" : \"2025-09-30\", \"catalogue\" : { \"id\" : \"mine\" } }");
    }

    /** A process that writes until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (RootAttempt attempt = RootAttempt.alone(PublicationRoot.of(Places.of(arguments[0])))) {
                fill(attempt, "half");
                System.out.println("writing");
                Thread.sleep(600_000);
            }
        }
    }
}
