package zhixiao.jobs.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/**
 * An open ledger. Entries are only added, each on top of a head that was read before: if somebody else has added
 * one meanwhile, nothing is added, and the caller judges again on what is there now. One conditional update decides
 * that, and the number of an entry as its key would catch a second one; no isolation level is relied on.
 */
public final class Ledger implements AutoCloseable {
    private final Connection connection;
    private final Clock clock;

    /** What is to be entered. @param use the use, or empty @param content the rest, as JSON */
    public record Draft(EntryKind kind, String use, String content) {}

    private Ledger(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Opens a ledger that was begun.
     *
     * @return empty if there is none
     * @throws ProblemException if the database does not answer
     */
    public static Optional<Ledger> open(LedgerPlace place) {
        if (!place.exists()) {
            return Optional.empty();
        }
        Ledger ledger = new Ledger(LedgerDatabase.connect(place), Clock.systemUTC());
        if (ledger.readHead().isEmpty()) {
            ledger.close();
            return Optional.empty();
        }
        return Optional.of(ledger);
    }

    /**
     * Opens a ledger that must be there.
     *
     * @throws ProblemException if there is none, or if the database does not answer
     */
    public static Ledger existing(LedgerPlace place) {
        return open(place)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.FILE_MISSING, place.toString())));
    }

    /**
     * Begins a ledger.
     *
     * @param name its identity, which limits can pin
     * @throws ProblemException if there is one already, or if the database does not answer
     */
    public static Ledger begin(LedgerPlace place, String name) {
        Ledger ledger = new Ledger(LedgerDatabase.connect(place), Clock.systemUTC());
        try {
            ledger.insertHead(name);
        } catch (SQLException e) {
            Optional<Head> there = ledger.readHead();
            ledger.close();
            throw new ProblemException(there.map(head -> Problem.of(ProblemCode.LEDGER_OF_ANOTHER, name, head.name()))
                    .orElseGet(() -> LedgerDatabase.unreachable(e)));
        }
        return ledger;
    }

    private void insertHead(String name) throws SQLException {
        Head nothing = new Head(name, 0, Entry.BEFORE_THE_FIRST);
        Entry begun = Entry.after(nothing, now(), EntryKind.BEGUN, "", "{}");
        try (PreparedStatement head =
                connection.prepareStatement("INSERT INTO ledger_head (one, name, entry, hash) VALUES (1, ?, ?, ?)")) {
            head.setString(1, name);
            head.setLong(2, begun.number());
            head.setString(3, begun.hash());
            head.executeUpdate();
            insert(List.of(begun));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Where it stands. */
    public Head head() {
        return readHead().orElseThrow(() -> new IllegalStateException("an open ledger has a head"));
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return query("SELECT entry, entered, kind, use_id, content, previous, hash FROM ledger_entry ORDER BY entry")
                .list(Ledger::entry);
    }

    /** The hash of an entry, or empty if there is none of that number. */
    public Optional<String> hashOf(long entry) {
        return query("SELECT hash FROM ledger_entry WHERE entry = " + entry).list(row -> text(row, "hash")).stream()
                .findFirst();
    }

    /**
     * Adds entries on top of a head.
     *
     * @return the new head; empty if the head is not the last any more, and then nothing was added
     */
    public Optional<Head> append(Head head, List<Draft> drafts) {
        List<Entry> entries = new ArrayList<>();
        Head last = head;
        for (Draft draft : drafts) {
            Entry entry = Entry.after(last, now(), draft.kind(), draft.use(), draft.content());
            entries.add(entry);
            last = new Head(head.name(), entry.number(), entry.hash());
        }
        try {
            boolean moved = move(head, last);
            if (moved) {
                insert(entries);
            }
            connection.commit();
            return moved ? Optional.of(last) : Optional.empty();
        } catch (SQLException e) {
            rollback();
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    /** True if this one was first. */
    private boolean move(Head from, Head to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE ledger_head SET entry = ?, hash = ? WHERE one = 1 AND entry = ? AND hash = ?")) {
            update.setLong(1, to.entry());
            update.setString(2, to.hash());
            update.setLong(3, from.entry());
            update.setString(4, from.hash());
            return update.executeUpdate() == 1;
        }
    }

    private void insert(List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_entry (entry, entered, kind, use_id, content, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                insert.setLong(1, entry.number());
                insert.setString(2, entry.entered());
                insert.setString(3, Word.of(entry.kind()));
                insert.setString(4, entry.use());
                insert.setString(5, entry.content());
                insert.setString(6, entry.previous());
                insert.setString(7, entry.hash());
                insert.executeUpdate();
            }
        }
    }

    /**
     * Checks that nobody has changed it from outside.
     *
     * @throws ProblemException with the number of the first entry that does not fit
     */
    public void verify() {
        Head head = head();
        long number = 0;
        String hash = Entry.BEFORE_THE_FIRST;
        for (Entry entry : entries()) {
            if (!entry.follows(number, hash)) {
                throw new ProblemException(Problem.of(ProblemCode.LEDGER_CHANGED, String.valueOf(number + 1)));
            }
            number = entry.number();
            hash = entry.hash();
        }
        if (number != head.entry() || !hash.equals(head.hash())) {
            throw new ProblemException(Problem.of(ProblemCode.LEDGER_CHANGED, String.valueOf(head.entry())));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    private Optional<Head> readHead() {
        return query("SELECT name, entry, hash FROM ledger_head")
                .list(row -> new Head(text(row, "name"), number(row, "entry"), text(row, "hash")))
                .stream()
                .findFirst();
    }

    private static Entry entry(ResultSet row) {
        return new Entry(
                number(row, "entry"),
                text(row, "entered"),
                Word.in(EntryKind.class, text(row, "kind")),
                text(row, "use_id"),
                text(row, "content"),
                text(row, "previous"),
                text(row, "hash"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    private static long number(ResultSet row, String column) {
        try {
            return row.getLong(column);
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    private Query query(String sql) {
        return new Query(connection, sql);
    }

    /** A question that is asked and ends its transaction. */
    private record Query(Connection connection, String sql) {
        <T> List<T> list(Function<ResultSet, T> reader) {
            List<T> list = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reader.apply(rows));
                }
                connection.commit();
                return list;
            } catch (SQLException e) {
                throw new ProblemException(LedgerDatabase.unreachable(e));
            }
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
