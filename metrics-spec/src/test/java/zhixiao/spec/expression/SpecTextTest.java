package zhixiao.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound expression is told as it was written, but for brackets and other spellings of the same. */
class SpecTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line = 'civil'",
                "line <> original_line",
                "line NOT IN ('civil', 'criminal')",
                "NOT (line = 'civil')",
                "NOT heard AND urgent",
                "heard OR (urgent AND heard)",
                "heard = TRUE",
                "closed IS NOT NULL",
                "(heard AND urgent) IS NULL",
                "closed < DATE '2025-01-31'",
                "filed + 12 months + 1 day <= closed",
                "days(filed, closed - 30 days) > 180",
                "amount / hearings >= 0.50",
                "(amount * 2) + 1 > -5",
                "cause = 'it''s 50%'",
                "under(ground, 'sale') AND NOT under(ground, 'house_sale')",
                "CASE WHEN heard AND urgent THEN 'civil' WHEN urgent THEN 'criminal' ELSE line END = original_line",
                "CASE WHEN heard THEN due END + 1 day > filed",
                "NOT CASE WHEN heard THEN urgent ELSE FALSE END",
                "cause LIKE '%合同%'",
                "cause NOT LIKE 'a\\\\_b' ESCAPE '\\'",
            })
    void isToldAsItWasWritten(String written) {
        Expression bound = Expressions.bound(written);
        assertThat(SpecText.of(bound)).isEqualTo(written);
        assertThat(Expressions.bound(SpecText.of(bound))).isEqualTo(bound);
    }
}
