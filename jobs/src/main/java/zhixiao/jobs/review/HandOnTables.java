package zhixiao.jobs.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.ledger.LedgerRows;
import zhixiao.jobs.register.Person;
import zhixiao.spec.text.Word;

/** The rows of what one review hands on. Rows are read and added; there is nothing that changes one. */
final class HandOnTables {
    private final LedgerRows rows;
    private final String name;

    HandOnTables(Connection connection, String name) {
        this.rows = new LedgerRows(connection);
        this.name = name;
    }

    List<HandOn> handOns() throws SQLException {
        Map<Integer, List<HandOn.Reply>> replies = new HashMap<>();
        rows.query(
                "SELECT hand_on, entered, entered_by, reply FROM review_reply WHERE review = ? ORDER BY hand_on, number",
                row -> replies.computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                        .add(new HandOn.Reply(
                                LocalDate.parse(row.getString(2)), new Person(row.getString(3)), row.getString(4))),
                name);
        return rows.query(
                "SELECT number, entered, entered_by, place, kind, addressee, due_on, what FROM review_hand_on"
                        + " WHERE review = ? ORDER BY number",
                row -> new HandOn(
                        row.getInt(1),
                        LocalDate.parse(row.getString(2)),
                        new Person(row.getString(3)),
                        new HandOn.Says(
                                Optional.of(row.getInt(4)).filter(place -> place > 0),
                                Word.in(HandOn.Kind.class, row.getString(5)),
                                new Person(row.getString(6)),
                                LocalDate.parse(row.getString(7)),
                                row.getString(8)),
                        replies.getOrDefault(row.getInt(1), List.of())),
                name);
    }

    void add(HandOn one) throws SQLException {
        rows.add(
                "INSERT INTO review_hand_on (review, number, entered, entered_by, place, kind, addressee, due_on, what)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {
                    name,
                    one.number(),
                    one.day().toString(),
                    one.by().word(),
                    one.says().place().orElse(0),
                    Word.of(one.says().kind()),
                    one.says().to().word(),
                    one.says().due().toString(),
                    one.says().what()
                }));
    }

    void add(HandOn to, HandOn.Reply reply) throws SQLException {
        rows.add(
                "INSERT INTO review_reply (review, hand_on, number, entered, entered_by, reply) VALUES (?, ?, ?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {
                    name,
                    to.number(),
                    to.replies().size() + 1,
                    reply.day().toString(),
                    reply.by().word(),
                    reply.words()
                }));
    }
}
