package zhixiao.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;

/** How a page is divided: 100 characters wide, so that a hundredth of the whole is one character. */
class ColumnWidthsTest {
    private static final int ROOM = 100;

    @Test
    void allTogetherAreThePage() {
        assertThat(widths(row("a", "1", "2")).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(ColumnWidths.WHOLE);
        assertThat(widths(row("word ".repeat(200), "1", "2")).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(ColumnWidths.WHOLE);
    }

    @Test
    void aNumberIsNotBrokenForALongText() {
        List<Integer> widths = widths(row("word ".repeat(200), "+12,345.67%", "98.16%\u00A0(217\u00A0/\u00A0222)"));
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(11 * 100);
        assertThat(widths.get(2)).isGreaterThanOrEqualTo(18 * 100);
        assertThat(widths.get(0)).isGreaterThan(5_000);
    }

    @Test
    void anEndlessWordTakesNoMoreThanItsPart() {
        List<Integer> widths = widths(row("x".repeat(5_000), "1", "2"));
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(300);
        assertThat(widths.get(2)).isGreaterThanOrEqualTo(300);
    }

    @Test
    void aChineseCharacterIsAsWideAsTwo() {
        List<Integer> chinese = widths(row("中级人民法院", "1", "2"));
        List<Integer> latin = widths(row("abcdefghijkl", "1", "2"));
        assertThat(chinese.get(0)).isBetween(latin.get(0) - 200, latin.get(0) + 200);
    }

    @Test
    void aFractionAndAMarkStayWithTheirNumber() {
        assertThat(PaperText.of("1,093 / 2,000")).isEqualTo("1,093\u00A0/\u00A02,000");
        assertThat(PaperText.of("+19.71% †")).isEqualTo("+19.71%\u00A0†");
        assertThat(PaperText.of("98.16% (217 / 222) ◇")).isEqualTo("98.16% (217\u00A0/\u00A0222)\u00A0◇");
        assertThat(PaperText.of("no cases")).isEqualTo("no cases");
    }

    private static List<Integer> widths(Table.Row row) {
        List<Table.Column> columns =
                List.of(new Table.Column("n", false), new Table.Column("a", true), new Table.Column("b", true));
        return ColumnWidths.of(new Table("t", columns, List.of(row)), ROOM);
    }

    private static Table.Row row(String... texts) {
        return new Table.Row(
                Table.Style.PLAIN,
                Stream.of(texts).map(text -> new Cell(text, Optional.empty())).toList());
    }
}
