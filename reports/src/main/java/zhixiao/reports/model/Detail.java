package zhixiao.reports.model;

import java.util.List;

/**
 * The detail edition (明細表): the figures of a report as tables to filter and to calculate with.
 *
 * @param report the report that it belongs to
 * @param language tag of the language
 * @param sheets its sheets after the overview, in order
 */
public record Detail(Report report, String language, List<Sheet> sheets) {

    /** Copies the list, so that the value cannot change. */
    public Detail {
        sheets = List.copyOf(sheets);
    }

    /** A sheet; its name is short, and no other one has it. */
    public sealed interface Sheet permits Listing, Page {
        /** Its name. */
        String name();
    }

    /** One table alone, whose columns can be filtered. */
    public record Listing(String name, Table table) implements Sheet {}

    /** A section of the report with its tables and the numbers of its charts. */
    public record Page(String name, Report.Section section) implements Sheet {}
}
