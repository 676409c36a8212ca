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
    private final Console console;

    Lines(Console console) {
        this.console = console;
    }

    @Override
    public void recovered(boolean newResultPlaced) {
        console.note(newResultPlaced ? "recovered.new" : "recovered.old");
    }

    @Override
    public void started(Stage stage, int number, int of) {
        if (console.terminal()) {
            console.err().print(line(stage, number, of) + " …\r");
            console.err().flush();
        }
    }

    @Override
    public void done(Stage stage, int number, int of, Duration took) {
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

    private String line(Stage stage, int number, int of) {
        return console.messages().get("stage", number, of, console.messages().get("stage." + Word.of(stage)));
    }
}
