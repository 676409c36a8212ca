package zhixiao.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.testing.Store;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.LocalizedText;

/**
 * Random lives of a ledger — uses reserved, confirmed, taken back, corrected, exempted, and programs killed between two
 * steps — against {@link Simple a model} that is a list of uses and two rules written out by hand. After every step both
 * must hold the same uses, and both must have permitted the same.
 */
class LedgerModelTest {
    private static final int STEPS = 60;
    private static final int MOST_A_QUARTER = 2;
    private static final List<String> RECIPIENTS = List.of("A", "B");
    private static final List<String> ISSUERS = List.of("H", "K");
    private static final Courts COURTS = new Courts(
            List.of(
                    court("S", Optional.empty()),
                    court("H", Optional.of("S")),
                    court("K", Optional.of("S")),
                    court("A", Optional.of("H")),
                    court("B", Optional.of("K"))),
            List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"H2, 1", "H2, 2", "H2, 3", "POSTGRESQL, 4"})
    void theLedgerHoldsWhatTheModelHoldsAfterEveryStep(Store store, long seed) throws SQLException {
        LedgerPlace place = store.place(folder);
        Ledger.begin(place, "court-s").close();
        UsesBook book = new UsesBook(place);
        Simple model = new Simple();
        Set<String> done = new TreeSet<>();
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(20);
            if (what < 11) {
                boolean killed = random.nextInt(4) == 0;
                boolean published = random.nextBoolean();
                reserve(random, book, model, killed, published);
                done.add(killed ? "killed" : "reserved");
            } else if (what < 14 && !model.counting.isEmpty()) {
                String use = model.any(random);
                book.withdraw(use, "taken back");
                model.counting.remove(use);
                done.add("withdrawn");
            } else if (what < 15 && !model.counting.isEmpty()) {
                book.correct(model.any(random), "2026-" + step, "typed wrongly");
                done.add("corrected");
            } else {
                String issuer = ISSUERS.get(random.nextInt(2));
                // By the court above, which holds, or by the one beside it, which does not.
                String by = random.nextBoolean() ? "S" : ISSUERS.get(1 - ISSUERS.indexOf(issuer));
                LocalDate until = LocalDate.of(2026, 1 + random.nextInt(12), 15);
                book.exempt(new GrantedExemption("test.quarterly", issuer, by, until), "flood");
                model.exempt.put(issuer, by.equals("S") ? until : LocalDate.MIN);
                done.add("exempted");
            }
            assertThat(held(book.page().uses()))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(model.held());
        }
        try (Ledger ledger = Ledger.existing(place)) {
            ledger.verify();
        }
        assertThat(done).containsExactly("corrected", "exempted", "killed", "reserved", "withdrawn");
        assertThat(model.refusals).isPositive();
    }

    /** A use as a run makes it: what its predecessor left is resolved, it is entered, and then confirmed or killed. */
    private static void reserve(Random random, UsesBook book, Simple model, boolean killed, boolean published) {
        String issuer = ISSUERS.get(random.nextInt(2));
        LocalDate on = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360));
        // Few different figures, so that the same use is tried again now and then.
        IntendedUse use = new IntendedUse(
                Purpose.CIRCULATION,
                Form.PLAIN,
                issuer,
                "",
                on,
                "figures" + random.nextInt(25),
                Optional.empty(),
                RECIPIENTS,
                List.of(new UsedIndicator("appeals", "d1", "quality")));
        String place = "folder of " + issuer;
        UseDecision decision = new UseDecision(List.of(LIMITS), COURTS, use, Figures.planned(on), place, false);
        book.enter(decision);
        List<String> permitted = decision.verdicts().stream()
                .filter(Verdict::permitted)
                .map(Verdict::recipient)
                .toList();
        assertThat(permitted).isEqualTo(model.reserve(use));
        if (killed) {
            book.resolve(place, published ? Set.of(use.id()) : Set.of());
            model.killed(use.id(), published);
        } else {
            book.confirm(use.id());
            model.confirmed.add(use.id());
        }
    }

    private static Set<String> held(List<PastUse> uses) {
        return uses.stream()
                .map(past -> past.use() + " " + past.issuer() + " " + past.recipient() + " " + past.on())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** At most two uses a quarter on one court, by all issuers together, unless the issuer is exempt on the day. */
    private static final class Simple {
        private final Map<String, Use> counting = new TreeMap<>();
        private final Set<String> confirmed = new TreeSet<>();
        private final Map<String, LocalDate> exempt = new TreeMap<>();
        private int refusals;

        private record Use(String issuer, LocalDate on, Set<String> recipients) {}

        String any(Random random) {
            return new ArrayList<>(counting.keySet()).get(random.nextInt(counting.size()));
        }

        List<String> reserve(IntendedUse use) {
            List<String> permitted = new ArrayList<>();
            for (String recipient : RECIPIENTS) {
                long others = counting.entrySet().stream()
                        .filter(other -> !other.getKey().equals(use.id()))
                        .filter(other -> other.getValue().recipients().contains(recipient))
                        .filter(other -> quarter(other.getValue().on()) == quarter(use.on()))
                        .count();
                boolean itself = Optional.ofNullable(counting.get(use.id()))
                        .filter(before -> before.recipients().contains(recipient))
                        .filter(before -> quarter(before.on()) == quarter(use.on()))
                        .isPresent();
                boolean free = !use.on().isAfter(exempt.getOrDefault(use.issuer(), LocalDate.MIN));
                if (itself || free || others < MOST_A_QUARTER) {
                    permitted.add(recipient);
                } else {
                    refusals++;
                }
            }
            boolean entered = counting.containsKey(use.id())
                    && counting.get(use.id()).recipients().size() == permitted.size();
            if (!permitted.isEmpty() && !entered) {
                counting.put(use.id(), new Use(use.issuer(), use.on(), new TreeSet<>(permitted)));
                confirmed.remove(use.id());
            }
            return permitted;
        }

        /** Who comes after a crash keeps what was published; what was confirmed before stays in any case. */
        void killed(String use, boolean published) {
            if (published) {
                confirmed.add(use);
            } else if (!confirmed.contains(use)) {
                counting.remove(use);
            }
        }

        private static int quarter(LocalDate on) {
            return (on.getMonthValue() - 1) / 3;
        }

        Set<String> held() {
            return counting.entrySet().stream()
                    .flatMap(use -> use.getValue().recipients().stream()
                            .map(recipient ->
                                    use.getKey() + " " + use.getValue().issuer() + " " + recipient + " "
                                            + use.getValue().on()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static final Limits LIMITS = Story.limits("""
            limits: test
            rules:
              quarterly:
                because: Twice a quarter.
                at_most: { uses: 2, per: quarter, of: recipient }
            """);

    private static Manifest.Court court(String code, Optional<String> parent) {
        return new Manifest.Court(code, 1, "basic", parent, LocalizedText.same(code));
    }
}
