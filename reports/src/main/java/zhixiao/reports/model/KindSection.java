package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.reports.data.CodeFigure;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** The figures of the report's court by kinds of cases: one table for each dimension, codes in the order of their list. */
final class KindSection {
    /** Of fewer cases a share or a mean is not told, only the counts. */
    private static final int FEW = 10;

    /** A kind with a smaller share of all cases has no bar of its own. */
    private static final double SHARE_OF_A_BAR = 0.01;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    KindSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /**
     * A code with its figures by indicator.
     *
     * @param depth under how many of the kinds that are told it stands
     */
    private record Kind(String name, int depth, Map<String, Figure> figures) {
        boolean top() {
            return depth == 0;
        }
    }

    /** The section; nothing where nothing is broken down. */
    Optional<Report.Section> build() {
        List<Report.Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean nested = false;
        for (Manifest.Breakdown breakdown : run.manifest().breakdowns()) {
            List<Kind> kinds = kinds(breakdown);
            if (!kinds.isEmpty()) {
                chart(breakdown, kinds).ifPresent(parts::add);
                parts.add(table(breakdown, kinds));
                nested |= !kinds.stream().allMatch(Kind::top);
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        notes.add(text.get("note.kinds", FEW, Cells.SMALL));
        if (nested) {
            notes.add(text.get("note.kinds.nested"));
        }
        notes.addAll(new BreakNotes(run, text)
                .of(run.manifest().breakdowns().stream()
                        .flatMap(breakdown -> run.breakdown(breakdown.dimension()).stream())
                        .map(row -> row.figure().indicator())
                        .distinct()
                        .toList()));
        return Optional.of(new Report.Section("kinds", text.get("section.kinds"), List.of(), parts, notes));
    }

    private List<Kind> kinds(Manifest.Breakdown breakdown) {
        Map<String, Map<String, Figure>> byCode = new LinkedHashMap<>();
        for (CodeFigure row : run.breakdown(breakdown.dimension())) {
            byCode.computeIfAbsent(row.code(), any -> new LinkedHashMap<>())
                    .put(row.figure().indicator(), row.figure());
        }
        byCode.values().removeIf(figures -> figures.values().stream().allMatch(KindSection::nothing));
        List<Kind> told = new ArrayList<>();
        List<Manifest.Code> codes = breakdown.codes().stream()
                .filter(code -> byCode.containsKey(code.code()))
                .toList();
        codes.stream()
                .filter(code -> code.parent().filter(byCode::containsKey).isEmpty())
                .forEach(code -> add(code, 0, codes, byCode, told));
        if (byCode.containsKey(CodeFigure.UNMAPPED)) {
            told.add(new Kind(text.get("kind.unmapped"), 0, byCode.get(CodeFigure.UNMAPPED)));
        }
        return told;
    }

    /** Adds a code, and after it what stands under it. */
    private void add(
            Manifest.Code code,
            int depth,
            List<Manifest.Code> codes,
            Map<String, Map<String, Figure>> byCode,
            List<Kind> told) {
        Map<String, Figure> figures = byCode.get(code.code());
        told.add(new Kind(text.of(code.name()), depth, figures));
        below(code, codes, byCode).forEach(under -> add(under, depth + 1, codes, byCode, told));
    }

    /** What stands under a code; in place of one that holds all of its cases, and so says nothing new, what is under that. */
    private List<Manifest.Code> below(
            Manifest.Code code, List<Manifest.Code> codes, Map<String, Map<String, Figure>> byCode) {
        return codes.stream()
                .filter(under -> under.parent().filter(code.code()::equals).isPresent())
                .flatMap(under -> same(byCode.get(code.code()), byCode.get(under.code()))
                        ? below(under, codes, byCode).stream()
                        : Stream.of(under))
                .toList();
    }

    /**
     * True if both tell the same of the same cases. Equal numbers of different keys alone do not say so: all of them may be
     * under another code, too.
     */
    private boolean same(Map<String, Figure> above, Map<String, Figure> under) {
        return above.keySet().equals(under.keySet())
                && above.keySet().stream().anyMatch(indicator -> !isDistinct(indicator))
                && above.entrySet().stream().allMatch(entry -> {
                    Figure one = entry.getValue();
                    Figure other = under.get(entry.getKey());
                    return one.numerator().equals(other.numerator())
                            && one.denominator().equals(other.denominator())
                            && one.lastYearNumerator().equals(other.lastYearNumerator())
                            && one.lastYearDenominator().equals(other.lastYearDenominator())
                            && one.value().equals(other.value())
                            && one.lastYear().equals(other.lastYear());
                });
    }

    private boolean isDistinct(String indicator) {
        return run.manifest()
                .indicator(indicator)
                .filter(Manifest.Indicator::distinct)
                .isPresent();
    }

    /** True if there was no case in this year's days, nor in last year's. */
    private static boolean nothing(Figure figure) {
        return figure.numerator().orElse(0) == 0
                && figure.denominator().orElse(0) == 0
                && figure.lastYearNumerator().orElse(0) == 0
                && figure.lastYearDenominator().orElse(0) == 0;
    }

    private Table table(Manifest.Breakdown breakdown, List<Kind> kinds) {
        List<Manifest.Indicator> told = run.manifest().indicators().stream()
                .filter(indicator ->
                        kinds.stream().anyMatch(kind -> kind.figures().containsKey(indicator.id())))
                .toList();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(text.of(breakdown.name())));
        for (Manifest.Indicator indicator : told) {
            columns.add(Table.Column.number(text.of(indicator.name())));
            if (isCount(indicator)) {
                columns.add(Table.Column.number(text.get("column.onYear")));
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Kind kind : kinds) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(kind.name()));
            for (Manifest.Indicator indicator : told) {
                Optional<Figure> figure = Optional.ofNullable(kind.figures().get(indicator.id()));
                row.add(figure.map(known -> cell(known, indicator)).orElse(Cell.of(Cells.NONE)));
                if (isCount(indicator)) {
                    row.add(figure.map(this::change).orElse(Cell.of(Cells.NONE)));
                }
            }
            rows.add(new Table.Row(Table.Style.PLAIN, row, kind.depth()));
        }
        return new Table(
                text.get(
                        "table.kinds",
                        text.of(breakdown.name()),
                        text.of(run.court().name())),
                columns,
                rows);
    }

    private static boolean isCount(Manifest.Indicator indicator) {
        return indicator.unit() == Manifest.Unit.CASES;
    }

    private Cell cell(Figure figure, Manifest.Indicator indicator) {
        double cases = figure.denominator().orElse(FEW);
        return cases > 0 && cases < FEW
                ? Cell.of(cells.parts(figure))
                : cells.markedIfSmall(figure, cells.value(figure, indicator.unit()));
    }

    /** The change of a count; of few cases last year in cases, as per cent would say too much. */
    private Cell change(Figure figure) {
        double before = figure.lastYear().orElse(Cells.SMALL);
        if (before >= Cells.SMALL || figure.value().isEmpty()) {
            return cells.changeOnYear(figure, Manifest.Unit.CASES);
        }
        double more = figure.value().getAsDouble() - before;
        Cell change =
                Cell.ofChange(text.numbers().change(more, Manifest.Unit.NET_CASES), more, Manifest.Unit.NET_CASES);
        return figure.breakOn() == null ? change : change.marked(Cells.BREAK);
    }

    /** What came in, by kinds: the first count of the catalogue that is broken down. */
    private Optional<Chart> chart(Manifest.Breakdown breakdown, List<Kind> kinds) {
        return run.manifest().indicators().stream()
                .filter(KindSection::isCount)
                .map(Manifest.Indicator::id)
                .filter(id -> kinds.stream().anyMatch(kind -> kind.figures().containsKey(id)))
                .findFirst()
                .flatMap(id -> chart(breakdown, kinds, id));
    }

    private Optional<Chart> chart(Manifest.Breakdown breakdown, List<Kind> kinds, String indicator) {
        Optional<Figure> all = run.current(indicator, Figure.ALL_LINES, RunFolder.YEAR_TO_DATE);
        double total = all.flatMap(figure -> figure.value().stream().boxed().findFirst())
                .orElse(0d);
        List<Kind> shown = kinds.stream()
                .filter(Kind::top)
                .filter(kind -> value(kind, indicator) >= total * SHARE_OF_A_BAR)
                .toList();
        if (total <= 0 || shown.size() < 2) {
            return Optional.empty();
        }
        List<ChartContent.Bars.Bar> bars = shown.stream()
                .map(kind -> new ChartContent.Bars.Bar(
                        kind.name(),
                        value(kind, indicator),
                        counted(kind.figures().get(indicator))))
                .toList();
        List<Table.Row> rows = bars.stream()
                .map(bar -> Table.Row.of(Cell.of(bar.name()), Cell.of(bar.label(), bar.value(), Manifest.Unit.CASES)))
                .toList();
        String title = title(all.orElseThrow(), shown, indicator);
        return Optional.of(new Chart(
                "kinds-" + breakdown.dimension().replace('_', '-'),
                title,
                text.get("chart.kinds.subtitle", text.of(run.court().name()), text.of(breakdown.name())),
                text.get(
                        "chart.kinds.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.kinds.alternative", title),
                new Table(
                        text.get("chart.kinds.data", cells.name(indicator), text.of(breakdown.name())),
                        List.of(
                                Table.Column.text(text.of(breakdown.name())),
                                Table.Column.number(text.get("column.cases"))),
                        rows),
                new ChartContent.Bars(bars)));
    }

    /** All kinds together and, where last year can be told, the kind that most of the change is in. */
    private String title(Figure all, List<Kind> shown, String indicator) {
        String name = cells.name(indicator);
        Optional<Kind> most = shown.stream()
                .filter(kind -> kind.figures().get(indicator).lastYear().isPresent())
                .max(Comparator.comparingDouble(kind -> Math.abs(change(kind, indicator))));
        if (all.changeOnYear().isEmpty() || most.isEmpty() || change(most.get(), indicator) == 0) {
            return text.get(
                    "chart.counted.plain",
                    name,
                    cells.whole(all.value().orElse(0)).text());
        }
        return text.get(
                "chart.kinds.title",
                name,
                counted(all),
                most.get().name(),
                text.numbers().change(change(most.get(), indicator), Manifest.Unit.NET_CASES));
    }

    private static double value(Kind kind, String indicator) {
        Figure figure = kind.figures().get(indicator);
        return figure == null ? 0 : figure.value().orElse(0);
    }

    private static double change(Kind kind, String indicator) {
        return value(kind, indicator) - kind.figures().get(indicator).lastYear().orElse(0);
    }

    /** A number of cases with its change on the year. */
    private String counted(Figure figure) {
        String number = cells.whole(figure.value().orElse(0)).text();
        Cell change = change(figure);
        return change.value().isEmpty() ? number : text.get("chart.kinds.label", number, change.text());
    }
}
