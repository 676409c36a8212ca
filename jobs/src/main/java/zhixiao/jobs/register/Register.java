package zhixiao.jobs.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.ledger.LedgerDatabase;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/**
 * An open register. An update is one transaction: after a failure at any point the register is as it was. Of two updates at
 * once the keys of the tables let one be first, and the other one fails whole.
 */
public final class Register implements AutoCloseable {
    private final Connection connection;
    private final String name;

    Register(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * Opens a register in the database of a ledger; one that was never updated is empty.
     *
     * @param name its name
     * @throws ProblemException if the database does not answer
     */
    public static Register open(LedgerPlace place, String name) {
        return new Register(LedgerDatabase.connect(place), name);
    }

    /** An update that was made. */
    private record Update(long number, LocalDate asOf, String rule) {}

    /** Every event, in order: the whole history. */
    public List<Event> events() {
        return inTransaction(this::readEvents);
    }

    /** Every entry that there ever was, in the order in which they came. */
    public Collection<RegisterEntry> entries() {
        return RegisterEntry.of(events());
    }

    /** Every movement, in the order of updates, then of courts' codes. */
    public List<Movement> movements() {
        return inTransaction(this::readMovements);
    }

    /**
     * Compares the register with a list. A list of the day of the last update that tells nothing new changes nothing.
     *
     * @return the movements of this update; of the last one if nothing was to be changed
     * @throws ProblemException if the register has seen a later day, or if the database does not answer
     */
    public List<Movement> update(DayOfList day) {
        return inTransaction(() -> {
            Optional<Update> last = last();
            if (last.isPresent() && last.get().asOf().isAfter(day.asOf())) {
                throw new ProblemException(Problem.of(
                        ProblemCode.REGISTER_LATER,
                        name,
                        last.get().asOf().toString(),
                        day.asOf().toString()));
            }
            List<Event> before = readEvents();
            Collection<RegisterEntry> entries = RegisterEntry.of(before);
            boolean sameRule =
                    last.map(update -> update.rule().equals(day.rule())).orElse(true);
            List<Event> events = Comparison.events(entries, day, before.size(), sameRule);
            boolean sameDay = last.isPresent() && last.get().asOf().equals(day.asOf());
            if (events.isEmpty() && sameDay && sameRule) {
                long number = last.get().number();
                return readMovements().stream()
                        .filter(movement -> movement.number() == number)
                        .toList();
            }
            List<Event> all = new ArrayList<>(before);
            all.addAll(events);
            long number = last.map(Update::number).orElse(0L) + 1;
            List<Movement> movements = Movement.of(number, day.asOf(), entries, events, RegisterEntry.of(all));
            insert(
                    "INSERT INTO register_update (register, number, as_of, rule) VALUES (?, ?, ?, ?)",
                    name,
                    number,
                    day.asOf().toString(),
                    day.rule());
            for (Event event : events) {
                insert(event);
            }
            for (Movement movement : movements) {
                insert(movement);
            }
            return movements;
        });
    }

    private void insert(Event event) throws SQLException {
        insert(
                "INSERT INTO register_event (register, number, as_of, court, case_no, kind, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                name,
                event.number(),
                event.asOf().toString(),
                event.key().court(),
                event.key().number(),
                Word.of(event.kind()),
                event.removal().map(Word::of).orElse(""));
    }

    private void insert(Movement movement) throws SQLException {
        insert(
                "INSERT INTO register_movement (register, number, as_of, court, stock_before, aged_in, removed, vanished,"
                        + " stock_now) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                name,
                movement.number(),
                movement.asOf().toString(),
                movement.court(),
                movement.before(),
                movement.agedIn(),
                movement.removed(),
                movement.vanished(),
                movement.now());
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values)) {
            statement.executeUpdate();
        }
    }

    private Optional<Update> last() throws SQLException {
        List<Update> updates = query(
                "SELECT number, as_of, rule FROM register_update WHERE register = ? ORDER BY number DESC LIMIT 1",
                row -> new Update(row.getLong(1), LocalDate.parse(row.getString(2)), row.getString(3)));
        return updates.stream().findFirst();
    }

    private List<Event> readEvents() throws SQLException {
        return query(
                "SELECT number, as_of, court, case_no, kind, reason FROM register_event WHERE register = ?"
                        + " ORDER BY number",
                row -> new Event(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        new CaseKey(row.getString(3), row.getString(4)),
                        Word.in(EventKind.class, row.getString(5)),
                        Optional.of(row.getString(6))
                                .filter(word -> !word.isEmpty())
                                .map(word -> Word.in(Removal.class, word))));
    }

    private List<Movement> readMovements() throws SQLException {
        return query(
                "SELECT number, as_of, court, stock_before, aged_in, removed, vanished, stock_now FROM register_movement"
                        + " WHERE register = ? ORDER BY number, court",
                row -> new Movement(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)));
    }

    private <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        try (PreparedStatement statement = statement(sql, name);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                list.add(reader.read(rows));
            }
        }
        return list;
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** What reads a row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done whole or not at all. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        } finally {
            if (!done) {
                rollback();
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }
}
