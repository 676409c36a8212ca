package zhixiao.jobs.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Reaches the database of a ledger, and of registers beside it. Its schema grows by numbered scripts; an older one is brought up to date. */
public final class LedgerDatabase {
    private static final String MIGRATIONS = "classpath:zhixiao/jobs/ledger";
    private static final String SCHEMA_HISTORY = "ledger_schema_history";

    /** Another process holds an embedded ledger for the length of one check. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final int PAUSE_MILLIS = 100;

    /** H2: the file is open in another process. */
    private static final List<Integer> HELD = List.of(90020, 8000);

    private LedgerDatabase() {}

    /** Something that needs the database. */
    private interface Connecting<T> {
        T run() throws SQLException;
    }

    /** A connection that commits when told. @throws ProblemException if the database does not answer */
    public static Connection connect(LedgerPlace place) {
        try {
            patiently(() -> migrate(place));
            Connection connection = patiently(() -> DriverManager.getConnection(place.url(), account(place)));
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            throw new ProblemException(unreachable(e));
        }
    }

    /** What to tell of a database that fails; the first line only, which holds no data. */
    public static Problem unreachable(SQLException failure) {
        String message = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().findFirst().orElse("");
        return Problem.of(ProblemCode.LEDGER_UNREACHABLE, message);
    }

    private static boolean migrate(LedgerPlace place) throws SQLException {
        try {
            return Flyway.configure(LedgerDatabase.class.getClassLoader())
                    .dataSource(
                            place.url(),
                            place.user().orElse(null),
                            place.password().orElse(null))
                    .locations(MIGRATIONS)
                    .table(SCHEMA_HISTORY)
                    .connectRetries(0)
                    .load()
                    .migrate()
                    .success;
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException known) {
                    throw known;
                }
            }
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static Properties account(LedgerPlace place) {
        Properties account = new Properties();
        place.user().ifPresent(user -> account.setProperty("user", user));
        place.password().ifPresent(password -> account.setProperty("password", password));
        return account;
    }

    /** Waits while another process holds an embedded ledger. */
    private static <T> T patiently(Connecting<T> work) throws SQLException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!HELD.contains(e.getErrorCode()) || System.nanoTime() > until) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }
}
