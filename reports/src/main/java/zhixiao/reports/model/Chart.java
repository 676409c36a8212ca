package zhixiao.reports.model;

import java.util.List;

/**
 * A chart: what it shows, and how it is told to somebody who cannot see it.
 *
 * @param id its id in the page
 * @param title the finding, computed
 * @param subtitle what, who, when
 * @param note where the figures come from, and how to read them
 * @param alternative the chart in words
 * @param data its numbers as a table
 * @param content what is drawn
 * @param remarks what people noted of it, a line for each; not computed
 */
public record Chart(
        String id,
        String title,
        String subtitle,
        String note,
        String alternative,
        Table data,
        ChartContent content,
        List<String> remarks)
        implements Report.Part {

    /** Copies the list, so that the value cannot change. */
    public Chart {
        remarks = List.copyOf(remarks);
    }

    /** A chart of which nobody noted anything. */
    public Chart(
            String id,
            String title,
            String subtitle,
            String note,
            String alternative,
            Table data,
            ChartContent content) {
        this(id, title, subtitle, note, alternative, data, content, List.of());
    }

    /** True if it is drawn in half of a page's width, so that two stand side by side. */
    public boolean half() {
        return content instanceof ChartContent.Funnel;
    }

    /** The same chart with what people noted of it. */
    Chart with(List<String> noted) {
        return new Chart(id, title, subtitle, note, alternative, data, content, noted);
    }
}
