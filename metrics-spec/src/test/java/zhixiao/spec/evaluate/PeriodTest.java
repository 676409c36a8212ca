package zhixiao.spec.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words for periods mean. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025-H2, 2025-07-01, 2025-12-31",
        "2025-Q2, 2025-04-01, 2025-06-30",
        "2024-02, 2024-02-01, 2024-02-29"
    })
    void aWordIsFromItsFirstDayToItsLast(String word, LocalDate start, LocalDate end) {
        assertThat(Period.parse(word)).contains(new Period(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-00", "2025-Q5", "25", "2025-H3", "2025-1"})
    void otherWordsAreNone(String word) {
        assertThat(Period.parse(word)).isEmpty();
    }

    @Test
    void theLastWholeYearIsThatOfADayThatEndsOne() {
        assertThat(Period.lastWholeYear(LocalDate.of(2025, 12, 31)).start()).isEqualTo("2025-01-01");
        assertThat(Period.lastWholeYear(LocalDate.of(2025, 12, 30)).start()).isEqualTo("2024-01-01");
        assertThat(Period.lastWholeYear(LocalDate.of(2025, 1, 1)).end()).isEqualTo("2024-12-31");
    }
}
