package zhixiao.jobs.marks;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import zhixiao.jobs.ledger.LedgerDatabase;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.ledger.LedgerTransaction;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Person;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** The marks of a list in the database of a ledger. What is entered is one transaction: after a failure all is as it was. */
public final class Marks implements AutoCloseable {
    private final Connection connection;
    private final MarkTables tables;
    private final String list;

    private Marks(Connection connection, String list) {
        this.connection = connection;
        this.tables = new MarkTables(connection, list);
        this.list = list;
    }

    /** Opens the marks of a list. @throws ProblemException if the database does not answer */
    public static Marks open(LedgerPlace place, String list) {
        return new Marks(LedgerDatabase.connect(place), list);
    }

    /** The marks, in the order in which they were first proposed. */
    public Collection<Mark> all() {
        return inTransaction(() -> tables.marks().values());
    }

    /**
     * Proposes what rules pick. A case is proposed once for each rule: what was refused comes back when another rule
     * holds, and not before. A case that no rule picks any more stays: only people lift a mark.
     *
     * @param picked what the data say of each case on the list of a day, with the names of the rules that hold
     * @return how many cases were proposed, or proposed again
     */
    public int propose(LocalDate asOf, Map<CaseKey, Facts> picked) {
        return inTransaction(() -> {
            tables.hold(asOf);
            Map<CaseKey, Mark> before = tables.marks();
            List<MarkTables.Proposal> proposals = new ArrayList<>();
            picked.forEach((key, facts) -> {
                SortedSet<String> rules = new TreeSet<>(facts.reasons());
                Mark known = before.get(key);
                if (known != null) {
                    rules.removeAll(known.rules());
                }
                if (!rules.isEmpty()) {
                    proposals.add(new MarkTables.Proposal(key, facts.number(), rules));
                }
            });
            tables.addProposals(tables.last(), asOf, proposals);
            return proposals.size();
        });
    }

    /** A decision about a case that is to be entered. */
    public record Draft(CaseKey key, Mark.Answer word, String reason) {}

    /**
     * Enters decisions; one that says what was said last changes nothing.
     *
     * @param drafts tells them, of what there is; it may refuse with problems, and nothing is entered then
     * @return how many were entered
     * @throws ProblemException if they are refused, or if the database does not answer
     */
    public int decide(LocalDate day, Person by, Function<Map<CaseKey, Mark>, List<Draft>> drafts) {
        return inTransaction(() -> {
            tables.hold(day);
            Map<CaseKey, Mark> marks = tables.marks();
            List<MarkTables.Decided> decided = new ArrayList<>();
            for (Draft draft : drafts.apply(marks)) {
                Mark mark = marks.get(draft.key());
                boolean said = mark.decided()
                        && mark.decision()
                                .filter(last -> last.word() == draft.word()
                                        && last.reason().equals(draft.reason()))
                                .isPresent();
                if (!said) {
                    decided.add(new MarkTables.Decided(
                            draft.key(), new Mark.Decision(day, by, draft.word(), draft.reason())));
                }
            }
            tables.addDecisions(tables.last(), decided);
            return decided.size();
        });
    }

    private <T> T inTransaction(LedgerTransaction.Work<T> work) {
        return LedgerTransaction.run(connection, Problem.of(ProblemCode.REGISTER_TAKEN, list), work);
    }

    @Override
    public void close() {
        LedgerTransaction.close(connection);
    }
}
