package zhixiao.jobs.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.LocalizedText;

/**
 * A process that wants one use of court H on court A, of which the limits permit one a quarter. It is started with the
 * address of the ledger, an account or an empty text, what its figures are called, the file that starts all of them, and
 * {@code confirm} or {@code halt}: what it does with a use that it got.
 */
final class LedgerCustomer {
    private static final Courts COURTS = new Courts(
            List.of(
                    new Manifest.Court("H", 1, "high", Optional.empty(), LocalizedText.same("H")),
                    new Manifest.Court("A", 2, "basic", Optional.of("H"), LocalizedText.same("A"))),
            List.of());

    private LedgerCustomer() {}

    /** Waits for the start, asks, and prints {@code permitted} or {@code refused}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        LedgerPlace ledger = new LedgerPlace(
                words[0],
                Optional.empty(),
                Optional.of(words[1]).filter(account -> !account.isEmpty()),
                Optional.empty());
        UsesBook book = new UsesBook(ledger);
        LocalDate day = LocalDate.of(2026, 1, 10);
        IntendedUse use = new IntendedUse(
                Purpose.CIRCULATION,
                Form.PLAIN,
                "H",
                "",
                day,
                words[2],
                Optional.empty(),
                List.of("A"),
                List.of(new UsedIndicator("appeals", "d1", "quality")));
        Limits limits =
                Story.limits("limits: test\nrules:\n  once: { because: Once., at_most: { uses: 1, per: quarter } }\n");
        UseDecision decision =
                new UseDecision(List.of(limits), COURTS, use, Figures.planned(day), "folder of " + words[2], false);
        System.out.println("ready");
        while (!Files.exists(Path.of(words[3]))) {
            Thread.sleep(2);
        }
        book.enter(decision);
        boolean permitted = decision.verdicts().get(0).permitted();
        System.out.println(permitted ? "permitted" : "refused");
        if (words[4].equals("halt")) {
            // As a kill: nothing is closed, nothing is written any more.
            Runtime.getRuntime().halt(9);
        }
        if (permitted) {
            book.confirm(use.id());
        }
    }
}
