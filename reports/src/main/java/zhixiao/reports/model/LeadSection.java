package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** Where to look for reasons: leads, which are none yet. */
final class LeadSection {
    private final RunFolder run;
    private final ReportText text;

    LeadSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
    }

    /** The section; nothing where the run tells no lead. */
    Optional<Report.Section> build() {
        List<Report.Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        CaseMixPart mix = new CaseMixPart(run, text);
        mix.build().ifPresent(parts::add);
        mix.sentences().ifPresent(parts::add);
        parts.addAll(new SurvivalPart(run, text).build());
        ScreenPart screens = new ScreenPart(run, text);
        screens.questions(notes).ifPresent(parts::add);
        Optional<Table> evenness = screens.evenness();
        evenness.ifPresent(parts::add);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (!run.leads().evenness().isEmpty() || !run.leads().questions().isEmpty()) {
            notes.add(text.get("note.screens"));
        }
        evenness.ifPresent(table -> notes.add(text.get("note.evenness")));
        return Optional.of(
                new Report.Section("leads", text.get("section.leads"), List.of(text.get("lead.leads")), parts, notes));
    }
}
