package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;

/** Intake by the mapping of the sample, from other sources than its own. */
final class SampleSources {
    private static final List<String> TABLES = List.of("cases", "later_cases", "clock_events");

    private SampleSources() {}

    /**
     * Takes in.
     *
     * @param folder where the mapping, the result {@code name} and the work folder {@code name-work} come
     * @param sources what the mapping says of some sources, in place of what the sample's says
     */
    static Path intake(Path folder, String name, Map<String, String> sources) throws IOException {
        String mapping = Files.readString(SampleRun.SAMPLE_MAPPING);
        String root = SampleRun.SAMPLE_MAPPING.resolve("../../..").normalize().toString();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            mapping = mapping.replace(
                    source.getKey() + ": { format: csv, path: ../../data-samples/sample/" + source.getKey() + ".csv }",
                    source.getKey() + ": { " + source.getValue() + " }");
        }
        mapping = mapping.replace("../../data-samples", root + "/data-samples")
                .replace("../models", root + "/metrics-spec/models");
        Path file = Files.writeString(folder.resolve(name + ".yaml"), mapping);
        Path out = Files.createDirectories(folder.resolve(name));
        SampleRun.intake(SampleRun.mapping(file), Map.of(), out, folder.resolve(name + "-work"));
        return out;
    }

    /** The rows of a table of a result, rejects by place and others by case. */
    static List<Row> rows(Path out, String table, String condition) {
        return TestSession.spark()
                .read()
                .parquet(out.resolve(table).toString())
                .filter(condition)
                .orderBy(table.equals("rejects") ? "row" : "case_no")
                .collectAsList();
    }

    /** The hash of every file of the tables of cases. */
    static Map<String, String> hashes(Path out) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String table : TABLES) {
            try (Stream<Path> files = Files.list(out.resolve(table))) {
                for (Path file : files.sorted().toList()) {
                    hashes.put(table + "/" + file.getFileName(), Directories.sha256(file));
                }
            }
        }
        return hashes;
    }
}
