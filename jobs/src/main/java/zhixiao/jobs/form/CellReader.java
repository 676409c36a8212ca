package zhixiao.jobs.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/**
 * Reads the cells of one row; what cannot be read is a problem with its place, and the reading goes on.
 *
 * @param <C> the columns of the sheet
 */
public final class CellReader<C extends Enum<C>> {
    private final FilledRow<C> row;
    private final ReportText text;
    private final Function<C, String> heads;
    private final Predicate<C> repeated;
    private final Set<Kind> kinds;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Prepares the reading.
     *
     * @param text the words of the workbook's language
     * @param heads the heads of its columns
     * @param repeated the columns of which a message may repeat what stands in them: what people write freely may be a name
     *     or a case
     * @param kinds the kinds of cells that are read as texts
     */
    public CellReader(
            FilledRow<C> row, ReportText text, Function<C, String> heads, Predicate<C> repeated, Set<Kind> kinds) {
        this.row = row;
        this.text = text;
        this.heads = heads;
        this.repeated = repeated;
        this.kinds = EnumSet.copyOf(kinds);
    }

    /** What could not be read so far, in the order of reading. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Adds what is wrong with the row otherwise. */
    public void tell(Problem problem) {
        problems.add(problem);
    }

    /** A cell, or empty after a problem. */
    public Optional<ReadCell> needed(C column) {
        Optional<ReadCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_CELL, row.place(column), heads.apply(column))
                    .found(text.get("register.empty"), List.of()));
        }
        return cell;
    }

    /** What a cell that must be there says, or empty after a problem. */
    public <T> Optional<T> needed(C column, Function<String, Optional<T>> reader, List<String> allowed) {
        return needed(column).flatMap(cell -> read(column, cell, reader, allowed));
    }

    /** What a cell says; empty if it is not there, and after a problem. */
    public <T> Optional<T> optional(C column, Function<String, Optional<T>> reader, List<String> allowed) {
        return row.cell(column).flatMap(cell -> read(column, cell, reader, allowed));
    }

    private <T> Optional<T> read(C column, ReadCell cell, Function<String, Optional<T>> reader, List<String> allowed) {
        Optional<T> value = kinds.contains(cell.kind()) ? reader.apply(cell.text()) : Optional.empty();
        if (value.isEmpty()) {
            refuse(column, allowed);
        }
        return value;
    }

    /** Says that what stands in a column is none of what is allowed there. */
    public void refuse(C column, List<String> allowed) {
        String found = row.cell(column).map(ReadCell::text).orElse(text.get("register.empty"));
        String told =
                repeated.test(column) ? found : text.get("register.hidden", found.codePointCount(0, found.length()));
        problems.add(Problem.of(ProblemCode.REGISTER_CELL, row.place(column), heads.apply(column))
                .found(told, allowed));
    }
}
