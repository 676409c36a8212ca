package zhixiao.jobs.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.form.FilledRow;
import zhixiao.jobs.form.FilledSheet;
import zhixiao.jobs.form.FormKind;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * Workbooks of a register that have come back. All that is wrong with any of them is told at once, and then nothing is entered.
 * A row that says what the register says already, or what it said when the workbook was written, asks for nothing.
 */
public final class RegisterImport {
    private final String register;
    private final LocalDate day;
    private final List<FilledSheet<RegisterColumn>> sheets = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();
    private int rows;

    private RegisterImport(String register, LocalDate day) {
        this.register = register;
        this.day = day;
    }

    /**
     * Reads workbooks.
     *
     * @param register the register that they should be of
     * @param day the day of entering
     */
    public static RegisterImport read(List<Path> files, String register, LocalDate day) {
        RegisterImport read = new RegisterImport(register, day);
        FormKind<RegisterColumn> kind = RegisterBooks.kind(register);
        files.forEach(file -> FilledSheet.read(file, kind, read.unreadable).ifPresent(read.sheets::add));
        return read;
    }

    /** The same of sheets that were read already. */
    static RegisterImport of(List<FilledSheet<RegisterColumn>> sheets, String register, LocalDate day) {
        RegisterImport read = new RegisterImport(register, day);
        read.sheets.addAll(sheets);
        return read;
    }

    /** How many rows with a case were looked at. */
    public int rows() {
        return rows;
    }

    /**
     * What is to be entered.
     *
     * @throws ProblemException with everything that is wrong
     */
    public List<Draft> drafts(Book book) {
        List<Problem> problems = new ArrayList<>(unreadable);
        Map<CaseKey, String> seen = new HashMap<>();
        Map<CaseKey, CaseKey> written = written(book);
        List<Draft> drafts = new ArrayList<>();
        rows = 0;
        for (FilledSheet<RegisterColumn> sheet : sheets) {
            for (FilledRow<RegisterColumn> row : sheet.filled()) {
                rows++;
                RowJudge judge = new RowJudge(row, day);
                judge.key().map(key -> known(key, written)).ifPresent(key -> {
                    String first = seen.putIfAbsent(key, row.place(RegisterColumn.CASE_NO));
                    Optional<RegisterEntry> entry =
                            Optional.ofNullable(book.entries().get(key));
                    if (first != null) {
                        judge.problem(ProblemCode.REGISTER_TWICE, RegisterColumn.CASE_NO, first);
                    } else if (entry.isEmpty()) {
                        judge.problem(ProblemCode.REGISTER_NO_ENTRY, RegisterColumn.CASE_NO, register);
                    } else {
                        judge.draft(entry.get()).ifPresent(drafts::add);
                    }
                });
                problems.addAll(judge.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return drafts;
    }

    /** The keys of the entries by court and number as it is written. */
    private static Map<CaseKey, CaseKey> written(Book book) {
        Map<CaseKey, CaseKey> written = new HashMap<>();
        book.facts().forEach((key, facts) -> written.put(new CaseKey(key.court(), facts.number()), key));
        book.entries().keySet().forEach(key -> written.put(key, key));
        return written;
    }

    private static CaseKey known(CaseKey typed, Map<CaseKey, CaseKey> written) {
        return Optional.ofNullable(written.get(typed))
                .orElseGet(() -> new CaseKey(typed.court(), Extract.key(typed.number(), FieldKind.CASE_NUMBER)));
    }
}
