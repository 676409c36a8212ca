package zhixiao.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.reports.model.ChartContent;
import zhixiao.spec.text.Language;

/** Every form of chart, with the labels that are hardest to place: ink on the paper, and none of it cut off. */
class ChartRendererTest {
    private static final String LONG = "超三十六个月未结案件（含中止）";
    private static final String VERY_LONG = LONG.repeat(8);

    static Stream<ChartContent> contents() {
        List<OptionalDouble> counts = new ArrayList<>(Collections.nCopies(12, OptionalDouble.of(123_456)));
        counts.set(11, OptionalDouble.empty());
        List<ChartContent.Control.Point> months = IntStream.range(0, 24)
                .mapToObj(month -> new ChartContent.Control.Point(
                        LocalDate.of(2023, 10, 1).plusMonths(month),
                        -0.5 - month * 0.02,
                        OptionalDouble.empty(),
                        -0.7,
                        OptionalDouble.of(-0.6),
                        month % 12 == 11))
                .toList();
        return Stream.of(
                new ChartContent.Control(months, true, "−1,234.00个百分点"),
                new ChartContent.Funnel(
                        List.of(funnelLine(9, 0.9), funnelLine(5_000, 0.2), funnelLine(12_345, 0.1)),
                        List.of(
                                new ChartContent.Funnel.Court(
                                        VERY_LONG, 12_345, 0.99, ChartContent.Funnel.Place.BEYOND),
                                new ChartContent.Funnel.Court(LONG, 9, 0.01, ChartContent.Funnel.Place.BEYOND),
                                new ChartContent.Funnel.Court(LONG, 900, 0.5, ChartContent.Funnel.Place.UNTOLD)),
                        true,
                        "合计50.00%"),
                new ChartContent.YearOnYear(
                        List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"),
                        List.of(new ChartContent.YearOnYear.Panel(LONG, counts, counts)),
                        "2025",
                        "2024"),
                new ChartContent.Bridge(List.of(
                        new ChartContent.Bridge.Step(LONG, 0, 10, true, "10"),
                        new ChartContent.Bridge.Step("新收", 10, 5_000_000, false, "+4,999,990"),
                        new ChartContent.Bridge.Step("结案", 5_000_000, 3, false, "−4,999,997"),
                        new ChartContent.Bridge.Step("未结", 0, 3, true, "3"))),
                new ChartContent.Counts(
                        List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "次数"),
                        List.of(
                                new ChartContent.Counts.Row(
                                        VERY_LONG,
                                        Collections.nCopies(13, new ChartContent.Counts.Field(123, "123 (123)"))),
                                new ChartContent.Counts.Row(
                                        "乙院", Collections.nCopies(13, new ChartContent.Counts.Field(0, ""))))),
                new ChartContent.Bars(List.of(
                        new ChartContent.Bars.Bar(LONG, 9_876_543, "9,876,543件（100.00%）"),
                        new ChartContent.Bars.Bar("短", 0, "0件（0.00%）"))),
                new ChartContent.CourtIntervals(
                        List.of(
                                new ChartContent.CourtIntervals.Row(LONG, Optional.empty(), true, "1 / 1 ◇"),
                                new ChartContent.CourtIntervals.Row(
                                        "乙院",
                                        Optional.of(new ChartContent.CourtIntervals.Mark(0.5, 0.49, 0.51)),
                                        false,
                                        "50.00% (12,345 / 24,690)")),
                        0.501,
                        "全部法院50.10%",
                        true),
                new ChartContent.CourtIntervals(
                        List.of(new ChartContent.CourtIntervals.Row(
                                VERY_LONG,
                                Optional.of(new ChartContent.CourtIntervals.Mark(
                                        48, 12, 900, Optional.of(new ChartContent.CourtIntervals.Reach(30, 80)))),
                                false,
                                "48.0天（12,345件）")),
                        48,
                        "全部法院48.0天",
                        false),
                new ChartContent.TwoParts(List.of(
                        new ChartContent.TwoParts.Change(
                                LONG,
                                new ChartContent.TwoParts.Part(0.005, "构成 +0.50个百分点"),
                                new ChartContent.TwoParts.Part(-0.115, "内部 −11.50个百分点")),
                        new ChartContent.TwoParts.Change(
                                "短",
                                new ChartContent.TwoParts.Part(0.9, "构成 +90.00个百分点"),
                                new ChartContent.TwoParts.Part(0, "内部 0.00个百分点")))),
                new ChartContent.Remaining(
                        List.of(
                                new ChartContent.Remaining.Point(
                                        10, 0.5, OptionalDouble.of(0.4), OptionalDouble.of(0.6)),
                                new ChartContent.Remaining.Point(
                                        400, 0.01, OptionalDouble.empty(), OptionalDouble.empty())),
                        List.of(
                                new ChartContent.Remaining.Mark(5, 1, "5天：0.00%已办结"),
                                new ChartContent.Remaining.Mark(365, 0.5, "365天：50.00%已办结"))),
                new ChartContent.Matrix(
                        List.of("瀚", "瀚01", "瀚0101"),
                        List.of(
                                new ChartContent.Matrix.Row(
                                        VERY_LONG,
                                        List.of(
                                                ChartContent.Matrix.Place.BEYOND_ABOVE,
                                                ChartContent.Matrix.Place.NEAR_ABOVE,
                                                ChartContent.Matrix.Place.WITHIN)),
                                new ChartContent.Matrix.Row(
                                        "短",
                                        List.of(
                                                ChartContent.Matrix.Place.NEAR_BELOW,
                                                ChartContent.Matrix.Place.BEYOND_BELOW,
                                                ChartContent.Matrix.Place.UNTOLD)))),
                new ChartContent.Courses(
                        months.stream().map(ChartContent.Control.Point::month).toList(),
                        Collections.nCopies(
                                4,
                                new ChartContent.Courses.Panel(
                                        VERY_LONG,
                                        months.stream()
                                                .map(point -> OptionalDouble.of(-point.value()))
                                                .toList(),
                                        new ChartContent.Courses.Texts("50.00%", "96.00%", "−1,234.00个百分点"),
                                        true,
                                        OptionalDouble.of(0.6),
                                        OptionalDouble.empty(),
                                        Optional.of(LocalDate.of(2025, 1, 1))))));
    }

    private static ChartContent.Funnel.Line funnelLine(double size, double reach) {
        return new ChartContent.Funnel.Line(
                size,
                OptionalDouble.empty(),
                OptionalDouble.of(0.5 - reach / 2),
                0.5,
                OptionalDouble.of(0.5 + reach / 2),
                OptionalDouble.of(0.5 + reach));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void nothingIsCutOffAtTheEdge(ChartContent content) {
        ChartRenderer.Drawing drawing = new ChartRenderer(Language.ZH_HANS).drawing(content);
        Rectangle ink = ink(drawing);
        assertThat(ink.width).isGreaterThan(drawing.width() / 2);
        assertThat(ink.height).isGreaterThan(drawing.height() / 2);
        // A label that is cut off leaves ink in the outermost pixels.
        assertThat(ink.x).isGreaterThanOrEqualTo(1);
        assertThat(ink.y).isGreaterThanOrEqualTo(1);
        assertThat(ink.x + ink.width).isLessThanOrEqualTo(drawing.width() - 1);
        assertThat(ink.y + ink.height).isLessThanOrEqualTo(drawing.height() - 1);
    }

    private static Rectangle ink(ChartRenderer.Drawing drawing) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        graphics.dispose();
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }
}
