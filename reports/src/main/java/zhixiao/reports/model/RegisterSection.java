package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RegisterCount.Item;
import zhixiao.reports.data.RegisterCounts;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Word;

/** What registers hold: how the stock of each came about, and how old it is, courts in official order; no case. */
final class RegisterSection {
    private static final List<Item> MOVEMENT = List.of(
            Item.STOCK_BEFORE, Item.AGED_IN, Item.CLOSED, Item.CORRECTED, Item.RULE, Item.STOCK_NOW, Item.VANISHED);
    private static final List<Item> FOLLOWED = List.of(
            Item.OVER_LIMIT,
            Item.LIMIT_UNKNOWN,
            Item.WITHOUT_TARGET,
            Item.TARGET_PASSED,
            Item.TARGET_MOVED,
            Item.RESUME_PASSED);

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    RegisterSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The section; nothing where no register was counted. */
    Optional<Report.Section> build() {
        List<String> lead = new ArrayList<>();
        List<Report.Part> parts = new ArrayList<>();
        for (RegisterCounts counts : run.registers()) {
            lead.add(lead(counts));
            parts.add(movement(counts));
            parts.add(ages(counts));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report.Section(
                        "registers", text.get("section.registers"), lead, parts, List.of(text.get("note.registers"))));
    }

    private String lead(RegisterCounts counts) {
        Manifest.Register register = counts.register();
        return text.get(
                "lead.register",
                text.of(register.title()),
                text.day(register.since()),
                told(counts, Item.STOCK_BEFORE),
                told(counts, Item.AGED_IN),
                told(counts, Item.REMOVED),
                text.day(register.asOf()),
                told(counts, Item.STOCK_NOW));
    }

    private String told(RegisterCounts counts, Item item) {
        return text.numbers()
                .whole(counts.of(run.court().code(), run.scope(), item).orElse(0));
    }

    private Table movement(RegisterCounts counts) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(text.get("column.court"))));
        MOVEMENT.forEach(item -> columns.add(Table.Column.number(text.get("register.item." + Word.of(item)))));
        return table("table.register.movement", counts, columns, (court, scope) -> MOVEMENT.stream()
                .map(item -> counts.of(court, scope, item)));
    }

    private Table ages(RegisterCounts counts) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(text.get("column.court"))));
        counts.register().reasons().forEach(reason -> columns.add(Table.Column.number(text.of(reason.title()))));
        FOLLOWED.forEach(item -> columns.add(Table.Column.number(text.get("register.item." + Word.of(item)))));
        return table(
                "table.register.ages",
                counts,
                columns,
                (court, scope) -> Stream.concat(
                        counts.register().reasons().stream().map(reason -> counts.of(court, scope, reason.code())),
                        FOLLOWED.stream().map(item -> counts.of(court, scope, item))));
    }

    /** The numbers of a court and scope. */
    private interface Numbers {
        Stream<OptionalLong> of(String court, String scope);
    }

    /** All courts together first, then those with entries, now or before. */
    private Table table(String caption, RegisterCounts counts, List<Table.Column> columns, Numbers numbers) {
        List<Table.Row> rows = new ArrayList<>();
        if (run.scope().equals(Figure.TREE)) {
            rows.add(row(text.get("register.together"), numbers.of(run.court().code(), Figure.TREE)));
        }
        for (Manifest.Court court : run.manifest().courts()) {
            boolean any = Stream.of(Item.STOCK_BEFORE, Item.AGED_IN, Item.STOCK_NOW)
                    .anyMatch(item -> counts.of(court.code(), Figure.OWN, item).orElse(0) > 0);
            if (any) {
                rows.add(row(text.of(court.name()), numbers.of(court.code(), Figure.OWN)));
            }
        }
        return new Table(text.get(caption, text.of(counts.register().title())), columns, rows);
    }

    private Table.Row row(String name, Stream<OptionalLong> numbers) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
        numbers.map(number -> number.isPresent() ? cells.whole(number.getAsLong()) : Cell.of(Cells.NONE))
                .forEach(row::add);
        return Table.Row.of(row);
    }
}
