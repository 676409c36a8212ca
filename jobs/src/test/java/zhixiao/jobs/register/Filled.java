package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhixiao.jobs.form.FilledSheet;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.reports.xlsx.SheetReader.ReadRow;
import zhixiao.spec.text.Language;

/** Sheets that have come back, made without a file. */
final class Filled {
    private static final RegisterWords WORDS = RegisterWords.in(Language.EN);
    private static final int FIRST_ROW = 7;

    private Filled() {}

    /** The sheet of a register as it goes out, changed by somebody. */
    static FilledSheet<RegisterColumn> some(Book book, Random random, LocalDate day) {
        List<Map<RegisterColumn, String>> rows = rows(book);
        // One mistake spoils all: most sheets have none.
        boolean careless = random.nextInt(4) == 0;
        for (Map<RegisterColumn, String> row : rows) {
            switch (random.nextInt(careless ? 7 : 5)) {
                case 0 -> {
                    row.put(RegisterColumn.RESPONSIBLE, WORDS.of(Role.JUDGE_IN_CHARGE));
                    row.put(RegisterColumn.PLAN, "hear it");
                    row.put(
                            RegisterColumn.TARGET,
                            day.plusDays(1 + random.nextInt(60)).toString());
                    if (row.get(RegisterColumn.STATE).equals("listed")) {
                        row.put(RegisterColumn.STATE, "planned");
                    }
                }
                case 1 -> {
                    boolean claimed = row.get(RegisterColumn.STATE).equals("closing claimed");
                    row.put(RegisterColumn.STATE, claimed ? "listed" : "closing claimed");
                }
                case 2 -> {
                    row.put(RegisterColumn.REASON, "expert_opinion");
                    row.put(RegisterColumn.RESUMES, day.plusDays(9).toString());
                }
                case 5 -> row.put(RegisterColumn.STATE, "removed");
                case 6 -> row.put(RegisterColumn.TARGET, "soon");
                default -> {}
            }
        }
        return sheet(rows);
    }

    /** What stands in the columns that people write in, or that tell the case, of each entry that counts. */
    static List<Map<RegisterColumn, String>> rows(Book book) {
        List<Map<RegisterColumn, String>> rows = new ArrayList<>();
        for (RegisterRow row : RegisterRow.of(book)) {
            if (row.entry().counts()) {
                Particulars says = row.entry().now().says();
                Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
                cells.put(RegisterColumn.CASE_NO, row.number());
                cells.put(RegisterColumn.STATE, WORDS.of(row.entry().now().state()));
                says.responsible().ifPresent(person -> cells.put(RegisterColumn.RESPONSIBLE, WORDS.of(person)));
                says.reason().ifPresent(reason -> cells.put(RegisterColumn.REASON, WORDS.of(reason)));
                cells.put(RegisterColumn.PLAN, says.plan());
                says.target().ifPresent(target -> cells.put(RegisterColumn.TARGET, target.toString()));
                says.leader().ifPresent(leader -> cells.put(RegisterColumn.LEADER, WORDS.of(leader)));
                says.resumes().ifPresent(resumes -> cells.put(RegisterColumn.RESUMES, resumes.toString()));
                cells.put(RegisterColumn.COURT, row.entry().key().court());
                cells.put(RegisterColumn.VERSION, String.valueOf(row.entry().version()));
                rows.add(cells);
            }
        }
        return rows;
    }

    /** A sheet of such rows; cells without a text are empty. */
    static FilledSheet<RegisterColumn> sheet(List<Map<RegisterColumn, String>> rows) {
        Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
        RegisterColumn.NEEDED.forEach(column -> places.put(column, column.ordinal()));
        return new FilledSheet<>(
                RegisterBooks.kind("register"),
                "book.xlsx",
                "Register",
                Language.EN,
                places,
                IntStream.range(0, rows.size())
                        .mapToObj(index -> new ReadRow(FIRST_ROW + index, cells(rows.get(index))))
                        .toList());
    }

    private static List<ReadCell> cells(Map<RegisterColumn, String> row) {
        List<ReadCell> cells = new ArrayList<>();
        new TreeMap<>(row).forEach((column, text) -> {
            if (!text.isEmpty()) {
                Kind kind = column == RegisterColumn.VERSION ? Kind.NUMBER : Kind.TEXT;
                cells.add(new ReadCell(column.ordinal(), kind, text, Optional.empty()));
            }
        });
        return cells;
    }
}
