package zhixiao.jobs.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.RegisterCount;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.text.Word;

/**
 * The counts of a register for a meeting: how its stock came about since a day, how old it is and what to look at, of each
 * court and of all courts below it, in official order. Counts only: no case and no person.
 */
public final class RegisterTotals {
    /** The folder of registers in a run's folder. */
    public static final String FOLDER = "registers";

    private final CaseList list;
    private final Account account;
    private final LocalDate since;
    private final CourtTree courts;
    private final Map<Key, Long> counts = new HashMap<>();
    private long elsewhere;

    private record Key(String court, String scope, String item, String reason) {}

    /** A row of the table. */
    private record Line(Court court, String scope, String item, String reason, long entries) {}

    /**
     * What was written.
     *
     * @param list the list whose register it is
     * @param asOf the day of its last update
     * @param since the day after whose end movements are told
     * @param rows how many rows the table has
     * @param elsewhere how many entries that count are of courts that the run does not know: they are in no row
     */
    public record Summary(CaseList list, LocalDate asOf, LocalDate since, long rows, long elsewhere) {}

    /** @param since movements after the end of this day are told */
    public RegisterTotals(CaseList list, Account account, LocalDate since, CourtTree courts) {
        this.list = list;
        this.account = account;
        this.since = since;
        this.courts = courts;
    }

    /** Writes {@code <name>} and {@code <name>.arrow} into a folder in which they are not there yet. */
    public Summary write(Path folder) throws IOException {
        movements();
        RegisterRow.of(account.book()).stream()
                .filter(row -> row.entry().counts())
                .forEach(this::ages);
        try (TableFiles<Line> table = new TableFiles<>(
                folder,
                list.name(),
                List.of(
                        Column.text("court", line -> line.court().code()),
                        Column.whole("court_order", line -> line.court().order()),
                        Column.text("scope", Line::scope),
                        Column.text("item", Line::item),
                        Column.text("reason", Line::reason),
                        Column.count("entries", Line::entries)))) {
            for (Court court : courts.courts()) {
                for (String scope : courts.hasBelow(court) ? List.of(Figure.OWN, Figure.TREE) : List.of(Figure.OWN)) {
                    add(table, court, scope);
                }
            }
            return new Summary(list, account.book().asOf().orElseThrow(), since, table.rows(), elsewhere);
        }
    }

    private void add(TableFiles<Line> table, Court court, String scope) throws IOException {
        for (RegisterCount.Item item : RegisterCount.Item.values()) {
            if (item == RegisterCount.Item.REASON) {
                for (CaseList.Reason reason : list.reasons()) {
                    if (reason.active()) {
                        table.add(line(court, scope, item, reason.name()));
                    }
                }
            } else if (wholeReasons() || !item.whyRemoved()) {
                table.add(line(court, scope, item, null));
            }
        }
    }

    private Line line(Court court, String scope, RegisterCount.Item item, String reason) {
        String word = Word.of(item);
        return new Line(
                court, scope, word, reason, counts.getOrDefault(new Key(court.code(), scope, word, reason), 0L));
    }

    /** False where an older version kept no reasons of some movements: then none are told. */
    private boolean wholeReasons() {
        return account.movements().stream()
                .filter(movement -> movement.asOf().isAfter(since))
                .noneMatch(movement -> movement.reasons().isEmpty());
    }

    private void movements() {
        long last =
                account.movements().stream().mapToLong(Movement::number).max().orElse(0);
        Map<String, Long> before = new HashMap<>();
        for (Movement movement : account.movements()) {
            String court = movement.court();
            if (movement.asOf().isAfter(since)) {
                before.putIfAbsent(court, movement.before());
                count(court, RegisterCount.Item.AGED_IN, movement.agedIn());
                count(court, RegisterCount.Item.REMOVED, movement.removed());
                movement.reasons().forEach((reason, many) -> count(court, itemOf(reason), many));
            } else {
                before.remove(court);
            }
            if (movement.number() == last) {
                before.putIfAbsent(court, movement.now());
                count(court, RegisterCount.Item.STOCK_NOW, movement.now());
                count(court, RegisterCount.Item.VANISHED, movement.vanished());
                if (courts.court(court) == null) {
                    elsewhere += movement.now();
                }
            }
        }
        new TreeSet<>(before.keySet())
                .forEach(court -> count(court, RegisterCount.Item.STOCK_BEFORE, before.get(court)));
    }

    private static RegisterCount.Item itemOf(Removal reason) {
        return switch (reason) {
            case CLOSED -> RegisterCount.Item.CLOSED;
            case CORRECTED -> RegisterCount.Item.CORRECTED;
            case RULE -> RegisterCount.Item.RULE;
        };
    }

    private void ages(RegisterRow row) {
        String court = row.entry().key().court();
        row.reasons().forEach(reason -> count(court, RegisterCount.Item.REASON, Optional.of(reason), 1));
        row.limit().ifPresent(limit -> {
            if (limit != Facts.Limit.WITHIN) {
                count(
                        court,
                        limit == Facts.Limit.OVER ? RegisterCount.Item.OVER_LIMIT : RegisterCount.Item.LIMIT_UNKNOWN,
                        1);
            }
        });
        if (row.remarks().contains(Remark.TARGET_PASSED)) {
            count(court, RegisterCount.Item.TARGET_PASSED, 1);
        }
        if (row.remarks().contains(Remark.RESUME_PASSED)) {
            count(court, RegisterCount.Item.RESUME_PASSED, 1);
        }
        if (row.entry().moved() > 0) {
            count(court, RegisterCount.Item.TARGET_MOVED, 1);
        }
        if (row.entry().now().says().target().isEmpty()) {
            count(court, RegisterCount.Item.WITHOUT_TARGET, 1);
        }
    }

    private void count(String court, RegisterCount.Item item, long many) {
        count(court, item, Optional.empty(), many);
    }

    private void count(String code, RegisterCount.Item item, Optional<String> reason, long many) {
        Court court = courts.court(code);
        if (court == null) {
            return;
        }
        counts.merge(new Key(code, Figure.OWN, Word.of(item), reason.orElse(null)), many, Long::sum);
        courts.withAbove(court)
                .forEach(above -> counts.merge(
                        new Key(above.code(), Figure.TREE, Word.of(item), reason.orElse(null)), many, Long::sum));
    }
}
