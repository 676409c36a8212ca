package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When and where a run was, and how long its stages took: what differs from run to run. */
public final class RunReport {
    /** Its name in a run's folder. */
    public static final String FILE = "run-report.json";

    private final String attempt = UUID.randomUUID().toString();
    private final Instant started = Instant.now();

    /**
     * One stage.
     *
     * @param name its name
     * @param took how long it took
     */
    public record Stage(String name, Duration took) {}

    /**
     * Writes the report of a run that has just ended.
     *
     * @param folder the folder to write it into
     * @param place where the result will be
     * @param master the Spark master, or empty text for a run without Spark
     * @param fingerprint what was computed
     * @param stages its stages in order
     */
    public void write(Path folder, Path place, String master, String fingerprint, List<Stage> stages)
            throws IOException {
        Runtime runtime = Runtime.getRuntime();
        ObjectNode root = Json.object()
                .put("attempt", attempt)
                .put("fingerprint", fingerprint)
                .put("started", started.toString())
                .put("ended", Instant.now().toString())
                .put("out", place.toString())
                .put("master", master)
                .put("java", System.getProperty("java.version"))
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("cores", runtime.availableProcessors())
                .put("heap_max_mib", runtime.maxMemory() >> 20);
        ArrayNode array = root.putArray("stages");
        stages.forEach(stage -> array.addObject()
                .put("name", stage.name())
                .put("seconds", stage.took().toMillis() / 1000.0));
        Json.write(root, folder.resolve(FILE));
    }
}
