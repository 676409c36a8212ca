package zhixiao.spec.timelimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Expression;

/**
 * A row of the table of time limits.
 *
 * @param entry its code, with its place in the table and its names
 * @param caseTypes the types of cases that it is for
 * @param procedures the procedures that it is for; empty for all, unknown ones too
 * @param when what else must be true, or empty
 * @param limit how long a case may take
 * @param start the date field whose day is the last one that does not count
 * @param monthEnds true if the last day of a month leads to the last day of a later one
 * @param restartsOnConversion true if a change of procedure starts the limit anew; false if it runs from filing on
 * @param movesOffHolidays true if a last day on which courts do not work moves to the next on which they do
 * @param validFrom the first day of filing that it is for, or empty
 * @param validTo the last one, or empty
 * @param texts what people are told: of the law, the extension, who approves it, the status of the row
 */
public record LimitRule(
        CodeList.Entry entry,
        List<CodeList.Entry> caseTypes,
        List<CodeList.Entry> procedures,
        Optional<Expression> when,
        Limit limit,
        String start,
        boolean monthEnds,
        boolean restartsOnConversion,
        boolean movesOffHolidays,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Texts texts) {

    /**
     * What a row says to people, as it is written.
     *
     * @param limit the limit as it is written
     * @param extension how far it can be extended; empty if nothing is said
     * @param approver who approves that
     * @param source the articles
     * @param status {@code stated} or {@code inferred}
     * @param note what else matters
     */
    public record Texts(String limit, String extension, String approver, String source, String status, String note) {}

    /** Copies the lists, so that the value cannot change. */
    public LimitRule {
        caseTypes = List.copyOf(caseTypes);
        procedures = List.copyOf(procedures);
    }

    /** Its code. */
    public String code() {
        return entry.code();
    }

    /** True if it is for cases whose limit began on that day. */
    public boolean isValid(LocalDate day) {
        return validFrom.map(first -> !day.isBefore(first)).orElse(true)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** True if it is valid on some days only. */
    public boolean isDated() {
        return validFrom.isPresent() || validTo.isPresent();
    }
}
