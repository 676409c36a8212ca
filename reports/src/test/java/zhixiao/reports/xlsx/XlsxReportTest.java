package zhixiao.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.reports.ExampleRun;
import zhixiao.reports.Format;
import zhixiao.reports.MeetingReport;
import zhixiao.spec.text.Language;

/** The workbook as an analyst opens it. */
class XlsxReportTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreNumbersAndLookAsInTheReport() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            Sheet sheet = book.getSheet("Indicators");
            Row rate = row(sheet, "Slow rate");
            assertThat(rate.getCell(column(sheet, "Numerator")).getNumericCellValue())
                    .isEqualTo(25);
            assertThat(rate.getCell(column(sheet, "Denominator")).getNumericCellValue())
                    .isEqualTo(100);
            Cell value = rate.getCell(column(sheet, "Value"));
            assertThat(value.getNumericCellValue()).isEqualTo(0.25);
            assertThat(shown(value)).isEqualTo("25.00%");
            Cell change = rate.getCell(column(sheet, "On the year"));
            assertThat(change.getNumericCellValue()).isEqualTo(5.0, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(shown(change)).isEqualTo("+5.00 pp ≈");
            Cell crossing = row(sheet, "Filed").getCell(column(sheet, "On the year"));
            assertThat(shown(crossing)).isEqualTo("+20.00% †");
        }
    }

    @Test
    void everyFigureOfTheReportStandsInOfficialOrder() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            Sheet sheet = book.getSheet("Figures");
            int kind = column(sheet, "Kind of period");
            List<String> courts = new ArrayList<>();
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                Row cells = sheet.getRow(row);
                if (cells.getCell(0).getStringCellValue().equals("Slow rate")
                        && cells.getCell(kind).getStringCellValue().equals("year to date")
                        && cells.getCell(4).getStringCellValue().equals("own cases")) {
                    courts.add(cells.getCell(2).getStringCellValue());
                }
            }
            // By value: B 50 %, D 12 %, C 10 %, A 5 %.
            assertThat(courts).containsExactly("H", "B", "A", "C", "D", "E");
            // All 27 rows by line and court, and 21 months of three indicators.
            assertThat(sheet.getLastRowNum()).isEqualTo(ExampleRun.FIGURES);
        }
    }

    @Test
    void aHandfulOfCasesHasNoPercentageAndAFewHaveAMark() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            Sheet sheet = book.getSheet("Figures");
            Row few = own(sheet, "E");
            assertThat(few.getCell(column(sheet, "Value")).getStringCellValue()).isEqualTo("too few cases");
            assertThat(few.getCell(column(sheet, "Denominator")).getNumericCellValue())
                    .isEqualTo(7);
            assertThat(few.getCell(column(sheet, "Status")).getStringCellValue())
                    .isEqualTo("too few cases, not judged");
            assertThat(own(sheet, "H").getCell(column(sheet, "Value")).getStringCellValue())
                    .isEqualTo("no cases");
        }
    }

    @Test
    void noSheetIsSortedByValueAndFiltersHaveButtonsOnWordsOnly() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            for (String name : List.of("Indicators", "Figures", "Findings")) {
                XSSFSheet sheet = book.getSheet(name);
                String filter = sheet.getCTWorksheet().getAutoFilter().toString();
                assertThat(filter).doesNotContain("sortState", "sortCondition");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                List<Integer> hidden = IntStream.range(0, sheet.getRow(0).getLastCellNum())
                        .filter(column -> filter.contains("colId=\"" + column + "\" hiddenButton=\"1\""))
                        .boxed()
                        .toList();
                int value = name.equals("Findings") ? -1 : column(sheet, "Value");
                assertThat(hidden.contains(value)).isEqualTo(value >= 0);
                assertThat(hidden).doesNotContain(0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNameThatLooksLikeAFormulaIsAText(Language language) throws IOException {
        try (XSSFWorkbook book = book(language)) {
            int hostile = 0;
            int guarded = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            String text = cell.getStringCellValue();
                            hostile += text.contains(ExampleRun.HOSTILE) ? 1 : 0;
                            if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
                                guarded++;
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .as(text)
                                        .isTrue();
                            }
                        }
                    }
                }
            }
            assertThat(hostile).isPositive();
            assertThat(guarded).isPositive();
        }
    }

    @Test
    void filedAndClosedByMonthAreChartsOfTheirOwnNumbers() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("Movement");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            for (XSSFChart chart : charts) {
                XDDFChartData series = chart.getChartSeries().get(0);
                assertThat(series.getSeriesCount()).isEqualTo(2);
                String range = series.getSeries(1).getValuesData().getDataRangeReference();
                String first =
                        range.substring(range.indexOf('!') + 1).split(":")[0].replace("$", "");
                Row row = sheet.getRow(Integer.parseInt(first.substring(1)) - 1);
                assertThat(chart.getTitleText().getString())
                        .isEqualTo(row.getCell(0).getStringCellValue());
                assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(112);
                assertThat(sheet.getDrawingPatriarch().getCTDrawing().toString())
                        .contains("descr=\"" + chart.getTitleText().getString());
            }
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path first = write(Language.ZH_HANS);
        byte[] bytes = Files.readAllBytes(first);
        assertThat(write(Language.ZH_HANS)).hasBinaryContent(bytes);
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getTimeLocal().getYear()))
                    .containsOnly(1980);
            try (InputStream core = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
                assertThat(new String(core.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("2025-09-30T00:00:00Z");
            }
        }
    }

    private Row own(Sheet sheet, String court) {
        for (Row row : sheet) {
            if (row.getCell(2).getStringCellValue().equals(court)
                    && row.getCell(4).getStringCellValue().equals("own cases")) {
                return row;
            }
        }
        throw new AssertionError(court);
    }

    private static Row row(Sheet sheet, String indicator) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError(indicator);
    }

    private static int column(Sheet sheet, String title) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(title);
    }

    private static String shown(Cell cell) {
        return new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell);
    }

    private XSSFWorkbook book(Language language) throws IOException {
        try (InputStream stream = Files.newInputStream(write(language))) {
            return new XSSFWorkbook(stream);
        }
    }

    private Path write(Language language) throws IOException {
        Path run = folder.resolve("run");
        if (!Files.exists(run)) {
            ExampleRun.write(run, true);
            Path manifest = run.resolve("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replaceAll("刑事|Criminal", "=cmd!A0"));
        }
        MeetingReport.write(run, folder, language, EnumSet.of(Format.XLSX));
        return folder.resolve(Format.XLSX.file());
    }
}
