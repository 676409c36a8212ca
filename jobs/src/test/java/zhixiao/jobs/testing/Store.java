package zhixiao.jobs.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import zhixiao.jobs.ledger.LedgerPlace;

/** Both databases that a ledger can lie in; PostgreSQL is started once, when it is first wanted, and ends with the tests. */
public enum Store {
    H2,
    POSTGRESQL;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Started when it is first wanted. */
    private static final class Postgres {
        private static final Optional<EmbeddedPostgres> RUNNING = start();

        private static Optional<EmbeddedPostgres> start() {
            try {
                return Optional.of(EmbeddedPostgres.start());
            } catch (IOException | IllegalStateException e) {
                // No binaries for this machine, or an account that may not start it.
                return Optional.empty();
            }
        }
    }

    /** A new place; where PostgreSQL cannot be started the test is skipped, and says so. */
    public LedgerPlace place(Path folder) throws SQLException {
        String name = "ledger" + DATABASES.incrementAndGet();
        if (this == H2) {
            return LedgerPlace.of(folder.resolve(name).toString());
        }
        assumeTrue(Postgres.RUNNING.isPresent(), "PostgreSQL could not be started here");
        EmbeddedPostgres running = Postgres.RUNNING.get();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE DATABASE " + name);
        }
        return new LedgerPlace(
                running.getJdbcUrl("postgres", name), Optional.empty(), Optional.of("postgres"), Optional.empty());
    }

    /** A connection of its own, for what no command would do. */
    public static Connection connection(LedgerPlace place) throws SQLException {
        return place.user().isPresent()
                ? DriverManager.getConnection(place.url(), place.user().get(), "")
                : DriverManager.getConnection(place.url());
    }
}
