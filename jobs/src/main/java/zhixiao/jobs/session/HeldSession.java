package zhixiao.jobs.session;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** A session for some work: one that was there before stays, one that was started for it is stopped with it. */
public final class HeldSession implements AutoCloseable {
    private final SparkSession spark;
    private final boolean startedHere;
    private final WorkListener work;

    private HeldSession(SparkSession spark, boolean startedHere) {
        this.spark = spark;
        this.startedHere = startedHere;
        this.work = new WorkListener(spark.sparkContext());
    }

    /** Takes the session that is there, or opens one. @param master as in {@link SparkSessions#open} */
    public static HeldSession open(Optional<String> master) {
        boolean there = SparkSession.getDefaultSession().isDefined();
        return new HeldSession(SparkSessions.open(master), !there);
    }

    /** The session. */
    public SparkSession spark() {
        return spark;
    }

    /** The session; whatever this thread submits from now on is for a step of that name. */
    public SparkSession spark(String step) {
        work.begin(step);
        return spark;
    }

    /** What Spark did for a step so far; empty if nothing was submitted for it. */
    public Optional<SparkWork> work(String step) {
        return work.work(step);
    }

    @Override
    public void close() {
        work.end();
        if (startedHere) {
            spark.stop();
        }
    }
}
