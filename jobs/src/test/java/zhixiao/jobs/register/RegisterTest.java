package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.ledger.LedgerDatabase;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.spec.problem.ProblemException;

/** Registers over many days: what comes, what goes and why, and that nothing is lost. */
class RegisterTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static final CaseKey ONE = new CaseKey("A", "1");
    private static final CaseKey TWO = new CaseKey("A", "2");
    private static final CaseKey THREE = new CaseKey("B", "3");

    @TempDir
    Path folder;

    private LedgerPlace place() {
        return LedgerPlace.of(folder.resolve("ledger").toString());
    }

    private static DayOfList day(int month, Map<CaseKey, Standing> absent, CaseKey... listed) {
        return new DayOfList(FIRST.plusMonths(month), "rule", new LinkedHashSet<>(List.of(listed)), asked -> absent);
    }

    @Test
    void aCaseComesInIsStillThereAndGoesForAReason() {
        try (Register register = Register.open(place(), "old")) {
            assertThat(register.entries()).isEmpty();
            assertThat(register.update(day(0, Map.of(), ONE, TWO, THREE)))
                    .extracting(Movement::court, Movement::before, Movement::agedIn, Movement::removed, Movement::now)
                    .containsExactly(tuple("A", 0L, 2L, 0L, 2L), tuple("B", 0L, 1L, 0L, 1L));
            assertThat(register.update(day(1, Map.of(ONE, Standing.OVER, THREE, Standing.OPEN), TWO)))
                    .extracting(Movement::court, Movement::before, Movement::agedIn, Movement::removed, Movement::now)
                    .containsExactly(tuple("A", 2L, 0L, 1L, 1L), tuple("B", 1L, 0L, 1L, 0L));
            assertThat(register.events().subList(3, 5))
                    .extracting(event -> event.key() + " " + event.removal().orElseThrow())
                    .containsExactly(ONE + " CLOSED", THREE + " CORRECTED");
            assertThat(register.entries()).hasSize(3);
        }
    }

    @Test
    void underAnotherRuleAnOpenCaseGoesBecauseOfTheRule() {
        try (Register register = Register.open(place(), "old")) {
            register.update(day(0, Map.of(), ONE));
            register.update(new DayOfList(FIRST.plusMonths(1), "other", Set.of(), asked -> Map.of(ONE, Standing.OPEN)));
            assertThat(register.events()).last().extracting(Event::removal).isEqualTo(Optional.of(Removal.RULE));
        }
    }

    @Test
    void aCaseThatIsNotInTheDataStaysIsAFindingOnceAndIsFoundAgain() {
        try (Register register = Register.open(place(), "old")) {
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

    @Test
    void aRemovedCaseThatIsOnTheListAgainKeepsItsFirstDay() {
        try (Register register = Register.open(place(), "old")) {
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

    @Test
    void anEarlierDayIsRefusedAndTwoRegistersOfOneDatabaseDoNotMix() {
        try (Register register = Register.open(place(), "old");
                Register other = Register.open(place(), "other")) {
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

    /**
     * Random histories against a model that knows nothing of events: a set of those that count, changed as the days say.
     * Days come twice, cases are closed, corrected, lost and found, rules change, and updates break at every step.
     */
    @Test
    void anyHistoryKeepsTheIdentityAndLosesNoEntry() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            String name = "register" + seed;
            Set<CaseKey> ever = new LinkedHashSet<>();
            Set<CaseKey> counting = new LinkedHashSet<>();
            try (Register register = Register.open(place(), name)) {
                LocalDate asOf = FIRST;
                for (int step = 0; step < 15; step++) {
                    asOf = asOf.plusDays(random.nextInt(3));
                    Set<CaseKey> listed = new LinkedHashSet<>();
                    Map<CaseKey, Standing> absent = new HashMap<>();
                    for (int i = 0; i < 20; i++) {
                        CaseKey key = new CaseKey("court" + i % 3, "case" + i);
                        switch (random.nextInt(4)) {
                            case 0 -> absent.put(key, Standing.OVER);
                            case 1 -> absent.put(key, Standing.OPEN);
                            case 2 -> listed.add(key);
                            // In neither: it is not in the data.
                            default -> {}
                        }
                    }
                    DayOfList day = new DayOfList(asOf, "rule" + random.nextInt(2), listed, asked -> absent);
                    List<Event> before = register.events();
                    breakAt(random.nextInt(6), name, day);
                    List<Event> between = register.events();
                    assertThat(between).as("seed %d, step %d", seed, step).startsWith(before.toArray(Event[]::new));

                    Map<String, Long> stockBefore = stock(counting);
                    List<Movement> movements = register.update(day);
                    ever.addAll(listed);
                    counting.removeAll(absent.keySet());
                    counting.addAll(listed);

                    assertThat(keys(register.entries(), true)).isEqualTo(sorted(counting));
                    assertThat(keys(register.entries(), false)).isEqualTo(sorted(ever));
                    Map<String, Long> stockNow = stock(counting);
                    for (Movement movement : movements) {
                        assertThat(movement.now()).isEqualTo(stockNow.getOrDefault(movement.court(), 0L));
                        assertThat(movement.before()).isEqualTo(stockBefore.getOrDefault(movement.court(), 0L));
                        assertThat(movement.now())
                                .isEqualTo(movement.before() + movement.agedIn() - movement.removed());
                    }
                    List<Event> after = register.events();
                    List<Movement> all = register.movements();
                    assertThat(register.update(day)).isEqualTo(movements);
                    assertThat(register.events()).isEqualTo(after);
                    assertThat(register.movements()).isEqualTo(all);
                }
            }
        }
    }

    /** An update whose connection breaks after so many statements, or at the end: nothing of it may be seen. */
    private void breakAt(int statements, String name, DayOfList day) {
        List<Event> before;
        List<Movement> movements;
        try (Register register = Register.open(place(), name)) {
            before = register.events();
            movements = register.movements();
        }
        int[] left = {statements};
        try (Connection real = LedgerDatabase.connect(place())) {
            Connection breaking = (Connection) Proxy.newProxyInstance(
                    RegisterTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") && left[0]-- == 0
                                || method.getName().equals("commit")) {
                            throw new SQLException("broken on purpose");
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            assertThatThrownBy(() -> new Register(breaking, name).update(day)).isInstanceOf(ProblemException.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Register register = Register.open(place(), name)) {
            assertThat(register.events()).isEqualTo(before);
            assertThat(register.movements()).isEqualTo(movements);
        }
    }

    private static Set<String> keys(Iterable<RegisterEntry> entries, boolean counting) {
        Set<CaseKey> keys = new LinkedHashSet<>();
        for (RegisterEntry entry : entries) {
            if (!counting || entry.counts()) {
                keys.add(entry.key());
            }
        }
        return sorted(keys);
    }

    private static Set<String> sorted(Set<CaseKey> keys) {
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> texts.add(key.toString()));
        return new TreeSet<>(texts);
    }

    private static Map<String, Long> stock(Set<CaseKey> counting) {
        Map<String, Long> stock = new HashMap<>();
        counting.forEach(key -> stock.merge(key.court(), 1L, Long::sum));
        return stock;
    }
}
