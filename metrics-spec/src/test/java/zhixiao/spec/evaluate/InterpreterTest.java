package zhixiao.spec.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.Expressions;

/** What an expression says of one civil case, filed on 29 February 2024, closed a year later; much of it is empty. */
class InterpreterTest {
    private static final Row CASE = new Row(
            "",
            Map.of(
                    "line",
                    "civil",
                    "filed",
                    LocalDate.of(2024, 2, 29),
                    "closed",
                    LocalDate.of(2025, 2, 28),
                    "cause",
                    "50%的买卖合同纠纷",
                    "hearings",
                    BigDecimal.valueOf(3),
                    "amount",
                    new BigDecimal("1000.50"),
                    "heard",
                    true));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "line = 'civil'                                    → true",
                "line <> 'civil'                                   → false",
                "line = original_line                              → unknown",
                "line IN ('criminal', 'civil')                     → true",
                "line NOT IN ('criminal', 'administrative')        → true",
                "line IN ('criminal')                              → false",
                "result IN ('judged')                              → unknown",
                "result NOT IN ('judged')                          → unknown",
                "line IN ('civil', original_line)                  → true",
                "line IN ('criminal', original_line)               → unknown",
                "result IS NULL                                    → true",
                "line IS NOT NULL                                  → true",
                "urgent IS NULL                                    → true",
                "(urgent AND heard) IS NULL                        → true",
                "heard AND urgent                                  → unknown",
                "urgent AND NOT heard                              → false",
                "heard OR urgent                                   → true",
                "NOT heard OR urgent                               → unknown",
                "NOT urgent                                        → unknown",
                "heard = TRUE                                      → true",
                "heard <> TRUE                                     → false",
                "result <> 'judged' OR result IS NULL              → true",
                "closed > filed                                    → true",
                "closed > due                                      → unknown",
                "hearings BETWEEN 1 AND 3                          → true",
                "hearings NOT BETWEEN 3 AND 5                      → false",
                "hearings BETWEEN 4 AND year                       → false",
                "hearings BETWEEN 1 AND year                       → unknown",
                "closed BETWEEN filed AND DATE '2025-02-28'        → true",
                "cause LIKE '%合同%'                                → true",
                "cause LIKE '合同%'                                 → false",
                "cause LIKE '50_的%'                                → true",
                "cause LIKE '50!%%' ESCAPE '!'                     → true",
                "cause LIKE '5!%%' ESCAPE '!'                      → false",
                "cause LIKE '.*'                                   → false",
                "cause NOT LIKE '%刑%'                              → true",
                "cause < '中'                                       → true",
                "'a' < 'B'                                         → false",
                "'\uFF21' < '\uD842\uDFB7'                         → true",
                "CASE WHEN urgent THEN 1 WHEN heard THEN 2 END = 2  → true",
                "CASE WHEN NOT heard THEN 1 END = 1                → unknown",
                "CASE WHEN NOT heard THEN 1 ELSE 3 END = hearings  → true",
                "CASE line WHEN 'civil' THEN closed ELSE due END > filed → true",
                "CASE WHEN due > filed THEN heard ELSE FALSE END   → false",
                "under(ground, 'sale')                             → unknown",
                "amount = 1000.5                                   → true",
                "amount / hearings = 333.5                         → true",
                "amount * 2 - 1 > 2000                             → false",
                "amount / 0 > 1                                    → unknown",
                "amount / year > 1                                 → unknown",
                "hearings * 9223372036854775807 > 0                → unknown",
                "hearings * 3074457345618258602 > 0                → true",
                "-hearings = -3                                    → true",
            })
    void isTrueFalseOrUnknown(String condition, String expected) {
        Expression bound = Expressions.bound(condition);
        assertThat(Interpreter.truth(bound, CASE).map(String::valueOf).orElse("unknown"))
                .isEqualTo(expected);
        assertThat(Interpreter.isTrue(bound, CASE)).isEqualTo(expected.equals("true"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "filed + 12 months,                      2025-02-28",
        "filed + 12 months + 1 day,              2025-03-01",
        "filed + 1 day + 12 months,              2025-03-01",
        "filed + 4 years,                        2028-02-29",
        "filed + 1 month,                        2024-03-29",
        "closed + 1 month,                       2025-03-28",
        "DATE '2025-01-31' + 1 month,            2025-02-28",
        "DATE '2025-08-31' + 6 months + 6 months, 2026-08-28",
        "filed - 1 year,                         2023-02-28",
        "filed - 29 days,                        2024-01-31",
        "due + 1 day,                            unknown",
        "'days(filed, closed)',                  365",
        "'days(closed, filed)',                  -365",
        "'days(filed, filed)',                   0",
        "'days(filed, due)',                     unknown",
    })
    void hasAValue(String expression, String expected) {
        assertThat(Interpreter.value(Expressions.bound(expression), CASE)
                        .map(String::valueOf)
                        .orElse("unknown"))
                .isEqualTo(expected);
    }

    @Test
    void aLengthOfTimeHasNoValueOfItsOwn() {
        assertThatThrownBy(() -> Interpreter.value(new Expression.DurationValue(1, 0), CASE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowHoldsTextsDaysNumbersAndTruthsOnly() {
        assertThatThrownBy(() -> new Row("", Map.of("hearings", 3))).isInstanceOf(IllegalArgumentException.class);
    }
}
