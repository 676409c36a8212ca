package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A table with its small cells hidden, and others with them so that the totals do not give them back.
 *
 * @param shown what may be seen, row by row
 * @param primary the cells that are hidden for their size
 * @param secondary the cells that are hidden for the protection of others
 * @param audit what an attack finds of each primary cell
 */
public record Suppression(
        List<List<Shown>> shown,
        Set<CellTable.Cell> primary,
        Set<CellTable.Cell> secondary,
        Map<CellTable.Cell, Attack.Range> audit) {

    /** Copies the rows. */
    public Suppression {
        shown = shown.stream().map(List::copyOf).toList();
    }

    /**
     * Hides by size.
     *
     * @param rule which counts are small; its threshold is also how many counts must stay possible
     * @return refused if the table cannot protect its small cells: merge rows or columns
     */
    public static Outcome<Suppression> of(CellTable table, Primary rule) {
        Set<CellTable.Cell> small = all(table).stream()
                .filter(cell -> rule.hides(table.at(cell)))
                .collect(Collectors.toCollection(TreeSet::new));
        return of(table, small, rule.threshold());
    }

    /**
     * Hides given cells, and others with them.
     *
     * @param primary the cells to hide, by any rule (size, complement, secrecy of the case type)
     * @param width how far apart the smallest and the largest possible count must stay
     */
    public static Outcome<Suppression> of(CellTable table, Set<CellTable.Cell> primary, long width) {
        Set<CellTable.Cell> hidden = new TreeSet<>(primary);
        for (CellTable.Cell cell : primary) {
            while (!new Attack(table, hidden).protects(cell, width)) {
                Optional<Rectangle> next = cheapest(table, cell, hidden, width);
                if (next.isEmpty()) {
                    return Outcome.refused(RefusalCode.NOT_PROTECTABLE);
                }
                hidden.addAll(next.get().cells());
            }
        }
        Attack attack = new Attack(table, hidden);
        Map<CellTable.Cell, Attack.Range> audit = new TreeMap<>();
        primary.forEach(cell -> audit.put(cell, attack.range(cell)));
        Set<CellTable.Cell> secondary = new TreeSet<>(hidden);
        secondary.removeAll(primary);
        return Outcome.known(new Suppression(shown(table, hidden), new TreeSet<>(primary), secondary, audit));
    }

    /**
     * Three more cells that let a cell vary.
     *
     * @param cells the other corners
     * @param cost counts that would be hidden anew
     * @param width how far the cell can then vary by this rectangle alone
     */
    private record Rectangle(List<CellTable.Cell> cells, long cost, long width) {}

    /** The rectangle that hides least of those wide enough; where none is, the widest. */
    private static Optional<Rectangle> cheapest(
            CellTable table, CellTable.Cell cell, Set<CellTable.Cell> hidden, long width) {
        List<Rectangle> rectangles = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                if (row != cell.row() && column != cell.column()) {
                    rectangle(table, cell, new CellTable.Cell(row, column), hidden)
                            .ifPresent(rectangles::add);
                }
            }
        }
        Optional<Rectangle> enough = rectangles.stream()
                .filter(rectangle -> rectangle.width() >= width)
                .min(Comparator.comparingLong(Rectangle::cost));
        return enough.isPresent() ? enough : rectangles.stream().max(Comparator.comparingLong(Rectangle::width));
    }

    /** The rectangle to an opposite corner; none if it hides nothing new or has a zero, which hides nothing. */
    private static Optional<Rectangle> rectangle(
            CellTable table, CellTable.Cell cell, CellTable.Cell opposite, Set<CellTable.Cell> hidden) {
        CellTable.Cell beside = new CellTable.Cell(cell.row(), opposite.column());
        CellTable.Cell below = new CellTable.Cell(opposite.row(), cell.column());
        List<CellTable.Cell> corners = List.of(beside, below, opposite);
        List<CellTable.Cell> anew =
                corners.stream().filter(corner -> !hidden.contains(corner)).toList();
        if (anew.isEmpty() || anew.stream().anyMatch(corner -> table.at(corner) == 0)) {
            return Optional.empty();
        }
        long width = Math.min(table.at(beside), table.at(below)) + Math.min(table.at(cell), table.at(opposite));
        return width == 0
                ? Optional.empty()
                : Optional.of(new Rectangle(
                        corners, anew.stream().mapToLong(table::at).sum(), width));
    }

    private static List<CellTable.Cell> all(CellTable table) {
        List<CellTable.Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                cells.add(new CellTable.Cell(row, column));
            }
        }
        return cells;
    }

    private static List<List<Shown>> shown(CellTable table, Set<CellTable.Cell> hidden) {
        List<List<Shown>> rows = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            List<Shown> shown = new ArrayList<>();
            for (int column = 0; column < table.width(); column++) {
                CellTable.Cell cell = new CellTable.Cell(row, column);
                shown.add(hidden.contains(cell) ? Shown.SUPPRESSED : new Shown.Exact(table.at(cell)));
            }
            rows.add(shown);
        }
        return rows;
    }
}
