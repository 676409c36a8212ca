package zhixiao.jobs.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Sums what Spark's tasks did, by the step of ours that asked for them. A step is told by a local property of the thread
 * that submits a job: threads that it starts inherit it.
 */
final class WorkListener extends SparkListener {
    private static final String STEP = "zhixiao.step";

    /** Events come by a queue; what is not there after this time is left out of the sums. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** Where no task takes so long, an uneven stage costs nobody anything, and would hide one that does. */
    private static final long WORTH_TELLING_MILLIS = 1_000;

    private final SparkContext context;
    private final Map<Integer, String> steps = new HashMap<>();
    private final Map<Integer, List<Long>> durations = new HashMap<>();
    private final Map<String, Sums> sums = new HashMap<>();

    WorkListener(SparkContext context) {
        this.context = context;
        context.addSparkListener(this);
    }

    /** Whatever this thread submits from now on is for a step. */
    void begin(String step) {
        context.setLocalProperty(STEP, step);
    }

    /** What was done for a step so far; empty if no task was. */
    Optional<SparkWork> work(String step) {
        try {
            context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
        } catch (TimeoutException e) {
            // The sums are a report, no result: they tell what has come in.
        }
        synchronized (this) {
            return Optional.ofNullable(sums.get(step)).map(Sums::work);
        }
    }

    /** Listens no more: the session may be used for something else. */
    void end() {
        context.removeSparkListener(this);
        context.setLocalProperty(STEP, null);
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        Properties properties = submitted.properties();
        String step = properties == null ? null : properties.getProperty(STEP);
        if (step != null) {
            int stage = submitted.stageInfo().stageId();
            steps.put(stage, step);
            if (submitted.stageInfo().attemptNumber() > 0) {
                sums(step).repeatedStages++;
            }
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        String step = steps.get(ended.stageId());
        if (step == null) {
            return;
        }
        Sums of = sums(step);
        of.tasks++;
        if (ended.taskInfo().successful()) {
            durations
                    .computeIfAbsent(ended.stageId(), stage -> new ArrayList<>())
                    .add(ended.taskInfo().duration());
        } else {
            of.failedTasks++;
        }
        TaskMetrics metrics = ended.taskMetrics();
        // A task whose executor was lost tells nothing.
        if (metrics != null) {
            of.add(metrics);
        }
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
        List<Long> taken = durations.remove(completed.stageInfo().stageId());
        String step = steps.get(completed.stageInfo().stageId());
        if (taken != null && step != null && taken.size() > 1) {
            Collections.sort(taken);
            sums(step).uneven(taken.get(taken.size() - 1), taken.get((taken.size() - 1) / 2));
        }
    }

    private Sums sums(String step) {
        return sums.computeIfAbsent(step, name -> new Sums());
    }

    private static final class Sums {
        private long tasks;
        private long failedTasks;
        private long repeatedStages;
        private long rowsRead;
        private long bytesRead;
        private long rowsWritten;
        private long bytesWritten;
        private long shuffledBytes;
        private long spilledBytes;
        private long taskMillis;
        private long longestMillis;
        private long medianMillis;

        void add(TaskMetrics metrics) {
            rowsRead += metrics.inputMetrics().recordsRead();
            bytesRead += metrics.inputMetrics().bytesRead();
            rowsWritten += metrics.outputMetrics().recordsWritten();
            bytesWritten += metrics.outputMetrics().bytesWritten();
            shuffledBytes += metrics.shuffleWriteMetrics().bytesWritten();
            spilledBytes += metrics.diskBytesSpilled();
            taskMillis += metrics.executorRunTime();
        }

        void uneven(long longest, long median) {
            // A median below a millisecond is taken for one: a ratio to nothing tells nothing.
            if (longest >= WORTH_TELLING_MILLIS
                    && longest * Math.max(1, medianMillis) > longestMillis * Math.max(1, median)) {
                longestMillis = longest;
                medianMillis = median;
            }
        }

        SparkWork work() {
            return new SparkWork(
                    tasks,
                    failedTasks,
                    repeatedStages,
                    rowsRead,
                    bytesRead,
                    rowsWritten,
                    bytesWritten,
                    shuffledBytes,
                    spilledBytes,
                    taskMillis,
                    longestMillis,
                    medianMillis);
        }
    }
}
