package zhixiao.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a sample back from its files, by the rules of the README and by nothing of the generator: which rows are
 * rejected and why, and which cases are left.
 */
final class SampleFiles {
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT));
    private static final LocalDate EXTRACT = LocalDate.of(2025, 10, 9);

    /** A case as the files tell it; {@code closed} and {@code due} may be null. */
    record Case(
            String number,
            String court,
            String type,
            LocalDate received,
            LocalDate filed,
            LocalDate closed,
            String method,
            LocalDate due,
            String original,
            String mediation,
            LocalDate mediationEnded,
            String updated) {

        boolean pendingOn(LocalDate day) {
            return !filed.isAfter(day) && (closed == null || closed.isAfter(day));
        }

        boolean closedWithin(LocalDate first, LocalDate last) {
            return closed != null && !closed.isBefore(first) && !closed.isAfter(last);
        }

        boolean filedWithin(LocalDate first, LocalDate last) {
            return !filed.isBefore(first) && !filed.isAfter(last);
        }
    }

    private final List<String> rows = new ArrayList<>();
    private final Map<String, Integer> rejects = new HashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private int deleted;
    private int exactDuplicates;
    private int olderVersions;

    private SampleFiles() {}

    static SampleFiles read(Path folder) throws IOException {
        SampleFiles files = new SampleFiles();
        for (String line : body(folder.resolve("courts.csv"))) {
            String[] cells = line.split(",", -1);
            files.parents.put(cells[0], cells[5]);
        }
        Set<String> seen = new HashSet<>();
        for (String line : body(folder.resolve("cases.csv"))) {
            files.rows.add(line);
            if (!seen.add(line)) {
                files.exactDuplicates++;
            } else {
                files.take(line.split(",", -1));
            }
        }
        return files;
    }

    static List<String> body(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    private void take(String[] cells) {
        String reason = reason(cells);
        if (reason != null) {
            rejects.merge(reason, 1, Integer::sum);
            return;
        }
        if (cells[18].equals("已删除")) {
            deleted++;
            return;
        }
        Case found = new Case(
                cells[0],
                cells[1],
                cells[2],
                date(cells[5]),
                date(cells[6]),
                date(cells[7]),
                cells[8],
                date(cells[9]),
                cells[10],
                cells[12],
                date(cells[13]),
                cells[17]);
        Case known = cases.get(found.number());
        if (known != null) {
            olderVersions++;
        }
        if (known == null || known.updated().compareTo(found.updated()) < 0) {
            cases.put(found.number(), found);
        }
    }

    private String reason(String[] cells) {
        if (cells.length != 20) {
            return cells.length < 20 ? "too_few_columns" : "too_many_columns";
        }
        if (cells[0].isEmpty()) {
            return "missing_case_number";
        }
        if (!parents.containsKey(cells[1])) {
            return "unknown_court";
        }
        if (cells[2].equals("9999")) {
            return "unknown_case_type";
        }
        if (cells[6].isEmpty()) {
            return "missing_filed_date";
        }
        if (cells[8].equals("其它方式X")) {
            return "unknown_closing_word";
        }
        if (impossible(cells[6])) {
            return "impossible_filed_date";
        }
        if (impossible(cells[7])) {
            return "impossible_closed_date";
        }
        LocalDate filed = date(cells[6]);
        LocalDate closed = date(cells[7]);
        if (filed.isAfter(EXTRACT)) {
            return "filed_in_2109";
        }
        if (closed != null && closed.isAfter(EXTRACT)) {
            return "closed_in_2109";
        }
        return closed != null && closed.isBefore(filed) ? "closed_before_filed" : null;
    }

    private static boolean impossible(String text) {
        return !text.isEmpty() && !text.equals("1900-01-01") && date(text) == null;
    }

    private static LocalDate date(String text) {
        if (text.equals("1900-01-01")) {
            return null;
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException otherFormat) {
                // Tried with the next format.
            }
        }
        return null;
    }

    List<String> rows() {
        return rows;
    }

    Map<String, Integer> rejects() {
        return rejects;
    }

    Map<String, Case> cases() {
        return cases;
    }

    String parent(String court) {
        return parents.get(court);
    }

    boolean within(String court, String top) {
        String at = court;
        while (!at.isEmpty() && !at.equals(top)) {
            at = parents.get(at);
        }
        return at.equals(top);
    }

    int deleted() {
        return deleted;
    }

    int exactDuplicates() {
        return exactDuplicates;
    }

    int olderVersions() {
        return olderVersions;
    }
}
