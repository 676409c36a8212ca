package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhixiao.jobs.ledger.LedgerRows;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;
import zhixiao.spec.text.Word;

/** The rows of one review in its database. Rows are read and added; there is nothing that changes one. */
final class ReviewTables {
    private static final String NONE = "";

    private final LedgerRows rows;
    private final String name;

    ReviewTables(Connection connection, String name) {
        this.rows = new LedgerRows(connection);
        this.name = name;
    }

    /** Holds the review until the transaction ends: of two that want to write, the second one waits here. */
    void hold() throws SQLException {
        rows.query("SELECT hash FROM review_draw WHERE review = ? FOR UPDATE", row -> row.getString(1), name);
    }

    Optional<String> hash() throws SQLException {
        return rows.query("SELECT hash FROM review_draw WHERE review = ?", row -> row.getString(1), name).stream()
                .findFirst();
    }

    Optional<Draw> draw() throws SQLException {
        List<Cell> cells = rows.query(
                "SELECT court, stratum, number, frame, drawn FROM review_cell WHERE review = ? ORDER BY place",
                row -> new Cell(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5)),
                name);
        List<DrawnCase> cases = cases(cells);
        Map<Integer, CaseKey> keys = new HashMap<>();
        cases.forEach(one -> keys.put(one.place(), one.key()));
        List<Task> tasks = rows.query(
                "SELECT place, task, reviewer FROM review_task WHERE review = ? ORDER BY place, task",
                row -> new Task(keys.get(row.getInt(1)), row.getInt(2), new Person(row.getString(3))),
                name);
        return rows
                .query(
                        "SELECT plan, plan_hash, seed, from_on, as_of, data, outside FROM review_draw WHERE review = ?",
                        row -> new Draw(
                                name,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                day(row.getString(4)),
                                LocalDate.parse(row.getString(5)),
                                row.getString(6),
                                row.getLong(7),
                                cells,
                                cases,
                                tasks),
                        name)
                .stream()
                .findFirst();
    }

    private List<DrawnCase> cases(List<Cell> cells) throws SQLException {
        Map<List<Object>, Cell> known = new HashMap<>();
        cells.forEach(cell -> known.put(List.of(cell.court(), cell.stratum(), cell.number()), cell));
        Map<Integer, Map<String, String>> shown = new HashMap<>();
        rows.query(
                "SELECT place, field, said FROM review_shown WHERE review = ? ORDER BY place, field",
                row -> shown.computeIfAbsent(row.getInt(1), unused -> new TreeMap<>())
                        .put(row.getString(2), row.getString(3)),
                name);
        return rows.query(
                "SELECT place, court, case_no, written, stratum, cell, targets FROM review_case WHERE review = ?"
                        + " ORDER BY place",
                row -> {
                    String court = row.getString(2);
                    return new DrawnCase(
                            new CaseKey(court, row.getString(3)),
                            row.getString(4),
                            row.getInt(1),
                            Optional.ofNullable(known.get(List.of(court, row.getString(5), row.getInt(6)))),
                            row.getString(7).isEmpty()
                                    ? List.of()
                                    : List.of(row.getString(7).split(" ")),
                            shown.getOrDefault(row.getInt(1), Map.of()));
                },
                name);
    }

    void add(Draw draw) throws SQLException {
        rows.add(
                "INSERT INTO review_draw (review, plan, plan_hash, seed, from_on, as_of, data, outside, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {
                    name,
                    draw.plan(),
                    draw.planHash(),
                    draw.seed(),
                    draw.from().map(LocalDate::toString).orElse(NONE),
                    draw.asOf().toString(),
                    draw.data(),
                    draw.outside(),
                    draw.hash()
                }));
        List<Object[]> cells = new ArrayList<>();
        draw.cells()
                .forEach(cell -> cells.add(new Object[] {
                    name, cell.court(), cell.stratum(), cell.number(), cells.size() + 1, cell.frame(), cell.drawn()
                }));
        rows.add(
                "INSERT INTO review_cell (review, court, stratum, number, place, frame, drawn)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                cells);
        addCases(draw);
        Map<CaseKey, Integer> places = new HashMap<>();
        draw.cases().forEach(one -> places.put(one.key(), one.place()));
        rows.add(
                "INSERT INTO review_task (review, place, task, reviewer) VALUES (?, ?, ?, ?)",
                draw.tasks().stream()
                        .map(task -> new Object[] {
                            name,
                            places.get(task.key()),
                            task.place(),
                            task.reviewer().word()
                        })
                        .toList());
    }

    private void addCases(Draw draw) throws SQLException {
        rows.add(
                "INSERT INTO review_case (review, place, court, case_no, written, stratum, cell, targets)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                draw.cases().stream()
                        .map(one -> new Object[] {
                            name,
                            one.place(),
                            one.key().court(),
                            one.key().number(),
                            one.written(),
                            one.random().map(Cell::stratum).orElse(NONE),
                            one.random().map(Cell::number).orElse(0),
                            String.join(" ", one.targets())
                        })
                        .toList());
        List<Object[]> shown = new ArrayList<>();
        draw.cases().forEach(one -> one.shown()
                .forEach((field, said) -> shown.add(new Object[] {name, one.place(), field, said})));
        rows.add("INSERT INTO review_shown (review, place, field, said) VALUES (?, ?, ?, ?)", shown);
    }

    List<Entry> entries() throws SQLException {
        return rows.query(
                "SELECT entered, entered_by, part, task, place, item, finding, points, paper, reason, corrected_on, step"
                        + " FROM review_entry WHERE review = ? ORDER BY number",
                row -> new Entry(
                        LocalDate.parse(row.getString(1)),
                        new Person(row.getString(2)),
                        new Entry.About(
                                Word.in(Part.class, row.getString(3)), row.getInt(4), row.getInt(5), row.getString(6)),
                        new Entry.Says(
                                row.getString(7),
                                text(row.getString(8)).map(BigDecimal::new),
                                row.getString(9),
                                row.getString(10),
                                day(row.getString(11)),
                                text(row.getString(12)).map(word -> Word.in(Step.class, word)))),
                name);
    }

    void add(List<Entry> entries, long before) throws SQLException {
        List<Object[]> added = new ArrayList<>();
        for (Entry entry : entries) {
            Entry.Says says = entry.says();
            added.add(new Object[] {
                name,
                before + added.size() + 1,
                entry.day().toString(),
                entry.by().word(),
                Word.of(entry.about().part()),
                entry.about().task(),
                entry.about().place(),
                entry.about().item(),
                says.finding(),
                says.points().map(BigDecimal::toPlainString).orElse(NONE),
                says.paper(),
                says.reason(),
                says.corrected().map(LocalDate::toString).orElse(NONE),
                says.step().map(Word::of).orElse(NONE)
            });
        }
        rows.add(
                "INSERT INTO review_entry (review, number, entered, entered_by, part, task, place, item, finding, points,"
                        + " paper, reason, corrected_on, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static Optional<String> text(String stored) {
        return Optional.of(stored).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(String stored) {
        return text(stored).map(LocalDate::parse);
    }
}
