package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.output.JsonFile;
import zhixiao.jobs.session.SparkWork;

/** When and where a run was, and how long its stages took: what differs from run to run. */
public final class RunReport {
    /** Its name in a run's folder. */
    public static final String FILE = "run-report.json";

    private static final String ATTEMPT = "attempt";
    private static final String ASKED = "asked";
    private static final String ENDED = "ended";
    private static final String STAGES = "stages";
    private static final String NAME = "name";
    private static final String SECONDS = "seconds";
    private static final String SPARK = "spark";

    private final String attempt;
    private final Instant started = Instant.now();
    private String asked;

    /** Begins the report of a run. @param attempt which try it is */
    public RunReport(String attempt) {
        this.attempt = attempt;
    }

    /** Notes what of the result the fingerprint does not tell, hashed. */
    public void asked(String hash) {
        asked = hash;
    }

    /**
     * What an earlier report tells.
     *
     * @param attempt which try it was; empty text if nothing tells
     * @param ended when the run ended, an instant in ISO form; empty text if nothing tells
     * @param asked as noted; empty if nothing was
     */
    public record Told(String attempt, String ended, Optional<String> asked) {}

    /** Reads the report in a run's folder. */
    public static Told read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Told("", "", Optional.empty());
        }
        ObjectNode root = Json.read(file);
        return new Told(
                root.path(ATTEMPT).asText(),
                root.path(ENDED).asText(),
                Optional.ofNullable(root.path(ASKED).textValue()));
    }

    /**
     * One stage.
     *
     * @param name its name
     * @param took how long it took
     * @param work what Spark did for it; empty if it did nothing
     */
    public record Stage(String name, Duration took, Optional<SparkWork> work) {}

    /** Reads the stages of a run from the report in its folder, in order; none if nothing tells. */
    public static List<Stage> stages(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<Stage> stages = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode stage : Json.read(file).path(STAGES)) {
                stages.add(new Stage(
                        stage.path(NAME).asText(),
                        Duration.ofMillis(Math.round(stage.path(SECONDS).asDouble() * 1000)),
                        stage.has(SPARK) ? Optional.of(StageWork.read(stage.get(SPARK))) : Optional.empty()));
            }
        }
        return stages;
    }

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
                .put(ATTEMPT, attempt)
                .put("fingerprint", fingerprint)
                .put("started", started.toString())
                .put(ENDED, Instant.now().toString())
                .put("out", place.toString())
                .put("master", master)
                .put("java", System.getProperty("java.version"))
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("cores", runtime.availableProcessors())
                .put("heap_max_mib", runtime.maxMemory() >> 20);
        root.put(ASKED, asked);
        ArrayNode array = root.putArray(STAGES);
        stages.forEach(stage -> {
            ObjectNode told = array.addObject()
                    .put(NAME, stage.name())
                    .put(SECONDS, stage.took().toMillis() / 1000.0);
            stage.work().ifPresent(work -> StageWork.write(work, told.putObject(SPARK)));
        });
        JsonFile.write(root, folder.resolve(FILE));
    }
}
