package zhixiao.jobs.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.jobs.session.HeldSession;
import zhixiao.spec.text.Word;

/** The stages of a run, one after the other: tells of each as it begins and ends, and keeps how long it took. */
final class Stages {
    private final Progress progress;
    private final int planned;
    private final List<RunReport.Stage> done = new ArrayList<>();
    private String current;

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
        current = Word.of(stage);
        Instant started = Instant.now();
        T made = work.run();
        Duration took = Duration.between(started, Instant.now());
        done.add(new RunReport.Stage(current, took, Optional.empty()));
        progress.done(stage, number, planned, took);
        return made;
    }

    /** The name of the one that runs, or ran last; null before the first. */
    String current() {
        return current;
    }

    /** Those that are done, with the time that each took. @param session what they ran in; null if none needed Spark */
    List<RunReport.Stage> done(HeldSession session) {
        return done.stream()
                .map(stage -> new RunReport.Stage(
                        stage.name(), stage.took(), session == null ? Optional.empty() : session.work(stage.name())))
                .toList();
    }
}
