package zhixiao.jobs.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.ledger.LedgerRows;
import zhixiao.spec.text.Word;

/** The rows of one register in its database. Rows are read and added; there is nothing that changes one. */
final class RegisterTables {
    private static final String NONE = "";
    private static final String YES = "y";
    private static final String NO = "n";

    private final LedgerRows rows;
    private final String name;

    RegisterTables(Connection connection, String name) {
        this.rows = new LedgerRows(connection);
        this.name = name;
    }

    /** An update that was made. */
    record Update(long number, LocalDate asOf, String rule) {}

    /**
     * Holds the register until the transaction ends: of two that want to write, the second one waits here and then reads what
     * the first one has left. Before the first update there is no row to hold; then the keys let only one be first.
     */
    void hold() throws SQLException {
        query("SELECT number FROM register_update WHERE register = ? AND number = 1 FOR UPDATE", row -> row.getLong(1));
    }

    Optional<Update> last() throws SQLException {
        List<Update> updates = query(
                "SELECT number, as_of, rule FROM register_update WHERE register = ? ORDER BY number DESC LIMIT 1",
                row -> new Update(row.getLong(1), LocalDate.parse(row.getString(2)), row.getString(3)));
        return updates.stream().findFirst();
    }

    List<Event> events() throws SQLException {
        return query(
                "SELECT number, as_of, court, case_no, kind, reason FROM register_event WHERE register = ?"
                        + " ORDER BY number",
                row -> new Event(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        new CaseKey(row.getString(3), row.getString(4)),
                        Word.in(EventKind.class, row.getString(5)),
                        word(Removal.class, row.getString(6))));
    }

    List<Note> notes() throws SQLException {
        return query(
                "SELECT number, after_event, entered, entered_by, court, case_no, state, responsible, reason, plan,"
                        + " target_on, leader, resumes_on FROM register_note WHERE register = ? ORDER BY number",
                row -> new Note(
                        row.getLong(1),
                        row.getLong(2),
                        LocalDate.parse(row.getString(3)),
                        new Person(row.getString(4)),
                        new CaseKey(row.getString(5), row.getString(6)),
                        Word.in(State.class, row.getString(7)),
                        new Particulars(
                                text(row.getString(8)).map(Person::new),
                                word(DelayReason.class, row.getString(9)),
                                row.getString(10),
                                day(row.getString(11)),
                                word(Role.class, row.getString(12)),
                                day(row.getString(13)))));
    }

    /** What was last found of each case. */
    Map<CaseKey, Facts> facts() throws SQLException {
        Map<CaseKey, Facts> facts = new LinkedHashMap<>();
        query(
                "SELECT court, case_no, written, entered_on, chain_on, chain_whole, due_on, time_limit, reasons"
                        + " FROM register_fact WHERE register = ? ORDER BY number, court, case_no",
                row -> facts.put(
                        new CaseKey(row.getString(1), row.getString(2)),
                        new Facts(
                                row.getString(3),
                                day(row.getString(4)),
                                day(row.getString(5)),
                                row.getString(6).equals(YES),
                                day(row.getString(7)),
                                Word.in(Facts.Limit.class, row.getString(8)),
                                text(row.getString(9))
                                        .map(codes -> List.of(codes.split(" ")))
                                        .orElse(List.of()))));
        return facts;
    }

    List<Movement> movements() throws SQLException {
        return query(
                "SELECT number, as_of, court, stock_before, aged_in, removed, vanished, stock_now, closed, corrected, by_rule"
                        + " FROM register_movement WHERE register = ? ORDER BY number, court",
                row -> new Movement(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        reasons(row),
                        row.getLong(7),
                        row.getLong(8)));
    }

    /** Movements that were made before reasons were kept have none. */
    private static Map<Removal, Long> reasons(ResultSet row) throws SQLException {
        long closed = row.getLong(9);
        return row.wasNull()
                ? Map.of()
                : Map.of(
                        Removal.CLOSED, closed,
                        Removal.CORRECTED, row.getLong(10),
                        Removal.RULE, row.getLong(11));
    }

    void add(Update update) throws SQLException {
        add(
                "INSERT INTO register_update (register, number, as_of, rule) VALUES (?, ?, ?, ?)",
                List.<Object[]>of(
                        new Object[] {name, update.number(), update.asOf().toString(), update.rule()}));
    }

    void addEvents(List<Event> events) throws SQLException {
        add(
                "INSERT INTO register_event (register, number, as_of, court, case_no, kind, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new Object[] {
                            name,
                            event.number(),
                            event.asOf().toString(),
                            event.key().court(),
                            event.key().number(),
                            Word.of(event.kind()),
                            word(event.removal())
                        })
                        .toList());
    }

    void addMovements(List<Movement> movements) throws SQLException {
        add(
                "INSERT INTO register_movement (register, number, as_of, court, stock_before, aged_in, removed, vanished,"
                        + " stock_now, closed, corrected, by_rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                movements.stream()
                        .map(movement -> new Object[] {
                            name,
                            movement.number(),
                            movement.asOf().toString(),
                            movement.court(),
                            movement.before(),
                            movement.agedIn(),
                            movement.removed(),
                            movement.vanished(),
                            movement.now(),
                            movement.reasons().get(Removal.CLOSED),
                            movement.reasons().get(Removal.CORRECTED),
                            movement.reasons().get(Removal.RULE)
                        })
                        .toList());
    }

    void addNotes(List<Note> notes) throws SQLException {
        add(
                "INSERT INTO register_note (register, number, after_event, entered, entered_by, court, case_no, state,"
                        + " responsible, reason, plan, target_on, leader, resumes_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notes.stream()
                        .map(note -> new Object[] {
                            name,
                            note.number(),
                            note.after(),
                            note.day().toString(),
                            note.by().word(),
                            note.key().court(),
                            note.key().number(),
                            Word.of(note.state()),
                            note.says().responsible().map(Person::word).orElse(NONE),
                            word(note.says().reason()),
                            note.says().plan(),
                            day(note.says().target()),
                            word(note.says().leader()),
                            day(note.says().resumes())
                        })
                        .toList());
    }

    /** @param update the update that found them */
    void addFacts(long update, Map<CaseKey, Facts> facts) throws SQLException {
        List<Object[]> added = new ArrayList<>();
        facts.forEach((key, fact) -> added.add(new Object[] {
            name,
            update,
            key.court(),
            key.number(),
            fact.number(),
            day(fact.entered()),
            day(fact.chain()),
            fact.chainWhole() ? YES : NO,
            day(fact.due()),
            Word.of(fact.limit()),
            String.join(" ", fact.reasons())
        }));
        add(
                "INSERT INTO register_fact (register, number, court, case_no, written, entered_on, chain_on, chain_whole,"
                        + " due_on, time_limit, reasons) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static Optional<String> text(String stored) {
        return Optional.of(stored).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(String stored) {
        return text(stored).map(LocalDate::parse);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(NONE);
    }

    private static <T extends Enum<T>> Optional<T> word(Class<T> type, String stored) {
        return text(stored).map(word -> Word.in(type, word));
    }

    private static String word(Optional<? extends Enum<?>> constant) {
        return constant.map(Word::of).orElse(NONE);
    }

    private void add(String sql, List<Object[]> added) throws SQLException {
        rows.add(sql, added);
    }

    private <T> List<T> query(String sql, LedgerRows.Reader<T> reader) throws SQLException {
        return rows.query(sql, reader, name);
    }
}
