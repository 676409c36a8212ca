package zhixiao.jobs.testing;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.session.SparkSessions;

/** The one Spark session of the module's tests, opened as a run opens it. */
public final class TestSession {
    private static final SparkSession SPARK = SparkSessions.open(Optional.of("local[2]"));

    private TestSession() {}

    /** The session. */
    public static SparkSession spark() {
        return SPARK;
    }
}
