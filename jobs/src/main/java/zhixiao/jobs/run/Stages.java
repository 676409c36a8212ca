package zhixiao.jobs.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.spec.text.Word;

/** The stages of a run, one after the other: tells of each as it begins and ends, and keeps how long it took. */
final class Stages {
    private final Progress progress;
    private final int planned;
    private final List<RunReport.Stage> done = new ArrayList<>();

    /** @param planned how many there will be, for the progress */
    Stages(Progress progress, int planned) {
        this.progress = progress;
        this.planned = planned;
    }

    /**
     * What a stage does.
     *
     * @param <T> what it makes
     */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work of a stage. */
    <T> T run(Progress.Stage stage, Work<T> work) throws IOException {
        int number = done.size() + 1;
        progress.started(stage, number, planned);
        Instant started = Instant.now();
        T made = work.run();
        Duration took = Duration.between(started, Instant.now());
        done.add(new RunReport.Stage(Word.of(stage), took));
        progress.done(stage, number, planned, took);
        return made;
    }

    /** Those that are done, with the time that each took. */
    List<RunReport.Stage> done() {
        return List.copyOf(done);
    }
}
