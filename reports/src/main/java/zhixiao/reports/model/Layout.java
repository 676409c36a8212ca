package zhixiao.reports.model;

/** How a report is laid out. */
public enum Layout {
    /** With a list of its sections, for reading here and there. */
    BOOK,
    /** Closely, without such a list: a page or two. */
    SHEET
}
