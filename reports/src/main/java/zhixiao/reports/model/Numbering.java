package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import zhixiao.reports.text.ReportText;

/** Numbers of sections and annexes: by their places in this report, for not every run has all of them. */
final class Numbering {
    private final ReportText text;

    Numbering(ReportText text) {
        this.text = text;
    }

    /** The sections and then the annexes, with their numbers. */
    List<Report.Section> of(List<Report.Section> sections, List<Report.Section> annexes) {
        List<Report.Section> numbered = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            numbered.add(titled(
                    sections.get(place),
                    text.get(
                            "section.numbered",
                            numeral(place),
                            sections.get(place).title())));
        }
        for (int place = 0; place < annexes.size(); place++) {
            numbered.add(titled(
                    annexes.get(place),
                    text.get("annex.numbered", place + 1, annexes.get(place).title())));
        }
        return numbered;
    }

    /** The number of a section, for sentences that speak of it; empty if it is not there. */
    String of(String id, List<Report.Section> sections) {
        int place = sections.stream().map(Report.Section::id).toList().indexOf(id);
        return place < 0 ? "" : numeral(place);
    }

    private String numeral(int place) {
        return text.get("numeral." + (place + 1));
    }

    private static Report.Section titled(Report.Section section, String title) {
        return new Report.Section(section.id(), title, section.lead(), section.parts(), section.notes());
    }
}
