package zhixiao.jobs.session;

/**
 * What Spark did for one step of a run, summed over the tasks of its jobs. A task that was repeated counts each time.
 *
 * @param tasks tasks that ended, whether they failed or not
 * @param failedTasks those among them that failed or were ended by Spark; Spark starts them anew
 * @param repeatedStages attempts of Spark's stages after the first one, as after the loss of a worker
 * @param rowsRead rows that were read from files
 * @param bytesRead bytes that were read from files
 * @param rowsWritten rows that were written to files
 * @param bytesWritten bytes that were written to files
 * @param shuffledBytes bytes that were written for an exchange between tasks
 * @param spilledBytes bytes that did not fit into memory and were written to local disks
 * @param taskMillis time of all tasks together
 * @param longestMillis the longest task of the Spark stage that was most uneven: where the ratio of its longest to its
 *     median task is greatest, of all that had more than one, and one of a second or more; 0 if there was none
 * @param medianMillis the median task of the same one; the lower one of two
 */
public record SparkWork(
        long tasks,
        long failedTasks,
        long repeatedStages,
        long rowsRead,
        long bytesRead,
        long rowsWritten,
        long bytesWritten,
        long shuffledBytes,
        long spilledBytes,
        long taskMillis,
        long longestMillis,
        long medianMillis) {}
