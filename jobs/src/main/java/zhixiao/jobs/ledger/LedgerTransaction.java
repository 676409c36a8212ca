package zhixiao.jobs.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/** What is done in the database of a ledger whole or not at all. */
public final class LedgerTransaction {
    /** The SQL state of a key that is there already. */
    private static final String TAKEN = "23505";

    private LedgerTransaction() {}

    /** The work. */
    public interface Work<T> {
        /** Does it. */
        T run() throws SQLException;
    }

    /**
     * Does it; after a failure at any point everything is as it was.
     *
     * @param taken what to tell where somebody else was first
     * @throws ProblemException if somebody was, if the work refuses, or if the database does not answer
     */
    public static <T> T run(Connection connection, Problem taken, Work<T> work) {
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new ProblemException(TAKEN.equals(e.getSQLState()) ? taken : LedgerDatabase.unreachable(e));
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }

    /** Ends a connection. @throws ProblemException if the database does not answer */
    public static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ProblemException(LedgerDatabase.unreachable(e));
        }
    }
}
