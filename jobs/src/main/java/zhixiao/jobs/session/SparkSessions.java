package zhixiao.jobs.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions. */
public final class SparkSessions {
    /**
     * What results depend on: a day is a day whatever the machine's zone, an overflow is an error, and the
     * same rows end up in the same files.
     */
    private static final Map<String, String> FIXED = fixed();

    /** What the event log and the pages of a job do not show; the command line among it, for a case may be named there. */
    private static final String REDACTED = "spark.redaction.regex";

    private static final String COMMAND = "|sun[.]java[.]command";

    /** Whoever starts the process may say another number. */
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    /** Where Spark itself keeps files in the file system that Hadoop's settings name. */
    private static final String YARN = "yarn";

    private SparkSessions() {}

    private static Map<String, String> fixed() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.sql.session.timeZone", "UTC");
        settings.put("spark.sql.ansi.enabled", "true");
        settings.put("spark.sql.caseSensitive", "true");
        settings.put("spark.sql.adaptive.enabled", "false");
        settings.put("spark.sql.files.ignoreCorruptFiles", "false");
        settings.put("spark.sql.csv.parser.columnPruning.enabled", "false");
        // Without this setting Spark 4 reads Unicode only, and no GB18030.
        settings.put("spark.sql.legacy.javaCharsets", "true");
        // With this setting on, Spark 4.1 and 4.2 silently drop FILTER clauses: never.
        settings.put("spark.sql.execution.replaceHashWithSortAgg", "false");
        // A union is its first part and then its second, partition by partition: tables are written in order by it.
        settings.put("spark.sql.unionOutputPartitioning", "false");
        // A generated method of more bytes is not compiled by HotSpot; interpreted it is far slower.
        settings.put("spark.sql.codegen.hugeMethodLimit", "8000");
        settings.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        return settings;
    }

    /**
     * Opens a session, or takes the one that is there.
     *
     * @param master where to run, such as {@code local[*]} or {@code spark://host:port}; empty to leave it
     *     to {@code spark-submit}, or to use every core of this machine where nobody says anything
     */
    public static SparkSession open(Optional<String> master) {
        SparkSession.Builder builder = SparkSession.builder().appName("zhixiao");
        String submitted = System.getProperty("spark.master");
        String chosen = master.orElse(submitted == null ? "local[*]" : submitted);
        builder.master(chosen);
        if (chosen.startsWith("local")) {
            builder.config("spark.ui.enabled", "false");
            builder.config("spark.driver.host", "127.0.0.1");
            builder.config("spark.driver.bindAddress", "127.0.0.1");
            if (System.getProperty(PARTITIONS) == null) {
                builder.config(PARTITIONS, 2L * Runtime.getRuntime().availableProcessors());
            }
        }
        if (!chosen.startsWith(YARN)) {
            // A path without a scheme is a file of this machine, whatever Hadoop's settings say of such paths.
            builder.config("spark.hadoop.fs.defaultFS", "file:///");
        }
        builder.config("spark.ui.showConsoleProgress", "false");
        builder.config(
                REDACTED, System.getProperty(REDACTED, "(?i)secret|password|passwd|token|access[.]?key") + COMMAND);
        FIXED.forEach(builder::config);
        SparkSession session = builder.getOrCreate();
        // A session that was there before keeps its own settings unless told again.
        FIXED.forEach((key, value) -> {
            if (key.startsWith("spark.sql.") && session.conf().isModifiable(key)) {
                session.conf().set(key, value);
            }
        });
        return session;
    }
}
