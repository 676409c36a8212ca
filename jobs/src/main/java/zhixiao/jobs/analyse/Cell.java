package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.reports.data.Figure;

/**
 * All figures of one indicator, court, scope and line.
 *
 * @param subject the indicator
 * @param figures its figures by period, earliest first within a period; at least one
 */
record Cell(Subject subject, List<Figure> figures) {
    private static final String MONTH = "month";

    /** The first figure, for what all of them share. */
    Figure first() {
        return figures.get(0);
    }

    /**
     * The figures that findings are told of: of each period the newest one and, where the cut-off divides it, also
     * the newest whole one.
     */
    List<Figure> newest() {
        Map<String, Figure> last = new LinkedHashMap<>();
        Map<String, Figure> lastWhole = new LinkedHashMap<>();
        for (Figure figure : figures) {
            last.put(figure.period(), figure);
            if (figure.complete()) {
                lastWhole.put(figure.period(), figure);
            }
        }
        List<Figure> newest = new ArrayList<>();
        for (Map.Entry<String, Figure> entry : last.entrySet()) {
            Figure whole = lastWhole.get(entry.getKey());
            if (whole != null && whole != entry.getValue()) {
                newest.add(whole);
            }
            newest.add(entry.getValue());
        }
        return newest;
    }

    /** The whole months that have a figure of enough cases and lie after the last break, earliest first. */
    List<Figure> months() {
        LocalDate from = subject.lastBreak().orElse(LocalDate.MIN);
        return figures.stream()
                .filter(figure -> figure.period().equals(MONTH) && figure.complete())
                .filter(figure -> figure.value().isPresent() && !figure.tooFew())
                .filter(figure -> !figure.start().isBefore(from))
                .toList();
    }
}
