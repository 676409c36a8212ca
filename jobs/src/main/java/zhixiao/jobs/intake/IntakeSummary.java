package zhixiao.jobs.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import zhixiao.spec.model.Check;
import zhixiao.spec.text.LocalizedText;

/**
 * What intake did.
 *
 * @param sources the sources that were read, in the mapping's order
 * @param courts the courts
 * @param accounts what became of the rows of each table's source
 * @param rejects rejected rows by table, reason and field
 * @param notes what was seen and kept
 * @param tables the tables that were written
 * @param quality how many rows fail each quality rule
 */
public record IntakeSummary(
        List<SourceFiles> sources,
        CourtTree courts,
        List<Account> accounts,
        List<Reject> rejects,
        List<Note> notes,
        List<Table> tables,
        List<Quality> quality) {

    /**
     * What became of the rows of a source: {@code read = kept + merged + duplicates + rejected}.
     *
     * @param source the source
     * @param table the table that it feeds
     * @param read rows read
     * @param kept rows that became rows of the table
     * @param merged further rows of the same case, where that is normal
     * @param duplicates further rows of the same case, where it is not
     * @param rejected rows that became nothing, with their reasons; void rows of the source among them
     */
    public record Account(
            String source, String table, long read, long kept, long merged, long duplicates, long rejected) {

        /** True if every row is accounted for. */
        public boolean balances() {
            return read == kept + merged + duplicates + rejected;
        }
    }

    /** Rows of a source that became nothing, by their first reason; the field may be empty. */
    public record Reject(String source, String reason, String field, long rows) {}

    /** Rows that were kept although something about them is odd. */
    public record Note(String table, String check, long rows, LocalizedText text) {}

    /** A table that was written; {@code unmapped} are the fields that this source does not fill. */
    public record Table(String name, long rows, int files, Set<String> unmapped) {}

    /**
     * How many rows fail a quality rule.
     *
     * @param table the table
     * @param rule the rule
     * @param failed rows that fail it; of those that are rejected, those of which it is the first reason
     * @param read rows of the table's source
     */
    public record Quality(String table, Check rule, long failed, long read) {

        /** The share of rows that fail it, of one. */
        public BigDecimal share() {
            return read == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(read), 6, RoundingMode.HALF_UP);
        }

        /** True if more fail it than are tolerated. */
        public boolean exceeded() {
            return rule.tolerance()
                    .filter(most -> BigDecimal.valueOf(failed).compareTo(most.multiply(BigDecimal.valueOf(read))) > 0)
                    .isPresent();
        }
    }

    /** Rows of the cases' source that were rejected as bad: void ones and duplicates left out. */
    public long badCases() {
        String source = accounts.get(0).source();
        return rejects.stream()
                .filter(reject -> reject.source().equals(source))
                .filter(reject -> !reject.reason().equals(StagedTable.DELETED))
                .filter(reject -> !reject.reason().equals(Rejects.DUPLICATE))
                .mapToLong(Reject::rows)
                .sum();
    }
}
