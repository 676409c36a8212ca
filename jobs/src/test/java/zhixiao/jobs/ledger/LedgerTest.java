package zhixiao.jobs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.ledger.Ledger.Draft;
import zhixiao.jobs.testing.AtOnce;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.problem.ProblemException;

/** The ledger on both of its databases. */
class LedgerTest {
    private static final Draft RESERVED = new Draft(EntryKind.RESERVED, "use", "{}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void thereIsNoLedgerBeforeItIsBegunAndNoSecondOneAfterwards(Store store) throws SQLException {
        LedgerPlace place = place(store);
        assertThat(Ledger.open(place)).isEmpty();
        try (Ledger begun = Ledger.begin(place, "court-h")) {
            assertThat(begun.head().name()).isEqualTo("court-h");
        }
        assertThatThrownBy(() -> Ledger.begin(place, "court-k"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX604");
        try (Ledger opened = Ledger.open(place).orElseThrow()) {
            assertThat(opened.head().name()).isEqualTo("court-h");
            assertThat(opened.entries()).extracting(Entry::kind).containsExactly(EntryKind.BEGUN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entriesAreChainedAndStay(Store store) throws SQLException {
        LedgerPlace place = place(store);
        Head after;
        try (Ledger ledger = Ledger.begin(place, "court-h")) {
            after = ledger.append(
                            ledger.head(),
                            List.of(
                                    new Draft(EntryKind.RESERVED, "a", "{\"to\":\"甲院\"}"),
                                    new Draft(EntryKind.CONFIRMED, "a", "{}")))
                    .orElseThrow();
        }
        try (Ledger ledger = Ledger.open(place).orElseThrow()) {
            ledger.verify();
            assertThat(ledger.head()).isEqualTo(after);
            assertThat(ledger.hashOf(after.entry())).contains(after.hash());
            assertThat(ledger.entries()).extracting(Entry::content).containsExactly("{}", "{\"to\":\"甲院\"}", "{}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ontoAHeadThatIsNotTheLastNothingIsAdded(Store store) throws SQLException {
        try (Ledger ledger = Ledger.begin(place(store), "court-h")) {
            Head old = ledger.head();
            ledger.append(old, List.of(RESERVED)).orElseThrow();
            assertThat(ledger.append(old, List.of(RESERVED))).isEmpty();
            assertThat(ledger.entries()).hasSize(2);
            ledger.verify();
        }
    }

    /** Eight at once want the one place that is left after the head that all of them have read. */
    @ParameterizedTest
    @EnumSource
    void ofManyAtOnceExactlyOneIsFirst(Store store) throws Exception {
        LedgerPlace place = place(store);
        Ledger.begin(place, "court-h").close();
        for (int round = 0; round < 3; round++) {
            Head head;
            try (Ledger ledger = Ledger.open(place).orElseThrow()) {
                head = ledger.head();
            }
            assertThat(race(place, head, 8)).containsOnlyOnce(true).hasSize(8);
        }
        try (Ledger ledger = Ledger.open(place).orElseThrow()) {
            ledger.verify();
            assertThat(ledger.entries()).hasSize(4);
        }
    }

    private static List<Boolean> race(LedgerPlace place, Head head, int runners) throws Exception {
        return AtOnce.run(runners, start -> {
            try (Ledger ledger = Ledger.open(place).orElseThrow()) {
                start.await();
                return ledger.append(head, List.of(RESERVED)).isPresent();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatWasChangedOrTakenOutIsFound(Store store) throws SQLException {
        for (String tampering : List.of(
                "UPDATE ledger_entry SET content = '{\"x\":1}' WHERE entry = 2",
                "DELETE FROM ledger_entry WHERE entry = 2",
                "DELETE FROM ledger_entry WHERE entry = 3",
                "UPDATE ledger_head SET entry = 2, hash = (SELECT hash FROM ledger_entry WHERE entry = 2)")) {
            LedgerPlace place = place(store);
            try (Ledger ledger = Ledger.begin(place, "court-h")) {
                ledger.append(ledger.head(), List.of(RESERVED, RESERVED)).orElseThrow();
            }
            try (Connection connection = Store.connection(place);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(tampering);
            }
            try (Ledger ledger = Ledger.open(place).orElseThrow()) {
                assertThatThrownBy(ledger::verify)
                        .as(tampering)
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("ZX605");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void aDatabaseThatDoesNotAnswerIsAProblemOfTheUser(Store store) {
        LedgerPlace nowhere = new LedgerPlace(
                "jdbc:postgresql://localhost:1/none", Optional.empty(), Optional.of("nobody"), Optional.empty());
        assertThatThrownBy(() -> Ledger.open(nowhere))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX606");
    }

    private LedgerPlace place(Store store) throws SQLException {
        return store.place(folder);
    }
}
