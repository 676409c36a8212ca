package zhixiao.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same indicator under another name is the same (counting rule 20), and another one is another. */
class CanonicalTest {

    @ParameterizedTest(name = "{0} ≡ {1}")
    @CsvSource(
            delimiter = '≡',
            quoteCharacter = '~',
            value = {
                "heard                                  ≡ heard AND TRUE",
                "heard                                  ≡ heard AND 1 = 1",
                "heard                                  ≡ heard OR FALSE",
                "heard                                  ≡ heard OR 'a' = 'b'",
                "heard                                  ≡ heard AND heard",
                "heard                                  ≡ NOT (NOT heard)",
                "heard                                  ≡ heard = TRUE",
                "heard                                  ≡ heard <> FALSE",
                "NOT heard                              ≡ FALSE = heard",
                "heard AND urgent                       ≡ urgent AND heard",
                "heard AND (urgent AND closed IS NULL)  ≡ (closed IS NULL AND heard) AND urgent",
                "filed < closed                         ≡ closed > filed",
                "filed <= closed                        ≡ closed >= filed",
                "NOT filed < closed                     ≡ filed >= closed",
                "line = 'civil'                         ≡ 'civil' = line",
                "line <> 'civil'                        ≡ NOT line = 'civil'",
                "line IN ('civil')                      ≡ line = 'civil'",
                "line IN ('civil', 'criminal')          ≡ line = 'criminal' OR line = 'civil'",
                "line IN ('civil', 'criminal')          ≡ line IN ('criminal', 'civil', 'civil')",
                "line NOT IN ('civil', 'criminal')      ≡ line <> 'civil' AND line <> 'criminal'",
                "NOT (heard AND urgent)                 ≡ NOT heard OR NOT urgent",
                "NOT (heard OR urgent)                  ≡ NOT urgent AND NOT heard",
                "closed BETWEEN filed AND due           ≡ due >= closed AND filed <= closed",
                "heard AND FALSE                        ≡ 1 > 2",
                "heard OR TRUE                          ≡ DATE '2025-01-01' < DATE '2025-01-02'",
                "filed + 12 months = due                ≡ filed + 1 year = due",
                "filed + 1 day + 1 day = due            ≡ due = filed + 2 days",
                "filed + 0 days = due                   ≡ filed = due",
                "amount > 1.50                          ≡ 1.5 < amount",
                "amount + hearings > 1                  ≡ hearings + amount > 1",
                "under(ground, 'sale')                  ≡ ground IN ('house_sale', 'sale')",
                "NOT under(ground, 'sale')              ≡ ground <> 'sale' AND ground <> 'house_sale'",
                "under(ground, 'loan')                  ≡ ground = 'loan'",
                "CASE line WHEN 'civil' THEN amount END > 1 ≡ CASE WHEN 'civil' = line THEN amount ELSE NULL END > 1",
                "CASE WHEN NOT (NOT heard) THEN 1 END > 1   ≡ CASE WHEN heard THEN 1.0 END > 1",
                "CASE WHEN 1 = 2 THEN 5 WHEN heard THEN 1 ELSE 2 END > 1 ≡ CASE WHEN heard THEN 1 ELSE 2 END > 1",
                "CASE WHEN TRUE THEN due ELSE filed END = closed ≡ closed = due",
                "CASE WHEN heard THEN 1 WHEN TRUE THEN 2 ELSE 3 END > 1 ≡ CASE WHEN heard THEN 1 ELSE 2 END > 1",
            })
    void isTheSame(String left, String right) {
        assertThat(canonical(left)).isEqualTo(canonical(right));
    }

    @ParameterizedTest(name = "{0} ≢ {1}")
    @CsvSource(
            delimiter = '≢',
            quoteCharacter = '~',
            value = {
                "filed < closed                         ≢ closed < filed",
                "filed < closed                         ≢ filed <= closed",
                "heard                                  ≢ NOT heard",
                "heard AND urgent                       ≢ heard OR urgent",
                "heard                                  ≢ heard OR heard IS NULL",
                "line = line                            ≢ 1 = 1",
                "amount - hearings > 1                  ≢ hearings - amount > 1",
                "days(filed, closed) > 1                ≢ days(closed, filed) > 1",
                "filed + 6 months + 6 months = due      ≢ filed + 12 months = due",
                "filed + 1 day + 1 month = due          ≢ filed + 1 month + 1 day = due",
                "cause = 'a'                            ≢ cause LIKE 'b'",
                "NOT (closed IS NULL)                   ≢ closed IS NULL",
                "under(ground, 'sale')                  ≢ under(ground, 'contract')",
                "CASE WHEN heard THEN 1 ELSE 2 END > 1  ≢ CASE WHEN heard THEN 2 ELSE 1 END > 1",
                "CASE WHEN heard THEN 1 WHEN urgent THEN 2 END > 1 ≢ CASE WHEN urgent THEN 2 WHEN heard THEN 1 END > 1",
            })
    void isNotTheSame(String left, String right) {
        assertThat(canonical(left)).isNotEqualTo(canonical(right));
    }

    private static String canonical(String text) {
        return Canonical.of(Expressions.bound(text));
    }
}
