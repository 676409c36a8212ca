package zhixiao.jobs.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.jobs.ledger.LedgerDatabase;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.ledger.LedgerTransaction;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * An open register. Whatever is entered is one transaction: after a failure at any point the register is as it was. Of two that
 * enter at once, the second one waits for the first, and then sees what it left.
 */
public final class Register implements AutoCloseable {
    private final Connection connection;
    private final RegisterTables tables;
    private final String name;

    Register(Connection connection, String name) {
        this.connection = connection;
        this.tables = new RegisterTables(connection, name);
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

    /** Every event, in order. */
    public List<Event> events() {
        return inTransaction(tables::events);
    }

    /** Every entry that there ever was, in the order in which they came. */
    public Collection<RegisterEntry> entries() {
        return book().entries().values();
    }

    /** All that it holds. */
    public Book book() {
        return inTransaction(this::readBook);
    }

    /** All that it holds and how that came about, as of one moment. */
    public Account account() {
        return inTransaction(() -> {
            tables.hold();
            return new Account(readBook(), tables.movements());
        });
    }

    /** Every movement, in the order of updates, then of courts' codes. */
    public List<Movement> movements() {
        return inTransaction(tables::movements);
    }

    private Book readBook() throws SQLException {
        Map<CaseKey, RegisterEntry> entries = new LinkedHashMap<>();
        RegisterEntry.of(tables.events(), tables.notes()).forEach(entry -> entries.put(entry.key(), entry));
        return new Book(name, tables.last().map(RegisterTables.Update::asOf), entries, tables.facts());
    }

    /**
     * Compares the register with a list. A list of the day of the last update that tells nothing new changes nothing.
     *
     * @return the movements of this update; of the last one if nothing was to be changed
     * @throws ProblemException if the register has seen a later day, or if the database does not answer
     */
    public List<Movement> update(DayOfList day) {
        return inTransaction(() -> {
            tables.hold();
            Optional<RegisterTables.Update> last = tables.last();
            last.map(RegisterTables.Update::asOf).ifPresent(seen -> verifyOrder(seen, day.asOf()));
            List<Event> before = tables.events();
            List<Note> notes = tables.notes();
            Collection<RegisterEntry> entries = RegisterEntry.of(before, notes);
            boolean sameRule =
                    last.map(update -> update.rule().equals(day.rule())).orElse(true);
            List<Event> events = Comparison.events(entries, day, before.size(), sameRule);
            Map<CaseKey, Facts> facts = new LinkedHashMap<>(day.listed());
            facts.entrySet().removeAll(tables.facts().entrySet());
            boolean sameDay = last.isPresent() && last.get().asOf().equals(day.asOf());
            if (events.isEmpty() && facts.isEmpty() && sameDay && sameRule) {
                long number = last.get().number();
                return tables.movements().stream()
                        .filter(movement -> movement.number() == number)
                        .toList();
            }
            List<Event> all = new ArrayList<>(before);
            all.addAll(events);
            long number = last.map(RegisterTables.Update::number).orElse(0L) + 1;
            List<Movement> movements = Movement.of(number, day.asOf(), entries, events, RegisterEntry.of(all, notes));
            tables.add(new RegisterTables.Update(number, day.asOf(), day.rule()));
            tables.addEvents(events);
            tables.addFacts(number, facts);
            tables.addMovements(movements);
            return movements;
        });
    }

    /**
     * Enters what people say.
     *
     * @param day the day of entering
     * @param by who enters it
     * @param said tells what is to be entered, of what the register holds; it may refuse with problems, and nothing is entered
     *     then
     * @return how many were entered
     * @throws ProblemException if the register has seen a later day, if it is refused, or if the database does not answer
     */
    public int enter(LocalDate day, Person by, Function<Book, List<Draft>> said) {
        return inTransaction(() -> {
            tables.hold();
            tables.last().map(RegisterTables.Update::asOf).ifPresent(seen -> verifyOrder(seen, day));
            List<Note> notes = tables.notes();
            if (!notes.isEmpty()) {
                verifyOrder(notes.get(notes.size() - 1).day(), day);
            }
            long after = tables.events().size();
            List<Note> added = new ArrayList<>();
            for (Draft draft : said.apply(readBook())) {
                added.add(new Note(
                        notes.size() + added.size() + 1L, after, day, by, draft.key(), draft.state(), draft.says()));
            }
            tables.addNotes(added);
            return added.size();
        });
    }

    private void verifyOrder(LocalDate seen, LocalDate day) {
        if (seen.isAfter(day)) {
            throw new ProblemException(Problem.of(ProblemCode.REGISTER_LATER, name, seen.toString(), day.toString()));
        }
    }

    private <T> T inTransaction(LedgerTransaction.Work<T> work) {
        return LedgerTransaction.run(connection, Problem.of(ProblemCode.REGISTER_TAKEN, name), work);
    }

    @Override
    public void close() {
        LedgerTransaction.close(connection);
    }
}
