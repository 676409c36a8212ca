package zhixiao.reports.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook that was filled in: what stands in its cells, and nothing that would have to be calculated. */
public final class SheetReader {
    private SheetReader() {}

    /**
     * A sheet.
     *
     * @param name its name
     * @param rows its rows that are not empty, from the top
     */
    public record ReadSheet(String name, List<ReadRow> rows) {
        /** Copies the list, so that the value cannot change. */
        public ReadSheet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param number its number as people see it, from 1
     * @param cells its cells that are not empty, from the left
     */
    public record ReadRow(int number, List<ReadCell> cells) {
        /** Copies the list, so that the value cannot change. */
        public ReadRow {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, from 0, or empty. */
        public Optional<ReadCell> cell(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }
    }

    /**
     * A cell.
     *
     * @param column its column, from 0
     * @param kind what it holds
     * @param text that, without blanks at its ends: a number without needless digits, a formula with its sign
     * @param day the day, of a cell that holds one
     */
    public record ReadCell(int column, Kind kind, String text, Optional<LocalDate> day) {}

    /** What a cell can hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** A formula, an error, a truth value, a moment within a day. */
        OTHER
    }

    /** How people name a cell, such as {@code C7}. @param column from 0 @param row from 1 */
    public static String reference(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException if it cannot be read, or is no workbook of this kind
     */
    public static List<ReadSheet> read(Path file) throws IOException {
        try (OPCPackage container = open(file);
                XSSFWorkbook workbook = new XSSFWorkbook(container)) {
            List<ReadSheet> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(new ReadSheet(sheet.getSheetName(), rows(sheet)));
            }
            return sheets;
        } catch (OpenXML4JException | RuntimeException e) {
            // The library tells of a broken or foreign file in many ways, most of them not declared.
            throw new IOException("not a workbook: " + e.getClass().getSimpleName(), e);
        }
    }

    /** On a store a workbook is read as a whole. */
    private static OPCPackage open(Path file) throws IOException, OpenXML4JException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return OPCPackage.open(stream);
        }
    }

    private static List<ReadRow> rows(Sheet sheet) {
        List<ReadRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<ReadCell> cells = new ArrayList<>();
            row.forEach(cell -> read(cell).ifPresent(cells::add));
            if (!cells.isEmpty()) {
                rows.add(new ReadRow(row.getRowNum() + 1, cells));
            }
        }
        return rows;
    }

    private static Optional<ReadCell> read(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING ->
                Optional.of(cell.getStringCellValue().strip())
                        .filter(text -> !text.isEmpty())
                        .map(text -> of(cell, Kind.TEXT, text, Optional.empty()));
            case NUMERIC -> Optional.of(number(cell));
            case BOOLEAN ->
                Optional.of(of(cell, Kind.OTHER, String.valueOf(cell.getBooleanCellValue()), Optional.empty()));
            case FORMULA -> Optional.of(of(cell, Kind.OTHER, "=" + cell.getCellFormula(), Optional.empty()));
            case ERROR -> Optional.of(of(cell, Kind.OTHER, "#", Optional.empty()));
            case BLANK, _NONE -> Optional.empty();
        };
    }

    private static ReadCell number(Cell cell) {
        String number = NumberToTextConverter.toText(cell.getNumericCellValue());
        if (!DateUtil.isCellDateFormatted(cell)) {
            return of(cell, Kind.NUMBER, number, Optional.empty());
        }
        LocalDateTime moment = cell.getLocalDateTimeCellValue();
        if (moment == null || !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return of(cell, Kind.OTHER, moment == null ? number : moment.toString(), Optional.empty());
        }
        return of(cell, Kind.DAY, moment.toLocalDate().toString(), Optional.of(moment.toLocalDate()));
    }

    private static ReadCell of(Cell cell, Kind kind, String text, Optional<LocalDate> day) {
        return new ReadCell(cell.getColumnIndex(), kind, text, day);
    }
}
