package zhixiao.reports.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * What people noted for a meeting: words about the figures, none of them computed.
 *
 * @param figures the fingerprint of the figures without these words
 * @param title what the meeting is called, or empty
 * @param on its day, or empty
 * @param last the day of the meeting before, or empty
 * @param remarks what is said of single figures
 * @param items the items of the last meeting
 * @param proposals what is proposed
 */
public record Meeting(
        String figures,
        Optional<LocalizedText> title,
        Optional<LocalDate> on,
        Optional<LocalDate> last,
        List<Remark> remarks,
        List<Item> items,
        List<Proposal> proposals) {

    /** Copies the lists, so that the value cannot change. */
    public Meeting {
        remarks = List.copyOf(remarks);
        items = List.copyOf(items);
        proposals = List.copyOf(proposals);
    }

    /**
     * What is said of one figure.
     *
     * @param indicator id of the indicator
     * @param line code of the line, or {@code all}
     * @param court code of the court whose own cases are meant; empty for the court of the report, whatever its scope
     * @param month the month; empty for the year to date
     */
    public record Remark(
            String indicator,
            String line,
            Optional<String> court,
            Optional<YearMonth> month,
            Optional<LocalizedText> problem,
            Optional<LocalizedText> cause,
            Optional<LocalizedText> verify) {}

    /** Who answers for something: a court by its code, a division of it, or both. */
    public record Responsible(Optional<String> court, Optional<String> division) {}

    /** An item of the last meeting; {@code state} is {@code open}, {@code under_way}, {@code done} or {@code dropped}. */
    public record Item(
            LocalizedText text,
            Optional<String> indicator,
            Responsible responsible,
            Optional<LocalDate> agreed,
            Optional<LocalDate> due,
            String state,
            Optional<LocalizedText> remark) {

        /** True if it was due before a day, and is neither done nor dropped. */
        public boolean overdue(LocalDate day) {
            boolean going = state.equals("open") || state.equals("under_way");
            return going && due.filter(day::isAfter).isPresent();
        }
    }

    /** What is proposed. */
    public record Proposal(
            LocalizedText text,
            Optional<String> indicator,
            Responsible responsible,
            Optional<LocalDate> due,
            Optional<LocalDate> review) {}
}
