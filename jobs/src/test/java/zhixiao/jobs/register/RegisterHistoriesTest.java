package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.form.FilledSheet;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.testing.Store;
import zhixiao.spec.problem.ProblemException;

/**
 * Random histories of registers: days come twice, cases are closed, corrected, lost and found, rules change, workbooks come back
 * late, twice or full of mistakes, and whatever is done breaks at every step before it is done whole.
 */
class RegisterHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);
    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private LedgerPlace place;

    /** Of entries, against a model that knows nothing of events: a set of those that count, changed as the days say. */
    @ParameterizedTest
    @EnumSource
    void anyHistoryKeepsTheIdentityAndLosesNoEntry(Store store) throws SQLException {
        place = store.place(folder);
        int entered = 0;
        int refused = 0;
        int moved = 0;
        for (long seed = 1; seed <= (store == Store.H2 ? 6 : 3); seed++) {
            Random random = new Random(seed);
            String name = "register" + seed;
            Set<CaseKey> ever = new LinkedHashSet<>();
            Set<CaseKey> counting = new LinkedHashSet<>();
            Map<CaseKey, List<LocalDate>> targets = new HashMap<>();
            List<Book> exported = new ArrayList<>();
            LocalDate asOf = FIRST;
            try (Register register = Register.open(place, name)) {
                for (int step = 0; step < STEPS; step++) {
                    asOf = asOf.plusDays(random.nextInt(3));
                    update(register, name, asOf, random, ever, counting);
                    exported.add(register.book());
                    asOf = asOf.plusDays(random.nextInt(2));
                    // Mostly the workbook of this day, now and then an older one.
                    Book book = exported.get(random.nextInt(3) == 0 ? random.nextInt(exported.size()) : step);
                    Optional<List<Draft>> drafts = enter(register, name, asOf, Filled.some(book, random, asOf));
                    if (drafts.isPresent()) {
                        entered += drafts.get().size();
                        drafts.get().forEach(draft -> draft.says().target().ifPresent(day -> targets.computeIfAbsent(
                                        draft.key(), key -> new ArrayList<>())
                                .add(day)));
                    } else {
                        refused++;
                    }
                    assertThat(keys(register.entries(), true)).isEqualTo(sorted(counting));
                    assertThat(keys(register.entries(), false)).isEqualTo(sorted(ever));
                }
                for (RegisterEntry entry : register.entries()) {
                    List<LocalDate> all = new ArrayList<>();
                    for (LocalDate day : targets.getOrDefault(entry.key(), List.of())) {
                        if (all.isEmpty() || !all.get(all.size() - 1).equals(day)) {
                            all.add(day);
                        }
                    }
                    assertThat(entry.targets()).isEqualTo(all);
                    moved += entry.moved();
                }
            }
        }
        // The histories do hold what they are to show.
        assertThat(entered).isGreaterThan(20);
        assertThat(refused).isGreaterThan(5);
        assertThat(moved).isGreaterThan(3);
    }

    private void update(
            Register register, String name, LocalDate asOf, Random random, Set<CaseKey> ever, Set<CaseKey> counting) {
        Set<CaseKey> listed = new LinkedHashSet<>();
        Map<CaseKey, Standing> absent = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            CaseKey key = new CaseKey("court" + i % 3, "case" + i);
            switch (random.nextInt(8)) {
                case 0 -> absent.put(key, Standing.OVER);
                case 1 -> absent.put(key, Standing.OPEN);
                // In neither: it is not in the data.
                case 2 -> {}
                default -> listed.add(key);
            }
        }
        DayOfList day = Days.of(asOf, "rule" + random.nextInt(2), listed, absent);
        Map<CaseKey, List<Step>> before = steps(register);
        breakAt(random.nextInt(14), register, name, broken -> broken.update(day));
        Map<String, Long> stockBefore = stock(counting);
        List<Movement> movements = register.update(day);
        ever.addAll(listed);
        counting.removeAll(absent.keySet());
        counting.addAll(listed);
        Map<String, Long> stockNow = stock(counting);
        for (Movement movement : movements) {
            assertThat(movement.now()).isEqualTo(stockNow.getOrDefault(movement.court(), 0L));
            assertThat(movement.before()).isEqualTo(stockBefore.getOrDefault(movement.court(), 0L));
            assertThat(movement.now()).isEqualTo(movement.before() + movement.agedIn() - movement.removed());
        }
        grown(before, register);
        Map<CaseKey, List<Step>> after = steps(register);
        List<Movement> all = register.movements();
        assertThat(register.update(day)).isEqualTo(movements);
        assertThat(steps(register)).isEqualTo(after);
        assertThat(register.movements()).isEqualTo(all);
    }

    /** @return what was entered, or empty if it was refused */
    private Optional<List<Draft>> enter(
            Register register, String name, LocalDate day, FilledSheet<RegisterColumn> sheet) {
        RegisterImport read = RegisterImport.of(List.of(sheet), name, day);
        Map<CaseKey, List<Step>> before = steps(register);
        List<Movement> movements = register.movements();
        List<Draft> drafts;
        try {
            drafts = read.drafts(register.book());
        } catch (ProblemException e) {
            assertThatThrownBy(() -> register.enter(day, OFFICE, read::drafts)).isInstanceOf(ProblemException.class);
            assertThat(steps(register)).isEqualTo(before);
            return Optional.empty();
        }
        breakAt(
                new Random(drafts.size()).nextInt(9),
                register,
                name,
                broken -> broken.enter(day, OFFICE, read::drafts));
        assertThat(register.enter(day, OFFICE, read::drafts)).isEqualTo(drafts.size());
        grown(before, register);
        Map<CaseKey, List<Step>> after = steps(register);
        assertThat(after.values().stream().mapToInt(List::size).sum())
                .isEqualTo(before.values().stream().mapToInt(List::size).sum() + drafts.size());
        // People decide nothing about the stock, and the same workbook again asks for nothing.
        assertThat(register.movements()).isEqualTo(movements);
        assertThat(register.enter(day, OFFICE, read::drafts)).isZero();
        assertThat(steps(register)).isEqualTo(after);
        return Optional.of(drafts);
    }

    /** Whatever was there is still there, in its place. */
    private static void grown(Map<CaseKey, List<Step>> before, Register register) {
        Map<CaseKey, List<Step>> after = steps(register);
        before.forEach((key, steps) -> assertThat(after.get(key)).startsWith(steps.toArray(Step[]::new)));
    }

    private static Map<CaseKey, List<Step>> steps(Register register) {
        Map<CaseKey, List<Step>> steps = new LinkedHashMap<>();
        register.entries().forEach(entry -> steps.put(entry.key(), entry.steps()));
        return steps;
    }

    /** Something whose connection breaks after so many statements, or at the end: nothing of it may be seen. */
    private void breakAt(int statements, Register register, String name, Consumer<Register> work) {
        Book before = register.book();
        List<Movement> movements = register.movements();
        int[] left = {statements};
        try (Connection real = Store.connection(place)) {
            real.setAutoCommit(false);
            Connection breaking = (Connection) Proxy.newProxyInstance(
                    RegisterHistoriesTest.class.getClassLoader(),
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
            assertThatThrownBy(() -> work.accept(new Register(breaking, name))).isInstanceOf(ProblemException.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(register.book()).isEqualTo(before);
        assertThat(register.movements()).isEqualTo(movements);
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
