package zhixiao.jobs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.ledger.Ledger.Draft;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.problem.ProblemException;

/** The three roles of {@code conf/ledger-roles.sql}, on a real PostgreSQL. */
class LedgerRolesTest {
    @TempDir
    Path folder;

    private LedgerPlace owner;

    @BeforeEach
    void aLedgerWithAnAccountOfEachRole() throws SQLException, IOException {
        owner = Store.POSTGRESQL.place(folder);
        Ledger.begin(owner, "court-h").close();
        String roles = Files.readString(Path.of("../conf/ledger-roles.sql"));
        run(owner, roles);
        // Again, as an administrator does who is not sure.
        run(owner, roles);
        for (String role : List.of("reading", "reserving", "exempting")) {
            run(owner, """
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'one_%1$s') THEN
                            CREATE ROLE one_%1$s LOGIN;
                        END IF;
                    END $$;
                    GRANT zhixiao_%1$s TO one_%1$s;
                    """.formatted(role));
        }
    }

    @Test
    void readingReadsAndAddsNothing() {
        try (Ledger ledger = Ledger.existing(as("reading"))) {
            ledger.verify();
            assertThat(ledger.entries()).hasSize(1);
            assertThatThrownBy(() -> add(ledger, EntryKind.RESERVED)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> add(ledger, EntryKind.EXEMPTED)).isInstanceOf(ProblemException.class);
            assertThat(ledger.entries()).hasSize(1);
        }
    }

    @Test
    void reservingEntersUsesAndNoExemption() {
        try (Ledger ledger = Ledger.existing(as("reserving"))) {
            List<EntryKind> kinds = List.of(
                    EntryKind.LIMITS,
                    EntryKind.RESERVED,
                    EntryKind.CONFIRMED,
                    EntryKind.WITHDRAWN,
                    EntryKind.CORRECTED,
                    EntryKind.REFUSED);
            kinds.forEach(kind -> assertThat(add(ledger, kind)).isPresent());
            for (EntryKind kind : List.of(EntryKind.EXEMPTED, EntryKind.BEGUN)) {
                assertThatThrownBy(() -> add(ledger, kind))
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("ZX606");
            }
            // What was refused has moved nothing.
            ledger.verify();
            assertThat(ledger.entries()).hasSize(1 + kinds.size());
        }
    }

    @Test
    void exemptingEntersExemptionsAndNoUse() {
        try (Ledger ledger = Ledger.existing(as("exempting"))) {
            assertThat(add(ledger, EntryKind.EXEMPTED)).isPresent();
            assertThatThrownBy(() -> add(ledger, EntryKind.RESERVED)).isInstanceOf(ProblemException.class);
            ledger.verify();
        }
    }

    @Test
    void nobodyChangesAnEntryTheOwnerIncluded() {
        for (LedgerPlace account : List.of(as("reserving"), as("exempting"), owner)) {
            for (String tampering : List.of(
                    "UPDATE ledger_entry SET content = 'x'",
                    "DELETE FROM ledger_entry",
                    "TRUNCATE ledger_entry",
                    "UPDATE ledger_head SET entry = 0",
                    "UPDATE ledger_head SET name = 'court-k'",
                    "DELETE FROM ledger_head")) {
                assertThatThrownBy(() -> run(account, tampering))
                        .as(tampering)
                        .isInstanceOf(SQLException.class)
                        .hasMessageFindingMatch("only grows|permission denied");
            }
        }
    }

    private static Optional<Head> add(Ledger ledger, EntryKind kind) {
        return ledger.append(ledger.head(), List.of(new Draft(kind, "use", "{}")));
    }

    private LedgerPlace as(String role) {
        return new LedgerPlace(
                owner.url().replace("user=postgres", "user=one_" + role),
                Optional.empty(),
                Optional.of("one_" + role),
                Optional.empty());
    }

    private static void run(LedgerPlace place, String sql) throws SQLException {
        try (Connection connection = Store.connection(place);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
