package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.Evenness;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.data.Screen;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;

/** Questions that the days of the last whole year raise, and how evenly courts closed their cases over its months. */
final class ScreenPart {
    private static final int MOST_ROWS = 60;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    ScreenPart(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The questions, courts in official order; nothing if none is asked. */
    Optional<Table> questions(List<String> notes) {
        List<Screen> asked = run.leads().questions();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.size() > MOST_ROWS) {
            notes.add(text.get("note.manyQuestions", text.numbers().whole(asked.size()), MOST_ROWS));
            return Optional.empty();
        }
        Map<String, List<Screen>> byCourt = new HashMap<>();
        asked.forEach(screen -> byCourt.computeIfAbsent(screen.court(), any -> new ArrayList<>())
                .add(screen));
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Court court : run.manifest().courts()) {
            for (Screen screen : byCourt.getOrDefault(court.code(), List.of())) {
                rows.add(Table.Row.of(
                        Cell.of(text.of(court.name())),
                        Cell.of(text.get("screen." + screen.kind())),
                        Cell.of(text.of(screen.question()))));
            }
        }
        return Optional.of(new Table(
                text.get("table.questions", String.valueOf(asked.get(0).year())),
                List.of(
                        Table.Column.text(text.get("column.court")),
                        Table.Column.text(text.get("column.screen")),
                        Table.Column.text(text.get("column.question"))),
                rows));
    }

    /** Evenness of closing, courts in official order; nothing if it was not looked at, or for too many courts. */
    Optional<Table> evenness() {
        Map<String, Evenness> byCourt = new HashMap<>();
        run.leads().evenness().forEach(row -> byCourt.put(row.court(), row));
        if (byCourt.isEmpty() || byCourt.size() > MOST_ROWS) {
            return Optional.empty();
        }
        List<Table.Row> rows = run.manifest().courts().stream()
                .flatMap(court ->
                        Optional.ofNullable(byCourt.get(court.code())).stream().map(found -> row(court, found)))
                .toList();
        return Optional.of(new Table(
                text.get(
                        "table.evenness",
                        String.valueOf(run.leads().evenness().get(0).year())),
                List.of(
                        Table.Column.text(text.get("column.court")),
                        Table.Column.number(text.get("column.closings")),
                        Table.Column.number(text.get("column.variation")),
                        Table.Column.number(text.get("column.byChance")),
                        Table.Column.number(text.get("column.excess")),
                        Table.Column.number(text.get("column.december")),
                        Table.Column.number(text.get("column.decemberExpected"))),
                rows));
    }

    private Table.Row row(Manifest.Court court, Evenness row) {
        return Table.Row.of(
                Cell.of(text.of(court.name())),
                cells.whole(row.closings()),
                number(row.variation()),
                number(row.byChance()),
                number(row.excess()),
                cells.value(row.decemberShare(), Manifest.Unit.SHARE),
                cells.value(row.decemberExpected(), Manifest.Unit.SHARE));
    }

    private static Cell number(OptionalDouble value) {
        return value.isPresent()
                ? Cell.of(NumberFormats.decimal(value.getAsDouble(), 2), value.getAsDouble(), Manifest.Unit.NUMBER)
                : Cell.of(Cells.NONE);
    }
}
