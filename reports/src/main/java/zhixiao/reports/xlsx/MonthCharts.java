package zhixiao.reports.xlsx;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.ChartContent.YearOnYear;
import zhixiao.reports.model.Table;

/** Months of this year beside last year's as charts that a reader can change: one for each measure, on one scale. */
final class MonthCharts {
    private static final int ROWS = 15;
    private static final byte[] DATA = {0x0B, 0x5F, (byte) 0xA5};
    private static final byte[] LAST_YEAR = {(byte) 0x9C, (byte) 0xA3, (byte) 0xAF};

    private MonthCharts() {}

    /**
     * Draws them below their numbers.
     *
     * @param head the row of the table's head
     * @param below the first free row
     * @param columns over how many columns a chart goes
     * @return the row below the charts
     */
    static int draw(XSSFSheet sheet, Chart chart, YearOnYear content, int head, int below, int columns) {
        double most = content.panels().stream()
                .flatMap(panel -> Stream.concat(panel.thisYear().stream(), panel.lastYear().stream()))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(1);
        // Charts are not torn apart on paper.
        sheet.setRowBreak(below);
        int row = below + 1;
        int first = head + 1;
        for (YearOnYear.Panel panel : content.panels()) {
            int rows = (int) chart.data().rows().stream()
                    .filter(any -> measure(any).equals(panel.name()))
                    .count();
            if (rows > 0) {
                draw(sheet, chart, panel.name(), first, first + rows - 1, row, columns, axisEnd(most));
                row += ROWS + 1;
            }
            first += rows;
        }
        return row;
    }

    private static String measure(Table.Row row) {
        return row.cells().get(0).text();
    }

    private static void draw(
            XSSFSheet sheet, Chart chart, String name, int first, int last, int row, int columns, double end) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, row, columns, row + ROWS);
        XSSFChart drawn = drawing.createChart(anchor);
        drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(name + "; " + chart.alternative());
        drawn.setTitleText(name);
        drawn.setTitleOverlay(false);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.getOrAddLegend().setPosition(LegendPosition.TOP);
        XDDFCategoryAxis months = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis counts = drawn.createValueAxis(AxisPosition.LEFT);
        counts.setCrosses(AxisCrosses.AUTO_ZERO);
        counts.setMinimum(0);
        counts.setMaximum(end);
        counts.setNumberFormat("#,##0");
        counts.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, months, counts);
        data.setVaryColors(false);
        XDDFDataSource<String> names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 1, 1));
        for (int column = 3; column >= 2; column--) {
            XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(first, last, column, column));
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(names, values);
            series.setTitle(chart.data().columns().get(column).title(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.CIRCLE);
            byte[] colour = column == 2 ? DATA : LAST_YEAR;
            series.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour))));
            series.getShapeProperties().getLineProperties().setWidth(column == 2 ? 2.25 : 1.5);
        }
        drawn.plot(data);
    }

    /** A round number that is not below the largest one. */
    static double axisEnd(double most) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        for (double step : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8, 10}) {
            if (size * step >= most) {
                return size * step;
            }
        }
        return most;
    }
}
