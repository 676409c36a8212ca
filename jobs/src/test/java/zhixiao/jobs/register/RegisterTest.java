package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.testing.AtOnce;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.problem.ProblemException;

/** Registers over many days: what comes, what goes and why, and that nothing is lost. */
class RegisterTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static final CaseKey ONE = new CaseKey("A", "1");
    private static final CaseKey TWO = new CaseKey("A", "2");
    private static final CaseKey THREE = new CaseKey("B", "3");

    @TempDir
    Path folder;

    private static DayOfList day(int month, Map<CaseKey, Standing> absent, CaseKey... listed) {
        return Days.of(FIRST.plusMonths(month), "rule", List.of(listed), absent);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseComesInIsStillThereAndGoesForAReason(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old")) {
            assertThat(register.entries()).isEmpty();
            assertThat(register.update(day(0, Map.of(), ONE, TWO, THREE)))
                    .extracting(Movement::court, Movement::before, Movement::agedIn, Movement::removed, Movement::now)
                    .containsExactly(tuple("A", 0L, 2L, 0L, 2L), tuple("B", 0L, 1L, 0L, 1L));
            assertThat(register.update(day(1, Map.of(ONE, Standing.OVER, THREE, Standing.OPEN), TWO)))
                    .extracting(Movement::court, Movement::before, Movement::agedIn, Movement::removed, Movement::now)
                    .containsExactly(tuple("A", 2L, 0L, 1L, 1L), tuple("B", 1L, 0L, 1L, 0L));
            assertThat(register.movements().subList(2, 4))
                    .extracting(Movement::reasons)
                    .containsExactly(
                            Map.of(Removal.CLOSED, 1L, Removal.CORRECTED, 0L, Removal.RULE, 0L),
                            Map.of(Removal.CLOSED, 0L, Removal.CORRECTED, 1L, Removal.RULE, 0L));
            assertThat(register.events().subList(3, 5))
                    .extracting(event -> event.key() + " " + event.removal().orElseThrow())
                    .containsExactly(ONE + " CLOSED", THREE + " CORRECTED");
            assertThat(register.entries()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void underAnotherRuleAnOpenCaseGoesBecauseOfTheRule(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old")) {
            register.update(day(0, Map.of(), ONE));
            register.update(Days.of(FIRST.plusMonths(1), "other", List.of(), Map.of(ONE, Standing.OPEN)));
            assertThat(register.events()).last().extracting(Event::removal).isEqualTo(Optional.of(Removal.RULE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatIsNotInTheDataStaysIsAFindingOnceAndIsFoundAgain(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old")) {
            register.update(day(0, Map.of(), ONE, TWO));
            List<Movement> gone = register.update(day(1, Map.of(), TWO));
            assertThat(gone).extracting(Movement::now, Movement::vanished).containsExactly(tuple(2L, 1L));
            register.update(day(2, Map.of(), TWO));
            register.update(day(3, Map.of(), ONE, TWO));
            assertThat(register.events())
                    .filteredOn(event -> event.key().equals(ONE))
                    .extracting(Event::kind)
                    .containsExactly(EventKind.LISTED, EventKind.VANISHED, EventKind.FOUND_AGAIN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedCaseThatIsOnTheListAgainKeepsItsFirstDay(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old")) {
            register.update(day(0, Map.of(), ONE));
            register.update(day(1, Map.of(ONE, Standing.OVER)));
            register.update(day(2, Map.of(), ONE));
            assertThat(register.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.first()).isEqualTo(FIRST);
                assertThat(entry.times()).isEqualTo(2);
                assertThat(entry.counts()).isTrue();
            });
        }
    }

    /** Before the first update there is no row that the second one could wait for: then a key lets only one be first. */
    @ParameterizedTest
    @EnumSource
    void ofManyFirstUpdatesAtOnceOneIsEntered(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        Register.open(place, "old").close();
        List<String> said = AtOnce.run(4, start -> {
            try (Register register = Register.open(place, "old")) {
                start.await();
                return register.update(day(0, Map.of(), ONE)).get(0).agedIn() + " aged in";
            } catch (ProblemException e) {
                return e.problems().get(0).code().code();
            }
        });
        assertThat(said).contains("1 aged in").isSubsetOf("1 aged in", "ZX617");
        try (Register register = Register.open(place, "old")) {
            assertThat(register.events()).hasSize(1);
            assertThat(register.movements()).hasSize(1);
        }
    }

    /** A database as it was before people could enter anything. */
    @ParameterizedTest
    @EnumSource
    void anOlderRegisterIsTakenOverWithAllThatItHolds(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        Flyway.configure(RegisterTest.class.getClassLoader())
                .dataSource(place.url(), place.user().orElse(null), null)
                .locations("classpath:zhixiao/jobs/ledger")
                .table("ledger_schema_history")
                .target("2")
                .load()
                .migrate();
        try (Connection connection = Store.connection(place);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO register_update VALUES ('old', 1, '2025-01-31', 'rule')");
            statement.executeUpdate(
                    "INSERT INTO register_event VALUES ('old', 1, '2025-01-31', 'A', '1', 'listed', '')");
            statement.executeUpdate(
                    "INSERT INTO register_event VALUES ('old', 2, '2025-01-31', 'A', '2', 'listed', '')");
            statement.executeUpdate(
                    "INSERT INTO register_movement VALUES ('old', 1, '2025-01-31', 'A', 0, 2, 0, 0, 2)");
        }
        try (Register register = Register.open(place, "old")) {
            assertThat(register.movements()).extracting(Movement::reasons).containsExactly(Map.of());
            assertThat(register.book().facts()).isEmpty();
            register.update(day(1, Map.of(TWO, Standing.OVER), ONE));
            assertThat(register.movements())
                    .extracting(Movement::before, Movement::removed, Movement::now)
                    .containsExactly(tuple(0L, 0L, 2L), tuple(2L, 1L, 1L));
            assertThat(register.book().facts()).containsOnlyKeys(ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierDayIsRefusedAndTwoRegistersOfOneDatabaseDoNotMix(Store store) throws SQLException {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old");
                Register other = Register.open(place, "other")) {
            register.update(day(1, Map.of(), ONE));
            assertThatThrownBy(() -> register.update(day(0, Map.of(), ONE, TWO)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ZX608");
            assertThat(register.events()).hasSize(1);
            assertThat(other.events()).isEmpty();
            other.update(day(0, Map.of(), TWO));
            assertThat(other.entries()).extracting(RegisterEntry::key).containsExactly(TWO);
        }
    }
}
