package zhixiao.jobs.release;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import zhixiao.jobs.statistics.disclosure.Attack;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.jobs.table.Column;
import zhixiao.spec.text.Word;

/**
 * A count that was not shown, for the court that issues: why, and what a reader can work out about it.
 *
 * @param indicator id of the indicator
 * @param part which part of it
 * @param court code of the court
 * @param courtOrder its place in official order
 * @param scope {@code own} or {@code tree}
 * @param line code of the line
 * @param from first day of the window
 * @param to last day of it
 * @param cases the count
 * @param because why
 * @param range what an attack finds, or null where nothing had to be protected
 */
record DisclosureRow(
        String indicator,
        String part,
        String court,
        int courtOrder,
        String scope,
        String line,
        LocalDate from,
        LocalDate to,
        long cases,
        Because because,
        Attack.Range range) {

    /** Why a count is not shown; the names are stored in the table. */
    enum Because {
        /** It is small. */
        SMALL,
        /** What it leaves of the whole is small. */
        SMALL_REST,
        /** An earlier release and it would give away something small. */
        EARLIER_RELEASE,
        /** An earlier release of the same window hid it. */
        HIDDEN_BEFORE,
        /** It hides another one. */
        PROTECTS_OTHERS,
        /** The indicator could not be protected, or not be controlled, and is left out as a whole. */
        LEFT_OUT
    }

    static List<Column<DisclosureRow>> columns(String catalogue) {
        return List.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", DisclosureRow::indicator),
                Column.text("part", DisclosureRow::part),
                Column.text("court", DisclosureRow::court),
                Column.whole("court_order", DisclosureRow::courtOrder),
                Column.text("scope", DisclosureRow::scope),
                Column.text("line", DisclosureRow::line),
                Column.day("period_start", DisclosureRow::from),
                Column.day("period_end", DisclosureRow::to),
                Column.count("cases", DisclosureRow::cases),
                Column.text("because", row -> Word.of(row.because())),
                Column.count(
                        "least",
                        row -> row.range() == null ? null : (Long) row.range().least()),
                Column.count(
                        "most", row -> most(row).isPresent() ? (Long) most(row).getAsLong() : null));
    }

    private static OptionalLong most(DisclosureRow row) {
        return row.range() == null || row.range().most() == CountNetwork.NO_LIMIT
                ? OptionalLong.empty()
                : OptionalLong.of(row.range().most());
    }
}
