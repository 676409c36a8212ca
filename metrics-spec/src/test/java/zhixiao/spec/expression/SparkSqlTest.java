package zhixiao.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a planner writes, and what the engine runs. */
class SparkSqlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "line = 'civil'                                   → (`line` = 2)",
                "'civil' = line                                   → (2 = `line`)",
                "line != 'civil'                                  → (`line` <> 2)",
                "line = original_line                             → (`line` = `original_line`)",
                "result = '调解'                                   → (`result` = 2)",
                "cause = '买卖合同纠纷'                             → (`cause` = '买卖合同纠纷')",
                "cause = 'it''s'                                  → (`cause` = 'it\\'s')",
                "cause = 'a\\b'                                   → (`cause` = 'a\\\\b')",
                "line IN ('civil', 'criminal')                    → (`line` IN (2, 1))",
                "line NOT IN ('civil')                            → (NOT (`line` IN (2)))",
                "NOT line = 'civil'                               → (NOT (`line` = 2))",
                "NOT heard AND urgent                             → ((NOT `heard`) AND `urgent`)",
                "NOT (heard AND urgent)                           → (NOT (`heard` AND `urgent`))",
                "heard OR urgent AND heard                        → (`heard` OR (`urgent` AND `heard`))",
                "(heard AND urgent) AND heard                     → (`heard` AND `urgent` AND `heard`)",
                "closed IS NULL                                   → (`closed` IS NULL)",
                "closed IS NOT NULL                               → (NOT (`closed` IS NULL))",
                "heard = TRUE                                     → (`heard` = TRUE)",
                "closed <= due                                    → (`closed` <= `due`)",
                "closed < DATE '2025-01-31'                       → (`closed` < DATE'2025-01-31')",
                "closed BETWEEN filed AND due                     → ((`closed` >= `filed`) AND (`closed` <= `due`))",
                "closed NOT BETWEEN filed AND due                 → (NOT ((`closed` >= `filed`) AND (`closed` <= `due`)))",
                "filed + 12 months                                → add_months(`filed`, 12)",
                "filed + 1 year                                   → add_months(`filed`, 12)",
                "filed + 12 months + 1 day                        → date_add(add_months(`filed`, 12), 1)",
                "filed + 1 day + 12 months                        → add_months(date_add(`filed`, 1), 12)",
                "filed + 6 months + 6 months                      → add_months(add_months(`filed`, 6), 6)",
                "filed - 30 days                                  → date_add(`filed`, -30)",
                "filed + INTERVAL '2' MONTH                       → add_months(`filed`, 2)",
                "days(filed, closed)                              → datediff(`closed`, `filed`)",
                "DAYS(filed, closed) > 180                        → (datediff(`closed`, `filed`) > 180)",
                "amount / hearings                                → try_divide(`amount`, `hearings`)",
                "amount * 2 + 1                                   → try_add(try_multiply(`amount`, 2), 1)",
                "amount - -5                                      → try_subtract(`amount`, -5)",
                "-amount                                          → try_subtract(0, `amount`)",
                "year = 2025                                      → (`year` = 2025)",
                "\"year\" = 2025                                  → (`year` = 2025)",
                "cause LIKE '%合同%'                               → (`cause` LIKE '%合同%')",
                "cause NOT LIKE 'a_b'                             → (NOT (`cause` LIKE 'a_b'))",
                "cause LIKE '50!%' ESCAPE '!'                     → (`cause` LIKE '50\\\\%')",
                "cause LIKE 'a\\b'                                → (`cause` LIKE 'a\\\\\\\\b')",
                "under(ground, 'contract')                        → (`ground` IN (1, 2, 3, 5))",
                "NOT UNDER(ground, 'loan')                        → (NOT (`ground` IN (1)))",
                "CASE WHEN heard THEN amount END                  → CASE WHEN `heard` THEN `amount` END",
                "CASE WHEN heard THEN 1 WHEN urgent THEN 2 ELSE 3 END > 1 → (CASE WHEN `heard` THEN 1 WHEN `urgent` THEN 2 ELSE 3 END > 1)",
                "case when heard then due else filed + 6 months end → CASE WHEN `heard` THEN `due` ELSE add_months(`filed`, 6) END",
                "CASE line WHEN 'civil' THEN due ELSE NULL END    → CASE WHEN (`line` = 2) THEN `due` END",
                "CASE WHEN heard THEN 'civil' ELSE line END = 'criminal' → (CASE WHEN `heard` THEN 2 ELSE `line` END = 1)",
                "CASE WHEN heard THEN urgent ELSE FALSE END       → CASE WHEN `heard` THEN `urgent` ELSE FALSE END",
            })
    void isRendered(String written, String sql) {
        assertThat(SparkSql.of(Expressions.bound(written))).isEqualTo(sql);
    }
}
