package zhixiao.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.Started;

/** The job jar under {@code SparkSubmit} with two executors in processes of their own: quickly, on a few cases. */
class LocalClusterIT {
    private static final int ROWS = 50;

    @TempDir
    Path folder;

    @Test
    void theCasesAreThoseOfLocalMode() throws Exception {
        SampleJob job = SampleJob.of(folder, ROWS);
        Path local = folder.resolve("local");
        assertThat(job.local(folder, job.intake(local)).code()).isZero();
        SparkHome spark = SparkHome.make();
        Submission submission = Submission.in(spark, folder.resolve("submitted"), Map.of());
        Path out = folder.resolve("cluster");
        Started started = submission.end(Submission.LOCAL_CLUSTER, job.intake(out));
        assertThat(started.code()).as(started.err()).isZero();
        assertThat(started.out()).contains("read 50 = kept");
        assertThat(submission.events("SparkListenerExecutorAdded")).isEqualTo(2);
        SameResult.verify(local, out);
    }
}
