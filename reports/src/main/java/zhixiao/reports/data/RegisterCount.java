package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import zhixiao.spec.text.Word;

/**
 * A row of {@code registers/<name>}: how many entries of a register.
 *
 * @param court code of the court
 * @param scope {@link Figure#OWN} or {@link Figure#TREE}
 * @param item what is counted
 * @param reason the reason, where reasons for being on the list are counted
 * @param entries how many
 */
public record RegisterCount(String court, String scope, Item item, Optional<String> reason, long entries) {

    /** What is counted; the words are stored, in this order. */
    public enum Item {
        /** Entries that counted at the end of the day since which movements are told. */
        STOCK_BEFORE,
        /** Entries that have come onto the list since; one that came twice counts twice. */
        AGED_IN,
        /** Entries that were removed since. */
        REMOVED,
        /** Of those removed: the case was closed. */
        CLOSED,
        /** Of those removed: what the data say of it has changed. */
        CORRECTED,
        /** Of those removed: the rule of the list is another one. */
        RULE,
        /** Entries that count now. */
        STOCK_NOW,
        /** Of those that count: the case is not in the data. */
        VANISHED,
        /** Of those that count: a reason for being on the list holds. */
        REASON,
        /** Of those that count: over the time limit. */
        OVER_LIMIT,
        /** Of those that count: whether it is over its time limit is not known. */
        LIMIT_UNKNOWN,
        /** Of those that count: nobody has set a target. */
        WITHOUT_TARGET,
        /** Of those that count: the target has passed. */
        TARGET_PASSED,
        /** Of those that count: the target was moved once at least. */
        TARGET_MOVED,
        /** Of those that count: the day has passed on which a waiting case was to go on. */
        RESUME_PASSED;

        /** True for a reason of removal, which an older version did not keep. */
        public boolean whyRemoved() {
            return this == CLOSED || this == CORRECTED || this == RULE;
        }
    }

    /** The rows of a file. */
    public static List<RegisterCount> read(Path file) throws IOException {
        return table(file).read(row -> true);
    }

    private static ArrowTable<RegisterCount> table(Path file) {
        return new ArrowTable<>(file, "register totals", columns -> {
            IntFunction<String> court = columns.text("court");
            IntFunction<String> scope = columns.text("scope");
            IntFunction<String> item = columns.text("item");
            IntFunction<String> reason = columns.text("reason");
            IntToLongFunction entries = columns.everyCount("entries");
            return row -> new RegisterCount(
                    court.apply(row),
                    scope.apply(row),
                    Word.in(Item.class, item.apply(row)),
                    Optional.ofNullable(reason.apply(row)),
                    entries.applyAsLong(row));
        });
    }
}
