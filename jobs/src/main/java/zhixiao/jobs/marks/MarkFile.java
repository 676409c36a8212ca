package zhixiao.jobs.marks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.jobs.form.CellValues;
import zhixiao.jobs.form.FilledCsv;
import zhixiao.jobs.register.CaseKey;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Word;

/**
 * Decisions in a CSV file, UTF-8, with the columns court, case_no, decision and reason among others: what {@code marks list} prints,
 * filled in. A row without a decision asks for nothing. What people wrote is never repeated in a message.
 */
public final class MarkFile {
    private static final String COURT = "court";
    private static final String CASE_NO = "case_no";
    private static final String DECISION = "decision";
    private static final String REASON = "reason";
    private static final int LONGEST = 500;

    private final String name;
    private final String list;
    private final List<CSVRecord> records;
    private final List<Problem> problems = new ArrayList<>();

    private MarkFile(String name, String list, List<CSVRecord> records) {
        this.name = name;
        this.list = list;
        this.records = records;
    }

    /** Reads it for the marks of a list. @throws ProblemException if it is not there, or lacks a column */
    public static MarkFile read(Path file, String list) throws IOException {
        try (CSVParser parser = FilledCsv.open(file)) {
            List<String> missing = new ArrayList<>(List.of(COURT, CASE_NO, DECISION, REASON));
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                throw new ProblemException(missing.stream()
                        .map(column -> Problem.of(ProblemCode.REGISTER_COLUMN, file.toString(), column))
                        .toList());
            }
            return new MarkFile(file.getFileName().toString(), list, parser.getRecords());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()));
        }
    }

    /**
     * The decisions that it asks for.
     *
     * @throws ProblemException with everything that is wrong in any row
     */
    public List<Marks.Draft> drafts(Map<CaseKey, Mark> marks) {
        problems.clear();
        Map<CaseKey, String> seen = new HashMap<>();
        List<Marks.Draft> drafts = new ArrayList<>();
        for (CSVRecord row : records) {
            if (!cell(row, DECISION).isEmpty()) {
                draft(row, marks, seen).ifPresent(drafts::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return drafts;
    }

    private Optional<Marks.Draft> draft(CSVRecord row, Map<CaseKey, Mark> marks, Map<CaseKey, String> seen) {
        CaseKey key = new CaseKey(cell(row, COURT), Extract.key(cell(row, CASE_NO), FieldKind.CASE_NUMBER));
        Optional<Mark.Answer> word = Arrays.stream(Mark.Answer.values())
                .filter(one -> Word.of(one).equals(cell(row, DECISION)))
                .findFirst();
        String reason = cell(row, REASON);
        int before = problems.size();
        if (!marks.containsKey(key)) {
            problems.add(Problem.of(ProblemCode.REGISTER_NO_ENTRY, place(row, CASE_NO), list));
        }
        if (word.isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_CELL, place(row, DECISION), DECISION)
                    .found(
                            "…",
                            Arrays.stream(Mark.Answer.values()).map(Word::of).toList()));
        }
        if (!reason.isEmpty() && CellValues.text(reason, LONGEST).isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_CELL, place(row, REASON), REASON)
                    .found("…", List.of("1–" + LONGEST + ", not = + - @")));
        }
        if (word.equals(Optional.of(Mark.Answer.REFUSED)) && reason.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.REGISTER_NEEDS, place(row, REASON), Word.of(Mark.Answer.REFUSED), REASON));
        }
        String first = seen.putIfAbsent(key, place(row, CASE_NO));
        if (first != null) {
            problems.add(Problem.of(ProblemCode.REGISTER_TWICE, place(row, CASE_NO), first));
        }
        return problems.size() > before ? Optional.empty() : word.map(one -> new Marks.Draft(key, one, reason));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private String place(CSVRecord row, String column) {
        return name + ":" + (row.getRecordNumber() + 1) + ":" + column;
    }
}
