package zhixiao.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.problem.Problems;

/** What is not in the language is refused at its place; nothing that a planner can write ends the program. */
class RefusedExpressionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "CASE WHEN heard THEN 1 ELSE 'a' END > 1        → ZX204@29 'a' NUMBER TEXT",
                "CASE WHEN amount THEN 1 END > 1                → ZX204@11 amount BOOLEAN NUMBER",
                "CASE WHEN heard THEN 'civl' ELSE line END = line → ZX205@22 civl line",
                "CASE WHEN heard THEN result ELSE line END = line → ZX204@34 line result line",
                "CASE WHEN heard THEN NULL END IS NULL          → ZX206@22 NULL",
                "CASE WHEN heard THEN 12 months END = due       → ZX206@22 12 months",
                "CASE WHEN herd THEN 1 ELSE amont END > 1       → ZX202@11 herd¦ZX202@28 amont",
                "CASE heard WHEN 1 THEN 2 END > 1               → ZX204@17 1 BOOLEAN NUMBER",
                "CASE WHEN heard 1 END > 1                      → ZX201@17 1",
                "heard AND under(line, 'civil')                 → ZX208@17 line",
                "heard AND under(cause, 'a')                    → ZX204@17 cause CODE TEXT",
                "under(ground, 'sail')                          → ZX205@15 sail ground",
                "under(ground, ground)                          → ZX204@15 ground TEXT CODE",
                "under(ground)                                  → ZX206@1 under(ground)",
                "heard AND CAST(amount AS INTEGER) > 1          → ZX206@11 CAST(amount AS INTEGER)",
                "EXISTS (SELECT 1)                              → ZX206@1 EXISTS (SELECT 1)",
                "cause IN (SELECT x FROM y)                     → ZX206@11 SELECT x FROM y",
                "cause IN ('a', (SELECT 2))                     → ZX206@16 (SELECT 2)",
                "sum(amount) OVER (PARTITION BY line) > 1       → ZX206@1 sum(amount) OVER (PARTITION BY line)",
                "heard AND amount = NULL                        → ZX206@20 NULL",
                "(amount, year) = (1, 2)                        → ZX206@1 (amount, year)¦ZX206@18 (1, 2)",
                "amount = ?                                     → ZX206@10 ?",
                "1e10 < amount                                  → ZX206@1 1e10",
                "cause || 'a' = 'b'                             → ZX206@1 cause || 'a'",
                "cause ILIKE 'a'                                → ZX206@1 cause ILIKE 'a'",
                "cause SIMILAR TO 'a'                           → ZX206@1 cause SIMILAR TO 'a'",
                "cause LIKE cause                               → ZX206@12 cause",
                "cause LIKE 'a' ESCAPE 'xy'                     → ZX206@23 'xy'",
                "heard IS TRUE                                  → ZX206@1 heard IS TRUE",
                "heard IS NOT FALSE                             → ZX206@1 heard IS NOT FALSE",
                "amount BETWEEN SYMMETRIC 2 AND 1               → ZX206@1 amount BETWEEN SYMMETRIC 2 AND 1",
                "line < 'civil'                                 → ZX206@1 line < 'civil'",
                "heard BETWEEN heard AND urgent                 → ZX206@1 heard BETWEEN heard AND urgent",
                "12 months = 1 year                             → ZX206@1 12 months¦ZX206@13 1 year",
                "filed + INTERVAL '1-2' YEAR TO MONTH = due     → ZX206@9 INTERVAL '1-2' YEAR TO MONTH",
                "filed > TIMESTAMP '2025-01-01 00:00:00'        → ZX206@9 TIMESTAMP '2025-01-01 00:00:00'",
                "amount = ANY (1, 2)                            → ZX206@1 amount = ANY (1, 2)",
                "days(filed) > 1                                → ZX206@1 days(filed)",
                "days(DISTINCT filed, closed) > 1               → ZX206@1 days(DISTINCT filed, closed)",
                "heard AND length(cause) > 1                    → ZX203@11 length",
                "count(*) > 1                                   → ZX203@1 count",
                "upper(cause) = 'A'                             → ZX203@1 upper",
                "filed > CURRENT_DATE                           → ZX202@9 CURRENT_DATE",
                "cases.line = 'civil'                           → ZX202@1 cases.line",
                "line = 'Civil'                                 → ZX205@8 Civil line",
                "line = 1                                       → ZX204@8 1 CODE NUMBER",
                "line = result                                  → ZX204@8 result line result",
                "line IN (result)                               → ZX204@10 result line result",
                "closed - filed > 30                            → ZX204@10 filed DURATION DATE",
                "12 months + filed > due                        → ZX204@1 12 months NUMBER DURATION¦ZX204@13 filed NUMBER DATE",
                "closed > '2025-01-01'                          → ZX204@10 '2025-01-01' DATE TEXT",
                "amount AND heard                               → ZX204@1 amount BOOLEAN NUMBER",
                "line LIKE 'c%'                                 → ZX204@1 line TEXT CODE",
                "closed > DATE '2025-02-29'                     → ZX105@10 DATE",
                "closed > DATE '+12025-01-01'                   → ZX105@10 DATE",
                "heard AND                                      → ZX201@7 AND",
                "heard = = urgent                               → ZX201@7 = =",
                "(heard AND urgent                              → ZX201@18 …",
                "heard; DROP TABLE x                            → ZX201@6 ;",
                "cause = 'open                                  → ZX201@7 = '",
            })
    void isRefusedAtItsPlace(String written, String told) {
        assertThat(Expressions.read(written)).isEqualTo(List.of(told.split("¦")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEXT VALUE FOR s",
                "MAP[1, 2] = 1",
                "ARRAY[1] = 1",
                "{fn days(filed, closed)} > 1",
                "x'41' = cause",
                "cause = _latin1'中文'",
                "JSON_VALUE(cause, 'x') = 'y'",
                "TRIM(cause) = 'x'",
                "ROW(1) = ROW(1)",
                "amount % 2 = 0",
                "PERIOD(filed, due) OVERLAPS PERIOD(filed, due)",
                "DEFAULT",
                "UNKNOWN",
                "*",
                "",
                " ",
                "heard IN ()",
                "days(filed => 1, due => 2) > 1",
                "amount[1] > 1",
                "/* 12 months",
                "-- x",
                "\u0000",
                "cause = '\uD840\uDC00' AND lines = 1"
            })
    void neverEndsTheProgram(String written) {
        assertThat(Expressions.read(written)).isInstanceOf(List.class);
    }

    @Test
    void aDeepExpressionIsTooLarge() {
        String parentheses = "(".repeat(1_900) + "heard" + ")".repeat(1_900);
        String negations = "NOT ".repeat(900) + "heard";
        assertThat(Expressions.read(negations)).asString().contains("ZX207");
        // Parentheses leave no trace in the tree: they are fine, or too many for the parser, but never the end.
        Object read = Expressions.read(parentheses);
        assertThat(read instanceof Expression || read.toString().contains("ZX207"))
                .isTrue();
    }

    @Test
    void aLongExpressionIsTooLarge() {
        assertThat(Expressions.read("heard AND ".repeat(1_000) + "heard"))
                .asString()
                .contains("ZX207");
    }

    @Test
    void aLongSumIsBoundOnce() {
        String sum = "amount" + " + amount".repeat(90) + " > 1";
        assertThat(SparkSql.of(Expressions.bound(sum))).startsWith("(try_add(try_add(");
    }

    @Test
    void namesThatStandForEachOtherTwiceAreTooLarge() {
        Problems problems = new Problems();
        Expression laughs = Expressions.bound("heard OR urgent");
        for (int i = 0; i < 30 && laughs != null; i++) {
            Scope scope = Expressions.scope(Map.of("lol", laughs));
            laughs = new ExpressionReader(problems)
                    .read(Expressions.scalar("lol AND NOT lol"), scope)
                    .orElse(null);
        }
        assertThat(problems.all()).extracting(Expressions::told).containsExactly("ZX207@1 2000 / 100 (…)");
    }
}
