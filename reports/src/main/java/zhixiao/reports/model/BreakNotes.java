package zhixiao.reports.model;

import java.util.List;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** What the mark of a break stands for, where one was printed. */
final class BreakNotes {
    private final RunFolder run;
    private final ReportText text;

    BreakNotes(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
    }

    /** One note per break that affects one of the indicators and lies within the two years before the cut-off. */
    List<String> of(List<String> indicators) {
        return run.manifest().catalogue().breaks().stream()
                .filter(written -> written.indicators().stream().anyMatch(indicators::contains))
                .filter(written -> written.on().isAfter(run.manifest().asOf().minusYears(2)))
                .map(this::note)
                .toList();
    }

    private String note(Manifest.Break written) {
        return text.get("note.break", text.day(written.on()), text.of(written.because()));
    }
}
