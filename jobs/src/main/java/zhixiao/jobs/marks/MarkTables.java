package zhixiao.jobs.marks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import zhixiao.jobs.ledger.LedgerRows;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;
import zhixiao.spec.text.Word;

/** The rows of the marks of one list. Rows are read and added; there is nothing that changes one. */
final class MarkTables {
    private final LedgerRows rows;
    private final String list;

    MarkTables(Connection connection, String list) {
        this.rows = new LedgerRows(connection);
        this.list = list;
    }

    /** Something that happened to a case. */
    private record Happened(
            long number, LocalDate day, CaseKey key, String written, SortedSet<String> rules, Mark.Decision decision) {}

    /** A proposal that is to be added. */
    record Proposal(CaseKey key, String written, SortedSet<String> rules) {}

    /** A decision that is to be added. */
    record Decided(CaseKey key, Mark.Decision decision) {}

    /** Holds the marks until the transaction ends; of the first ones the key lets only one be first. */
    void hold(LocalDate day) throws SQLException {
        List<String> known =
                rows.query("SELECT begun FROM mark_list WHERE list = ? FOR UPDATE", row -> row.getString(1), list);
        if (known.isEmpty()) {
            rows.add(
                    "INSERT INTO mark_list (list, begun) VALUES (?, ?)",
                    List.<Object[]>of(new Object[] {list, day.toString()}));
        }
    }

    /** The marks in the order in which they were first proposed. */
    Map<CaseKey, Mark> marks() throws SQLException {
        Map<CaseKey, Mark> marks = new LinkedHashMap<>();
        for (Happened one : happened()) {
            if (one.decision() != null) {
                marks.computeIfPresent(one.key(), (key, mark) -> mark.decided(one.decision()));
            } else {
                marks.merge(
                        one.key(),
                        new Mark(one.key(), one.written(), one.rules(), one.day(), one.day(), Optional.empty(), false),
                        (before, unused) -> before.proposed(one.day(), one.rules()));
            }
        }
        return marks;
    }

    /** The number of the last thing that happened; 0 for nothing. */
    long last() throws SQLException {
        return happened().stream().mapToLong(Happened::number).max().orElse(0);
    }

    private List<Happened> happened() throws SQLException {
        List<Happened> all = new ArrayList<>(rows.query(
                "SELECT number, as_of, court, case_no, written, rules FROM mark_proposal WHERE list = ?",
                row -> new Happened(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        new CaseKey(row.getString(3), row.getString(4)),
                        row.getString(5),
                        new TreeSet<>(List.of(row.getString(6).split(" "))),
                        null),
                list));
        all.addAll(rows.query(
                "SELECT number, entered, entered_by, court, case_no, decision, reason FROM mark_decision WHERE list = ?",
                row -> new Happened(
                        row.getLong(1),
                        LocalDate.parse(row.getString(2)),
                        new CaseKey(row.getString(4), row.getString(5)),
                        "",
                        new TreeSet<>(),
                        new Mark.Decision(
                                LocalDate.parse(row.getString(2)),
                                new Person(row.getString(3)),
                                Word.in(Mark.Answer.class, row.getString(6)),
                                row.getString(7))),
                list));
        all.sort((one, other) -> Long.compare(one.number(), other.number()));
        return all;
    }

    void addProposals(long last, LocalDate asOf, List<Proposal> proposals) throws SQLException {
        List<Object[]> added = new ArrayList<>();
        for (Proposal one : proposals) {
            added.add(new Object[] {
                list,
                last + added.size() + 1,
                asOf.toString(),
                one.key().court(),
                one.key().number(),
                one.written(),
                String.join(" ", one.rules())
            });
        }
        rows.add(
                "INSERT INTO mark_proposal (list, number, as_of, court, case_no, written, rules) VALUES (?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    void addDecisions(long last, List<Decided> decisions) throws SQLException {
        List<Object[]> added = new ArrayList<>();
        for (Decided one : decisions) {
            added.add(new Object[] {
                list,
                last + added.size() + 1,
                one.decision().day().toString(),
                one.decision().by().word(),
                one.key().court(),
                one.key().number(),
                Word.of(one.decision().word()),
                one.decision().reason()
            });
        }
        rows.add(
                "INSERT INTO mark_decision (list, number, entered, entered_by, court, case_no, decision, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }
}
