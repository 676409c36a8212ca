package zhixiao.jobs.session;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** A session for some work: one that was there before stays, one that was started for it is stopped with it. */
public final class HeldSession implements AutoCloseable {
    private final SparkSession spark;
    private final boolean startedHere;

    private HeldSession(SparkSession spark, boolean startedHere) {
        this.spark = spark;
        this.startedHere = startedHere;
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

    @Override
    public void close() {
        if (startedHere) {
            spark.stop();
        }
    }
}
