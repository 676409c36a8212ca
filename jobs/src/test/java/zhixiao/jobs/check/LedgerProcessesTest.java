package zhixiao.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.ledger.Entry;
import zhixiao.jobs.ledger.EntryKind;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.testing.Started;
import zhixiao.jobs.testing.Store;

/** Processes of their own at one ledger, on both of its databases: several at once, and one that is gone in the middle. */
@Tag("full")
class LedgerProcessesTest {
    private static final Duration MOST = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void ofSeveralProcessesExactlyOneGetsTheLastUse(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        Ledger.begin(place, "court-h").close();
        Map<Path, Process> running = new LinkedHashMap<>();
        for (int i = 1; i <= 4; i++) {
            Path own = Files.createDirectories(folder.resolve("process" + i));
            running.put(own, begin(place, own, "figures" + i, "confirm"));
        }
        start(running);
        List<String> said = new ArrayList<>();
        for (Map.Entry<Path, Process> one : running.entrySet()) {
            Started ended = Started.end(one.getKey(), MOST, one.getValue());
            assertThat(ended.code()).as(ended.err()).isZero();
            said.add(ended.out().replace("ready", "").strip());
        }
        assertThat(said).containsExactlyInAnyOrder("permitted", "refused", "refused", "refused");
        assertThat(kinds(place))
                .containsOnlyOnce(EntryKind.RESERVED, EntryKind.CONFIRMED)
                .hasSize(1 + 1 + 2 + 3);
    }

    /** What a process has entered is there although it ended at once, and the next start in its folder resolves it. */
    @ParameterizedTest
    @EnumSource
    void aProcessThatIsGoneAfterItsReservationLeavesAnEntryThatIsResolved(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        Ledger.begin(place, "court-h").close();
        Process killed = begin(place, folder, "figures1", "halt");
        start(Map.of(folder, killed));
        assertThat(Started.end(folder, MOST, killed).code()).isEqualTo(9);
        assertThat(kinds(place)).endsWith(EntryKind.RESERVED);
        UsesBook book = new UsesBook(place);
        assertThat(book.page().uses()).hasSize(1);
        // Somebody else's start does not touch it; that in its folder takes it back, for nothing was published.
        book.resolve("folder of figures2", Set.of());
        assertThat(kinds(place)).endsWith(EntryKind.RESERVED);
        book.resolve("folder of figures1", Set.of());
        assertThat(kinds(place)).endsWith(EntryKind.RESERVED, EntryKind.WITHDRAWN);
        assertThat(book.page().uses()).isEmpty();
    }

    private Process begin(LedgerPlace place, Path own, String figures, String then) throws Exception {
        return Started.begin(
                own,
                List.of(
                        Started.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerCustomer.class.getName(),
                        place.url(),
                        place.user().orElse(""),
                        figures,
                        folder.resolve("start").toString(),
                        then),
                Map.of());
    }

    /** Lets all of them go when each has loaded what it needs. */
    private void start(Map<Path, Process> running) throws Exception {
        for (Map.Entry<Path, Process> one : running.entrySet()) {
            while (one.getValue().isAlive()
                    && !Started.read(one.getKey().resolve("out.txt")).contains("ready")) {
                Thread.sleep(5);
            }
        }
        Files.createFile(folder.resolve("start"));
    }

    private static List<EntryKind> kinds(LedgerPlace place) {
        try (Ledger ledger = Ledger.existing(place)) {
            ledger.verify();
            return ledger.entries().stream().map(Entry::kind).toList();
        }
    }
}
