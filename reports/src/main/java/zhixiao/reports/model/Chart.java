package zhixiao.reports.model;

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
 */
public record Chart(
        String id, String title, String subtitle, String note, String alternative, Table data, ChartContent content)
        implements Report.Part {}
