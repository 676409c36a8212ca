package zhixiao.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are as high as their texts need, with no font asked. */
class WidthsTest {
    private static final float LINE = 14.5f;

    @Test
    void wordsAreNotCut() {
        // Nine characters a line: "95% interval" is longer, and so is "interval from".
        assertThat(Widths.fixed(11).heightOf(List.of("95% interval from"))).contains(3 * LINE);
        assertThat(Widths.fixed(14).heightOf(List.of("95% interval from"))).contains(2 * LINE);
        assertThat(Widths.fixed(19).heightOf(List.of("95% interval from"))).isEmpty();
    }

    @Test
    void aWordLongerThanItsColumnIsCut() {
        assertThat(Widths.fixed(6).heightOf(List.of("abcdefghij"))).contains(3 * LINE);
    }

    @Test
    void chineseBreaksAnywhere() {
        assertThat(Widths.fixed(10).heightOf(List.of("上年同期"))).isEmpty();
        assertThat(Widths.fixed(9).heightOf(List.of("上年同期分子"))).contains(2 * LINE);
    }

    @Test
    void theTextThatNeedsMostDecides() {
        assertThat(Widths.fixed(20, 6).heightOf(List.of("short", "one two three")))
                .contains(4 * LINE);
    }
}
