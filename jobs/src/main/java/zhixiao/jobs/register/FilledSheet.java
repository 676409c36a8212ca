package zhixiao.jobs.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param file the file as the user named it
 * @param name the name of the sheet
 * @param language the language of its heads
 * @param places where its columns stand, from 0
 * @param rows what stands below the heads
 */
record FilledSheet(
        String file, String name, Language language, Map<RegisterColumn, Integer> places, List<ReadRow> rows) {

    /** Whatever people write above the table, its head is among so many rows. */
    private static final int LAST_HEAD = 50;

    /** The head of a table: which row of which sheet it is, and where its columns stand. */
    private record Head(ReadSheet sheet, int index, Map<RegisterColumn, Integer> places, Language language) {}

    /**
     * Reads one.
     *
     * @param register the register that it should be of
     * @param problems is given what is wrong with it
     * @return the sheet, or empty after a problem
     */
    static Optional<FilledSheet> read(Path file, String register, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(Problem.of(ProblemCode.FILE_MISSING, file.toString()));
            return Optional.empty();
        }
        List<ReadSheet> sheets;
        try {
            sheets = SheetReader.read(file);
        } catch (IOException e) {
            problems.add(Problem.of(ProblemCode.REGISTER_WORKBOOK, file.toString(), register));
            return Optional.empty();
        }
        Optional<ReadSheet> words = sheets.stream()
                .filter(sheet -> kind(sheet).equals(List.of(FormBook.MARK, RegisterBooks.KIND, register)))
                .findFirst();
        if (words.isEmpty()) {
            problems.add(Problem.of(ProblemCode.REGISTER_WORKBOOK, file.toString(), register));
            return Optional.empty();
        }
        Optional<Head> head = sheets.stream()
                .filter(sheet -> sheet != words.get())
                .flatMap(sheet -> heads(sheet).stream())
                .max(Comparator.comparingInt(found -> found.places().size()));
        Map<RegisterColumn, Integer> places = head.map(Head::places).orElse(Map.of());
        Language language = head.map(Head::language).orElse(Language.EN);
        List<RegisterColumn> missing = RegisterColumn.NEEDED.stream()
                .filter(column -> !places.containsKey(column))
                .toList();
        missing.forEach(column -> problems.add(Problem.of(
                ProblemCode.REGISTER_COLUMN,
                file.toString(),
                RegisterWords.in(language).of(column))));
        return head.filter(found -> missing.isEmpty())
                .map(found -> new FilledSheet(
                        file.toString(),
                        found.sheet().name(),
                        language,
                        places,
                        found.sheet()
                                .rows()
                                .subList(found.index() + 1, found.sheet().rows().size())));
    }

    /** The first texts of the first column. */
    private static List<String> kind(ReadSheet sheet) {
        return sheet.rows().stream()
                .limit(3)
                .map(row -> row.cell(0).map(SheetReader.ReadCell::text).orElse(""))
                .toList();
    }

    private static List<Head> heads(ReadSheet sheet) {
        List<Head> heads = new ArrayList<>();
        for (int index = 0; index < Math.min(sheet.rows().size(), LAST_HEAD); index++) {
            Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
            Optional<Language> language = Optional.empty();
            for (SheetReader.ReadCell cell : sheet.rows().get(index).cells()) {
                Optional<RegisterColumn> column = RegisterWords.read(RegisterColumn.class, cell.text());
                if (column.isPresent() && places.putIfAbsent(column.get(), cell.column()) == null) {
                    language = language.or(() -> RegisterWords.language(column.get(), cell.text()));
                }
            }
            if (places.containsKey(RegisterColumn.CASE_NO)) {
                heads.add(new Head(sheet, index, places, language.orElse(Language.EN)));
            }
        }
        return heads;
    }

    /** The rows that hold anything in a column that people write in, or a case number. */
    List<FilledRow> filled() {
        return rows.stream()
                .map(row -> new FilledRow(this, row))
                .filter(row -> RegisterColumn.NEEDED.stream()
                        .anyMatch(column -> row.cell(column).isPresent()))
                .toList();
    }

    /** Where a cell stands. */
    String place(int row, int column) {
        return file + ":" + name + "!" + SheetReader.reference(column, row);
    }
}
