package zhixiao.jobs.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.reports.xlsx.FormBook;
import zhixiao.reports.xlsx.SheetReader;
import zhixiao.reports.xlsx.SheetReader.ReadRow;
import zhixiao.reports.xlsx.SheetReader.ReadSheet;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.text.Language;

/**
 * The sheet of a workbook that has come back. Its columns are known by their heads, in whatever order and language they stand.
 *
 * @param <C> its columns
 * @param kind what kind of workbook it is of
 * @param file the file as the user named it
 * @param name the name of the sheet
 * @param language the language of its heads
 * @param places where its columns stand, from 0
 * @param rows what stands below the heads
 */
public record FilledSheet<C extends Enum<C>>(
        FormKind<C> kind, String file, String name, Language language, Map<C, Integer> places, List<ReadRow> rows) {

    /** Whatever people write above the table, its head is among so many rows. */
    private static final int LAST_HEAD = 50;

    /** The head of a table: which row of which sheet it is, and where its columns stand. */
    private record Head<C extends Enum<C>>(ReadSheet sheet, int index, Map<C, Integer> places, Language language) {}

    /**
     * Reads one.
     *
     * @param kind what it should be
     * @param problems is given what is wrong with it
     * @return the sheet, or empty after a problem
     */
    public static <C extends Enum<C>> Optional<FilledSheet<C>> read(
            Path file, FormKind<C> kind, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(Problem.of(ProblemCode.FILE_MISSING, file.toString()));
            return Optional.empty();
        }
        List<ReadSheet> sheets;
        try {
            sheets = SheetReader.read(file);
        } catch (IOException e) {
            problems.add(Problem.of(ProblemCode.REGISTER_WORKBOOK, file.toString(), kind.of()));
            return Optional.empty();
        }
        Optional<ReadSheet> words =
                sheets.stream().filter(sheet -> isOf(kind, sheet)).findFirst();
        if (words.isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_WORKBOOK, file.toString(), kind.of()));
            return Optional.empty();
        }
        Optional<Head<C>> head = sheets.stream()
                .filter(sheet -> sheet != words.get())
                .flatMap(sheet -> heads(kind, sheet).stream())
                .max(Comparator.comparingInt(found -> found.places().size()));
        Map<C, Integer> places = head.map(Head::places).orElse(Map.of());
        Language language = head.map(Head::language).orElse(Language.EN);
        List<C> missing = kind.needed().stream()
                .filter(column -> !places.containsKey(column))
                .toList();
        missing.forEach(column ->
                problems.add(Problem.of(ProblemCode.REGISTER_COLUMN, file.toString(), kind.head(language, column))));
        return head.filter(found -> missing.isEmpty())
                .map(found -> new FilledSheet<>(
                        kind,
                        file.toString(),
                        found.sheet().name(),
                        language,
                        places,
                        found.sheet()
                                .rows()
                                .subList(found.index() + 1, found.sheet().rows().size())));
    }

    private static boolean isOf(FormKind<?> kind, ReadSheet sheet) {
        List<String> marks = new ArrayList<>(List.of(FormBook.MARK));
        marks.addAll(kind.marks());
        return sheet.rows().stream()
                .limit(marks.size())
                .map(row -> row.cell(0).map(SheetReader.ReadCell::text).orElse(""))
                .toList()
                .equals(marks);
    }

    private static <C extends Enum<C>> List<Head<C>> heads(FormKind<C> kind, ReadSheet sheet) {
        List<Head<C>> heads = new ArrayList<>();
        for (int index = 0; index < Math.min(sheet.rows().size(), LAST_HEAD); index++) {
            Map<C, Integer> places = new EnumMap<>(kind.columns());
            Optional<Language> language = Optional.empty();
            for (SheetReader.ReadCell cell : sheet.rows().get(index).cells()) {
                Optional<C> column = kind.read().apply(cell.text());
                if (column.isPresent() && places.putIfAbsent(column.get(), cell.column()) == null) {
                    language = language.or(() -> Arrays.stream(Language.values())
                            .filter(one -> kind.head(one, column.get()).equals(cell.text()))
                            .findFirst());
                }
            }
            if (places.containsKey(kind.anchor())) {
                heads.add(new Head<>(sheet, index, places, language.orElse(Language.EN)));
            }
        }
        return heads;
    }

    /** The rows that hold anything in a column that is needed. */
    public List<FilledRow<C>> filled() {
        return rows.stream()
                .map(row -> new FilledRow<>(this, row))
                .filter(row -> kind.needed().stream()
                        .anyMatch(column -> row.cell(column).isPresent()))
                .toList();
    }

    /** Where a cell stands. */
    public String place(int row, int column) {
        return file + ":" + name + "!" + SheetReader.reference(column, row);
    }
}
