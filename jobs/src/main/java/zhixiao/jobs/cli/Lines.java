package zhixiao.jobs.cli;

import java.time.Duration;
import java.util.Locale;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.jobs.run.Progress;
import zhixiao.spec.text.Word;

/** Progress as lines, with what each stage found; where a person watches, a line stands while its stage runs. */
final class Lines implements Progress {
    /** What a terminal takes as: nothing stands between here and the end of the line. */
    private static final String ERASE_REST = "\033[K";

    private final Console console;
    private String running = "";

    Lines(Console console) {
        this.console = console;
    }

    @Override
    public void recovered(boolean newResultPlaced) {
        console.note(newResultPlaced ? "recovered.new" : "recovered.old");
    }

    @Override
    public void started(Stage stage, int number, int of) {
        running = line(stage, number, of);
        watched(running + " …");
    }

    @Override
    public synchronized void sheets(int done, int of) {
        watched(console.messages().get("stage.sheets", running, done, of));
    }

    @Override
    public void done(Stage stage, int number, int of, Duration took) {
        watched("");
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        console.note("stage.done", line(stage, number, of), seconds);
    }

    @Override
    public void found(IntakeSummary intake) {
        new Summaries(console).print(intake);
    }

    @Override
    public void found(ComputeSummary compute) {
        new Summaries(console).print(compute);
    }

    @Override
    public void found(RevisionsSummary revisions) {
        new Summaries(console).print(revisions);
    }

    @Override
    public void found(AnalyseSummary analysis) {
        new Summaries(console).print(analysis);
    }

    @Override
    public void found(CheckSummary check) {
        new Summaries(console).print(check);
    }

    /** A line in place of the one before it, and that the next one overwrites; nothing where nobody watches. */
    private void watched(String line) {
        if (console.terminal()) {
            console.err().print(line + ERASE_REST + "\r");
            console.err().flush();
        }
    }

    private String line(Stage stage, int number, int of) {
        return console.messages().get("stage", number, of, console.messages().get("stage." + Word.of(stage)));
    }
}
