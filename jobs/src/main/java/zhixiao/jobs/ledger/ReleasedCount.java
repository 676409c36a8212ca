package zhixiao.jobs.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import zhixiao.spec.problem.ProblemException;

/**
 * A count that went out to the public, or was hidden when others went out.
 *
 * @param entry the entry of the ledger that reserved the use
 * @param measure what was counted: hash of the definition, and which part of it
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}
 * @param from first day of the window
 * @param to last day of it
 * @param cases the count; empty if it was hidden
 */
public record ReleasedCount(
        long entry,
        String measure,
        String court,
        String scope,
        String line,
        LocalDate from,
        LocalDate to,
        OptionalLong cases) {

    /** Those of some entries, in the order of the entries. @throws ProblemException if the database does not answer */
    public static List<ReleasedCount> read(LedgerPlace place, Set<Long> entries) {
        Connection connection = LedgerDatabase.connect(place);
        try {
            return new LedgerRows(connection)
                            .query(
                                    "SELECT entry, measure, court, scope, line, from_on, to_on, cases FROM released_count"
                                            + " ORDER BY entry, measure, court, scope, line",
                                    row -> new ReleasedCount(
                                            row.getLong(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            LocalDate.parse(row.getString(6)),
                                            LocalDate.parse(row.getString(7)),
                                            row.getObject(8) == null
                                                    ? OptionalLong.empty()
                                                    : OptionalLong.of(row.getLong(8))))
                            .stream()
                            .filter(count -> entries.contains(count.entry()))
                            .toList();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        } finally {
            LedgerTransaction.close(connection);
        }
    }

    /** Adds those of one entry, unless they are there from a try before. @throws ProblemException as above */
    public static void add(LedgerPlace place, long entry, List<ReleasedCount> counts) {
        Connection connection = LedgerDatabase.connect(place);
        try {
            LedgerRows rows = new LedgerRows(connection);
            boolean there = !rows.query("SELECT 1 FROM released_count WHERE entry = ? LIMIT 1", row -> 1, entry)
                    .isEmpty();
            if (!there) {
                rows.add(
                        "INSERT INTO released_count (entry, measure, court, scope, line, from_on, to_on, cases)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        counts.stream().map(ReleasedCount::row).toList());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        } finally {
            LedgerTransaction.close(connection);
        }
    }

    private Object[] row() {
        return new Object[] {
            entry,
            measure,
            court,
            scope,
            line,
            from.toString(),
            to.toString(),
            cases.isPresent() ? cases.getAsLong() : null
        };
    }
}
