package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhixiao.jobs.session.SparkWork;

/** What Spark did for a stage, as it stands in a run report. */
final class StageWork {
    private static final String TASKS = "tasks";
    private static final String FAILED_TASKS = "failed_tasks";
    private static final String REPEATED_STAGES = "repeated_stages";
    private static final String ROWS_READ = "rows_read";
    private static final String BYTES_READ = "bytes_read";
    private static final String ROWS_WRITTEN = "rows_written";
    private static final String BYTES_WRITTEN = "bytes_written";
    private static final String SHUFFLED_BYTES = "shuffled_bytes";
    private static final String SPILLED_BYTES = "spilled_bytes";
    private static final String TASK_MILLIS = "task_millis";
    private static final String LONGEST_TASK_MILLIS = "longest_task_millis";
    private static final String MEDIAN_TASK_MILLIS = "median_task_millis";

    private StageWork() {}

    static void write(SparkWork work, ObjectNode node) {
        node.put(TASKS, work.tasks())
                .put(FAILED_TASKS, work.failedTasks())
                .put(REPEATED_STAGES, work.repeatedStages())
                .put(ROWS_READ, work.rowsRead())
                .put(BYTES_READ, work.bytesRead())
                .put(ROWS_WRITTEN, work.rowsWritten())
                .put(BYTES_WRITTEN, work.bytesWritten())
                .put(SHUFFLED_BYTES, work.shuffledBytes())
                .put(SPILLED_BYTES, work.spilledBytes())
                .put(TASK_MILLIS, work.taskMillis())
                .put(LONGEST_TASK_MILLIS, work.longestMillis())
                .put(MEDIAN_TASK_MILLIS, work.medianMillis());
    }

    static SparkWork read(JsonNode node) {
        return new SparkWork(
                node.path(TASKS).asLong(),
                node.path(FAILED_TASKS).asLong(),
                node.path(REPEATED_STAGES).asLong(),
                node.path(ROWS_READ).asLong(),
                node.path(BYTES_READ).asLong(),
                node.path(ROWS_WRITTEN).asLong(),
                node.path(BYTES_WRITTEN).asLong(),
                node.path(SHUFFLED_BYTES).asLong(),
                node.path(SPILLED_BYTES).asLong(),
                node.path(TASK_MILLIS).asLong(),
                node.path(LONGEST_TASK_MILLIS).asLong(),
                node.path(MEDIAN_TASK_MILLIS).asLong());
    }
}
