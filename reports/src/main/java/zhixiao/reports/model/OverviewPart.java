package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * The first page: a few sentences and numbers, all computed. Nothing here counts how many indicators got
 * better: that would add up to a score.
 */
final class OverviewPart {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final String signalSection;

    /** @param signalSection the number of the section of signals */
    OverviewPart(RunFolder run, ReportText text, String signalSection) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.signalSection = signalSection;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        run.manifest().overview().ifPresent(overview -> {
            sentences.add(movement(overview));
            ages(overview).ifPresent(sentences::add);
        });
        sentences.add(positions());
        signals().ifPresent(sentences::add);
        missing().ifPresent(sentences::add);
        run.manifest()
                .balance()
                .ifPresent(balance -> sentences.add(text.get(
                        balance.broken() == 0 ? "sentence.balance" : "sentence.balance.broken",
                        text.numbers().whole(balance.cells()),
                        text.numbers().whole(balance.broken()))));
        // A pack for one court does not tell of the rows of all of them.
        if (!run.manifest().accounts().isEmpty()) {
            sentences.add(rows());
        }
        return sentences;
    }

    /** The sentences of one page: those on the data only where they must be read before anything else. */
    List<String> shortly() {
        List<String> sentences = new ArrayList<>();
        run.manifest().overview().ifPresent(overview -> {
            sentences.add(movement(overview));
            ages(overview).ifPresent(sentences::add);
        });
        sentences.add(positions());
        signalCount().ifPresent(sentences::add);
        run.manifest()
                .balance()
                .filter(balance -> balance.broken() > 0)
                .ifPresent(balance -> sentences.add(text.get(
                        "sentence.balance.broken",
                        text.numbers().whole(balance.cells()),
                        text.numbers().whole(balance.broken()))));
        return sentences;
    }

    /** How many indicators signal in the newest whole month; which ones stands below it on that page. */
    private Optional<String> signalCount() {
        List<Finding> charted = run.newestMonths().stream()
                .filter(finding -> finding.past().isPresent())
                .toList();
        long signals =
                charted.stream().filter(finding -> finding.signal().isPresent()).count();
        return charted.isEmpty()
                ? Optional.empty()
                : Optional.of(text.get(
                        "sentence.signalCount", text.month(charted.get(0).start()), charted.size(), signals));
    }

    List<Report.Tile> tiles() {
        List<Report.Tile> tiles = new ArrayList<>();
        run.manifest().overview().ifPresent(overview -> {
            for (String id : List.of(overview.in(), overview.out(), overview.closing())) {
                current(id)
                        .ifPresent(figure -> tiles.add(new Report.Tile(
                                cells.name(id),
                                cells.value(figure, Manifest.Unit.CASES).text(),
                                text.get(
                                        "tile.onYear",
                                        cells.changeOnYear(figure, Manifest.Unit.CASES)
                                                .text()))));
            }
        });
        List<Figure> ranged = ranged();
        String inside = text.numbers().whole(within(ranged).size()) + " / "
                + text.numbers().whole(ranged.size());
        tiles.add(
                ranged.isEmpty()
                        ? new Report.Tile(
                                text.get("tile.indicators"),
                                text.numbers().whole(indicators().size()),
                                text.get("tile.noRange"))
                        : new Report.Tile(text.get("tile.inRange"), inside, text.get("tile.withRange")));
        return tiles;
    }

    private String movement(Manifest.Overview overview) {
        String period = ReportBuilder.yearToDate(run)
                .map(figure -> text.span(figure.start(), figure.end()))
                .orElse("");
        return text.get(
                "sentence.movement",
                period,
                counted(overview.in()),
                counted(overview.out()),
                counted(overview.closing()));
    }

    /** A count with its name and its change in words. */
    private String counted(String id) {
        Optional<Figure> figure = current(id);
        if (figure.isEmpty() || figure.get().value().isEmpty()) {
            return text.get("sentence.none", cells.name(id));
        }
        String count = text.numbers().whole(figure.get().value().getAsDouble());
        if (figure.get().changeOnYear().isEmpty()) {
            return text.get("sentence.count", cells.name(id), count);
        }
        String change = text.get("sentence.count.change", cells.name(id), count, direction(figure.get()));
        return figure.get().breakOn() == null
                ? change
                : change + text.get("sentence.break", text.day(figure.get().breakOn()));
    }

    private String direction(Figure figure) {
        double change = figure.changeOnYear().getAsDouble();
        String percent =
                text.numbers().change(Math.abs(change), Manifest.Unit.CASES).replace("+", "");
        boolean same = percent.chars().noneMatch(character -> character >= '1' && character <= '9');
        return same ? text.get("change.same") : text.get(change > 0 ? "change.up" : "change.down", percent);
    }

    private Optional<String> ages(Manifest.Overview overview) {
        Optional<Figure> pending = current(overview.closing());
        if (pending.isEmpty() || pending.get().value().orElse(0) == 0) {
            return Optional.empty();
        }
        double all = pending.get().value().getAsDouble();
        String list = overview.ages().stream()
                .flatMap(id -> current(id).stream())
                .filter(figure -> figure.value().isPresent())
                .map(figure -> text.get(
                        "sentence.age",
                        cells.name(figure.indicator()),
                        text.numbers().whole(figure.value().getAsDouble()),
                        text.numbers().value(figure.value().getAsDouble() / all, Manifest.Unit.SHARE)))
                .collect(Collectors.joining(text.get("list.separator")));
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(text.get("sentence.ages", cells.name(overview.closing()), list));
    }

    /** Which indicators stand outside their range, by name; or that none has a range. */
    private String positions() {
        List<Figure> ranged = ranged();
        if (ranged.isEmpty()) {
            return text.get(
                    "sentence.noRange", text.numbers().whole(indicators().size()));
        }
        List<Figure> inside = within(ranged);
        String outside = ranged.stream()
                .filter(figure -> !inside.contains(figure) && figure.value().isPresent())
                .map(figure -> text.get(
                        outsideByChance(figure) ? "sentence.outside.uncertain" : "sentence.outside",
                        cells.name(figure.indicator()),
                        cells.value(figure, unit(figure.indicator())).text(),
                        cells.range(figure, unit(figure.indicator()))))
                .collect(Collectors.joining(text.get("list.separator")));
        return outside.isEmpty()
                ? text.get("sentence.allInside", ranged.size())
                : text.get("sentence.someOutside", ranged.size(), inside.size(), outside);
    }

    /** "Outside, uncertain" is no breach. */
    private boolean outsideByChance(Figure figure) {
        return run.finding(figure)
                .flatMap(Finding::evidence)
                .filter("uncertain"::equals)
                .isPresent();
    }

    /** What signals in the newest whole month, by name. */
    private Optional<String> signals() {
        List<Finding> charted = run.newestMonths().stream()
                .filter(finding -> finding.past().isPresent())
                .toList();
        if (charted.isEmpty()) {
            return Optional.empty();
        }
        String month = text.month(charted.get(0).start());
        String names = charted.stream()
                .filter(finding -> finding.signal().isPresent())
                .map(finding -> cells.name(finding.indicator()))
                .collect(Collectors.joining(text.get("list.separator")));
        return Optional.of(
                names.isEmpty()
                        ? text.get("sentence.noSignal", month, charted.size())
                        : text.get("sentence.signals", month, charted.size(), names, signalSection));
    }

    /** Indicators without a value, and those that could not be computed. */
    private Optional<String> missing() {
        List<String> names = new ArrayList<>();
        for (Manifest.Indicator indicator : indicators()) {
            current(indicator.id())
                    .filter(figure -> figure.value().isEmpty())
                    .ifPresent(figure -> names.add(text.of(indicator.name())));
        }
        run.manifest().skipped().forEach(skipped -> names.add(text.of(skipped.name())));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(text.get("sentence.missing", String.join(text.get("list.separator"), names)));
    }

    private String rows() {
        long read = 0;
        long kept = 0;
        long merged = 0;
        long duplicates = 0;
        long rejected = 0;
        for (Manifest.Account account : run.manifest().accounts()) {
            read += account.read();
            kept += account.kept();
            merged += account.merged();
            duplicates += account.duplicates();
            rejected += account.rejected();
        }
        return text.get(
                "sentence.rows",
                text.numbers().whole(read),
                text.numbers().whole(kept),
                text.numbers().whole(merged),
                text.numbers().whole(duplicates),
                text.numbers().whole(rejected));
    }

    /** The indicators proper: volumes left out. */
    private List<Manifest.Indicator> indicators() {
        return run.manifest().indicators().stream()
                .filter(indicator -> !indicator.area().equals(IndicatorSection.VOLUME))
                .toList();
    }

    private List<Figure> ranged() {
        return indicators().stream()
                .flatMap(indicator -> current(indicator.id()).stream())
                .filter(Figure::hasRange)
                .toList();
    }

    private static List<Figure> within(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.position().equals("within"))
                .toList();
    }

    private Optional<Figure> current(String id) {
        return run.current(id, Figure.ALL_LINES, RunFolder.YEAR_TO_DATE);
    }

    private Manifest.Unit unit(String id) {
        return run.manifest().indicator(id).map(Manifest.Indicator::unit).orElse(Manifest.Unit.NUMBER);
    }
}
