package zhixiao.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.TestSession;

/** What tasks did is counted for the step that asked for them, and for no other one. */
class WorkListenerTest {
    private static final int ROWS = 1000;

    @TempDir
    private Path folder;

    @Test
    void eachStepIsToldItsOwn() {
        TestSession.spark();
        String table = folder.resolve("table").toString();
        SparkWork written;
        SparkWork read;
        try (HeldSession session = HeldSession.open(Optional.empty())) {
            session.spark("write").range(0, ROWS, 1, 4).write().parquet(table);
            SparkSession spark = session.spark("read");
            spark.read()
                    .parquet(table)
                    .groupBy(functions.col("id").mod(7))
                    .agg(functions.sum("id"))
                    .write()
                    .format("noop")
                    .mode("overwrite")
                    .save();
            written = session.work("write").orElseThrow();
            read = session.work("read").orElseThrow();
            assertThat(session.work("nothing")).isEmpty();
        }
        assertThat(written.tasks()).isEqualTo(4);
        assertThat(written.rowsWritten()).isEqualTo(ROWS);
        assertThat(written.bytesWritten()).isPositive();
        assertThat(written.rowsRead()).isEqualTo(ROWS);
        assertThat(written.bytesRead()).isZero();
        assertThat(written.shuffledBytes()).isZero();
        assertThat(written.longestMillis())
                .isGreaterThanOrEqualTo(written.medianMillis())
                .matches(longest -> longest == 0 || longest >= 1000, "a second or more, or none");
        assertThat(written.failedTasks() + written.repeatedStages()).isZero();
        assertThat(read.rowsRead()).isEqualTo(ROWS);
        assertThat(read.bytesRead()).isPositive();
        assertThat(read.shuffledBytes()).isPositive();
        assertThat(read.rowsWritten()).isZero();
    }

    @Test
    void afterItsEndNothingIsCounted() {
        SparkSession spark = TestSession.spark();
        HeldSession session = HeldSession.open(Optional.empty());
        session.spark("step");
        session.close();
        spark.range(0, ROWS, 1, 2).count();
        assertThat(session.work("step")).isEmpty();
    }
}
