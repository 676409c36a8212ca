package zhixiao.jobs.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.jobs.ledger.LedgerDatabase;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.ledger.LedgerTransaction;
import zhixiao.jobs.register.Person;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** A review in the database of a ledger. What is entered is one transaction: after a failure at any point all is as it was. */
public final class Reviews implements AutoCloseable {
    private final Connection connection;
    private final ReviewTables tables;
    private final HandOnTables handed;
    private final String name;

    private Reviews(Connection connection, String name) {
        this.connection = connection;
        this.tables = new ReviewTables(connection, name);
        this.handed = new HandOnTables(connection, name);
        this.name = name;
    }

    /** Opens a review of a name, drawn or not. @throws ProblemException if the database does not answer */
    public static Reviews open(LedgerPlace place, String name) {
        return new Reviews(LedgerDatabase.connect(place), name);
    }

    /**
     * Keeps a draw.
     *
     * @return false if the same draw is kept already
     * @throws ProblemException if another one has this name, or if the database does not answer
     */
    public boolean keep(Draw draw) {
        return inTransaction(() -> {
            Optional<String> kept = tables.hash();
            if (kept.isPresent() && !kept.get().equals(draw.hash())) {
                throw new ProblemException(Problem.of(ProblemCode.REVIEW_TAKEN, name));
            }
            if (kept.isEmpty()) {
                tables.add(draw);
            }
            return kept.isEmpty();
        });
    }

    /** What there is. @throws ProblemException if nothing was drawn under this name, or if the database does not answer */
    public Book book() {
        return inTransaction(this::read);
    }

    private Book read() throws SQLException {
        Draw draw = tables.draw().orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.REVIEW_NONE, name)));
        return new Book(draw, tables.entries());
    }

    /**
     * Enters what people say.
     *
     * @param said tells what is to be entered, of what there is; it may refuse with problems, and nothing is entered then
     * @return how many entries were added
     * @throws ProblemException if nothing was drawn, if it is refused, or if the database does not answer
     */
    public int enter(LocalDate day, Person by, Function<Book, List<Draft>> said) {
        return inTransaction(() -> {
            tables.hold();
            Book book = read();
            List<Entry> added = new ArrayList<>();
            said.apply(book).forEach(draft -> added.add(new Entry(day, by, draft.about(), draft.says())));
            tables.add(added, book.entries().size());
            return added.size();
        });
    }

    /** What was handed on, in order. */
    public List<HandOn> handedOn() {
        return inTransaction(handed::handOns);
    }

    /**
     * Hands something on.
     *
     * @param says what, of what there is; it may refuse with problems, and nothing is entered then
     * @return its number
     * @throws ProblemException if nothing was drawn, if it is refused, or if the database does not answer
     */
    public int handOn(LocalDate day, Person by, Function<Book, HandOn.Says> says) {
        return inTransaction(() -> {
            tables.hold();
            HandOn.Says what = says.apply(read());
            int number = handed.handOns().size() + 1;
            handed.add(new HandOn(number, day, by, what, List.of()));
            return number;
        });
    }

    /**
     * Enters a reply to something that was handed on.
     *
     * @throws ProblemException if nothing was handed on under the number, or if the database does not answer
     */
    public void reply(int number, LocalDate day, Person by, String words) {
        inTransaction(() -> {
            tables.hold();
            List<HandOn> all = handed.handOns();
            HandOn one = all.stream()
                    .filter(known -> known.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "NUMBER")
                            .found(
                                    String.valueOf(number),
                                    all.stream()
                                            .map(known -> String.valueOf(known.number()))
                                            .toList())));
            handed.add(one, new HandOn.Reply(day, by, words));
            return one;
        });
    }

    /** What is to be entered about something. */
    public record Draft(Entry.About about, Entry.Says says) {}

    private <T> T inTransaction(LedgerTransaction.Work<T> work) {
        return LedgerTransaction.run(connection, Problem.of(ProblemCode.REGISTER_TAKEN, name), work);
    }

    @Override
    public void close() {
        LedgerTransaction.close(connection);
    }
}
