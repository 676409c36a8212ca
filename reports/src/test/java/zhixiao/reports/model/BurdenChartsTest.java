package zhixiao.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhixiao.reports.data.BurdenMonth;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** The burden of courts as a chart: in official order, whatever the counts are. */
class BurdenChartsTest {
    @Test
    void courtsStandInOfficialOrderAndMonthsWithoutAUseAreBlank() {
        List<BurdenMonth> burden = new ArrayList<>();
        burden.addAll(year("B", 4, 2, OptionalDouble.empty()));
        burden.addAll(year("A", 7, 1, OptionalDouble.empty()));
        List<Chart> charts = charts(List.of("A", "B", "C")).of(burden, "chart.burden.subtitle.plan");
        assertThat(charts).hasSize(1);
        Chart chart = charts.get(0);
        assertThat(chart.title())
                .isEqualTo("Courts that receive: 2; the most uses on one of them are 2 in the year and 2 in a month");
        assertThat(drawn(chart)).containsExactly("A: 7=1 13=1", "B: 4=2 13=2");
        assertThat(chart.data().rows().get(1).cells())
                .extracting(Cell::text)
                .endsWith("0", "2")
                .hasSize(14);
    }

    @Test
    void whatWasPlannedStandsInBrackets() {
        List<Chart> charts = charts(List.of("A")).of(year("A", 7, 0, OptionalDouble.of(1)), "chart.burden.subtitle");
        assertThat(drawn(charts.get(0))).containsExactly("A: 7=0 (1) 13=0 (1)");
        assertThat(charts.get(0).note()).contains("In brackets");
    }

    @Test
    void moreCourtsThanFitAPageAreSeveralCharts() {
        List<String> codes = IntStream.range(0, 81).mapToObj("C%02d"::formatted).toList();
        List<BurdenMonth> burden = codes.stream()
                .flatMap(code -> year(code, 1, 1, OptionalDouble.empty()).stream())
                .toList();
        assertThat(charts(codes).of(burden, "chart.burden.subtitle"))
                .extracting(Chart::id, chart -> chart.data().rows().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("burden-1", 40),
                        org.assertj.core.groups.Tuple.tuple("burden-2", 40),
                        org.assertj.core.groups.Tuple.tuple("burden-3", 1));
        assertThat(charts(codes).of(List.of(), "chart.burden.subtitle")).isEmpty();
    }

    private static List<String> drawn(Chart chart) {
        return ((ChartContent.Counts) chart.content())
                .rows().stream()
                        .map(row -> row.name() + ":"
                                + String.join(
                                        "",
                                        IntStream.range(0, row.fields().size())
                                                .filter(at -> !row.fields()
                                                        .get(at)
                                                        .label()
                                                        .isEmpty())
                                                .mapToObj(at -> " " + (at + 1) + "="
                                                        + row.fields().get(at).label())
                                                .toList()))
                        .toList();
    }

    private static List<BurdenMonth> year(String court, int month, long uses, OptionalDouble planned) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(each -> new BurdenMonth(
                        2026,
                        court,
                        each,
                        each == month ? uses : 0,
                        1,
                        planned.isEmpty() || each == month ? planned : OptionalDouble.of(0)))
                .toList();
    }

    private static BurdenCharts charts(List<String> codes) {
        return new BurdenCharts(
                codes.stream()
                        .map(code -> new Manifest.Court(
                                code, codes.indexOf(code), "basic", Optional.empty(), LocalizedText.same(code)))
                        .toList(),
                Language.EN);
    }
}
