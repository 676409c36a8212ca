package zhixiao.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DuckDB writes otherwise than Spark; that both mean the same is tested where both engines are. */
class DuckDbSqlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "line = 'civil' AND NOT heard                     → ((\"line\" = 2) AND (NOT \"heard\"))",
                "under(ground, 'sale')                            → (\"ground\" IN (2, 5))",
                "CASE WHEN heard THEN 1 ELSE 2 END > 1            → (CASE WHEN \"heard\" THEN 1 ELSE 2 END > 1)",
                "closed < DATE '2025-01-31'                       → (\"closed\" < DATE '2025-01-31')",
                "cause = 'it''s'                                  → (\"cause\" = 'it''s')",
                "cause LIKE '%合同%'                               → (\"cause\" LIKE '%合同%')",
                "cause LIKE '50!%' ESCAPE '!'                     → (\"cause\" LIKE '50\\%' ESCAPE '\\')",
                "filed + 12 months + 1 day                        → (CAST(\"filed\" + INTERVAL (12) MONTH AS DATE) + 1)",
                "filed - 30 days                                  → (\"filed\" - 30)",
                "days(filed, closed)                              → (\"closed\" - \"filed\")",
                "amount / hearings                                → (\"amount\" / nullif(\"hearings\", 0))",
                "amount * 2                                       → TRY(\"amount\" * 2)",
            })
    void isRendered(String written, String sql) {
        assertThat(DuckDbSql.of(Expressions.bound(written))).isEqualTo(sql);
    }
}
