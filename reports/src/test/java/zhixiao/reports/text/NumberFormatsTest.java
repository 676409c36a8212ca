package zhixiao.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.reports.data.Manifest.Unit;
import zhixiao.spec.text.Language;

/** Numbers as people read them: half up, a true minus, changes in the unit of the kind. */
class NumberFormatsTest {
    private final NumberFormats english = new ReportText(Language.EN).numbers();
    private final NumberFormats chinese = new ReportText(Language.ZH_HANS).numbers();

    @ParameterizedTest
    @CsvSource({
        "SHARE,0.80044,80.04%",
        "SHARE,0.125,12.50%",
        "RATIO,1.445,1.45",
        "DAYS,43.25,43.3",
        "CASES,12087,'12,087'",
        "NET_CASES,1205,'+1,205'",
        "NET_CASES,-3,−3",
        "NET_CASES,0,0"
    })
    void values(Unit unit, double value, String text) {
        assertThat(english.value(value, unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE,0.0123,+1.23 pp,+1.23个百分点",
        "SHARE,-0.0123,−1.23 pp,−1.23个百分点",
        "SHARE,-0.000001,0.00 pp,0.00个百分点",
        "CASES,0.2,+20.00%,+20.00%",
        "NET_CASES,-12,−12,−12件",
        "DAYS,-3.14,−3.1 days,−3.1天",
        "RATIO,0.07,+0.07,+0.07"
    })
    void changes(Unit unit, double change, String inEnglish, String inChinese) {
        assertThat(english.change(change, unit)).isEqualTo(inEnglish);
        assertThat(chinese.change(change, unit)).isEqualTo(inChinese);
    }

    @Test
    void halvesGoUpAsInWritingAndEveryOtherNumberGoesToTheNearest() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(4);
            // Every third number lies on a half of the last place, where a double does not know the side.
            double number = i % 3 == 0
                    ? (random.nextInt(200_000) - 100_000 + 0.5) / Math.pow(10, decimals)
                    : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            BigDecimal written = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
            String sign = written.signum() < 0 ? "−" : "";
            assertThat(NumberFormats.decimal(number, decimals).replace(",", ""))
                    .as("%s to %d decimals", number, decimals)
                    .isEqualTo(sign + written.abs().toPlainString());
        }
    }
}
