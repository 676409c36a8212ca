package zhixiao.spec.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.Specs;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/** What a planner writes as SQL, and how it is read out. */
class ConditionWordsTest {
    private static final Map<String, Table> TABLES =
            Specs.local().model("models/spc-case.yaml").orElseThrow().tables();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "line = 'civil'                                   → 条线为“民事”",
                "'civil' = line                                   → “民事”为条线",
                "line IN ('civil', 'criminal', 'administrative')  → 条线为“民事”“刑事”或“行政”",
                "line IN ('civil')                                → 条线为“民事”",
                "line NOT IN ('civil', 'criminal')                → 条线不在“民事”“刑事”之列",
                "line <> 'civil'                                  → 条线不是“民事”",
                "NOT line = 'civil'                               → 条线不是“民事”",
                "NOT NOT line = 'civil'                           → 条线为“民事”",
                "closed_date IS NULL                              → 未记载结案日期",
                "closed_date IS NOT NULL                          → 已记载结案日期",
                "hearing_held                                     → “是否开庭”为是",
                "NOT hearing_held                                 → “是否开庭”为否",
                "hearing_held = FALSE                             → “是否开庭”为否",
                "closed_date <= due_date                          → 结案日期不晚于审限届满日期",
                "NOT closed_date <= due_date                      → 结案日期晚于审限届满日期",
                "filed_date >= DATE '2025-01-01'                  → 立案日期不早于2025年1月1日",
                "filed_date BETWEEN received_date AND due_date    → 立案日期在收到材料日期与审限届满日期之间（含两端）",
                "amount_applied NOT BETWEEN 1 AND 3.50            → 申请执行标的不在1与3.5之间（含两端）",
                "closed_date < filed_date + 12 months             → 结案日期早于立案日期起满12个月之日",
                "closed_date < filed_date + 12 months + 1 day     → 结案日期早于立案日期起满12个月的次日",
                "closed_date > due_date - 30 days                 → 结案日期晚于审限届满日期前第30日",
                "days(filed_date, closed_date) <= 60              → 从立案日期到结案日期的自然日天数不超过60",
                "amount_applied - amount_recovered > 1000         → 申请执行标的减实际到位金额大于1000",
                "(amount_applied - 1) * 2 < 7                     → （申请执行标的减1）乘以2小于7",
                "cause LIKE '%合同%'                                → 立案案由含有“合同”",
                "cause NOT LIKE '合同%'                             → 立案案由不以“合同”开头",
                "cause LIKE '%纠纷'                                 → 立案案由以“纠纷”结尾",
                "cause LIKE '100!%' ESCAPE '!'                    → 立案案由为“100%”",
                "cause LIKE '买_合同'                               → 立案案由符合样式“买_合同”（%代表任意文字，_代表任一字）",
                "line = 'civil' AND hearing_held                  → 条线为“民事”，且“是否开庭”为是",
                "line = 'civil' AND (hearing_held OR due_date IS NULL) → 条线为“民事”，且（“是否开庭”为是，或者未记载审限届满日期）",
                "NOT (line = 'civil' OR hearing_held)             → 并非（条线为“民事”，或者“是否开庭”为是）",
                "CASE WHEN hearing_held THEN closed_date ELSE due_date END > filed_date → 依次取最先符合者（“是否开庭”为是的，取结案日期；其余取审限届满日期）晚于立案日期",
                "CASE line WHEN 'civil' THEN amount_applied END > 5 → 依次取最先符合者（条线为“民事”的，取申请执行标的；其余不取）大于5",
                "CASE WHEN line = 'civil' THEN hearing_held ELSE FALSE END → 依次适用最先符合者（条线为“民事”的，须“是否开庭”为是；其余须不可能成立）",
                "urgent                                           → 属于“加急案件”，即：“是否开庭”为是",
                "line = 'civil' AND NOT urgent                    → 条线为“民事”，且不属于“加急案件”，即并非：“是否开庭”为是",
            })
    void readsAsAJudgeWouldSayIt(String written, String words) {
        assertThat(words("cases", written, Language.ZH_HANS)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "line IN ('civil', 'criminal', 'administrative')  → the line is \"Civil\", \"Criminal\" or \"Administrative\"",
                "line NOT IN ('civil', 'criminal')                → the line is none of \"Civil\", \"Criminal\"",
                "closed_date <= due_date                          → the day of closing is no later than the deadline",
                "NOT hearing_held                                 → \"Hearing held\" is no",
                "original_case_no IS NULL                         → the number of the original case is not recorded",
                "CASE WHEN hearing_held THEN closed_date ELSE due_date END > filed_date → what fits first of this: (the day of closing where \"Hearing held\" is yes; otherwise the deadline) is after the day of filing",
                "filed_date < DATE '2025-01-31'                   → the day of filing is before 31 January 2025",
                "closed_date > filed_date + 1 month               → the day of closing is after the day one month after the day of filing",
                "closed_date >= filed_date + 12 months + 1 day    → the day of closing is no earlier than the day after the end of 12 months from the day of filing",
                "days(filed_date, closed_date) > 60               → the number of calendar days from the day of filing to the day of closing is more than 60",
            })
    void readsInEnglish(String written, String words) {
        assertThat(words("cases", written, Language.EN)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "later_cases  → original_line = 'civil'  → 原案的条线为“民事”",
                "later_cases  → line = original_line     → 条线为原案的条线",
                "clock_events → case_line = 'civil'      → 所属案件的条线为“民事”"
            })
    void saysWhoseAFieldIs(String table, String written, String words) {
        assertThat(words(table, written, Language.ZH_HANS)).isEqualTo(words);
    }

    private static String words(String name, String written, Language language) {
        Table table = TABLES.get(name);
        Problems problems = new Problems();
        Map<String, Expression> populations = new LinkedHashMap<>();
        if (name.equals(Table.CASES)) {
            Expression heard = read(table, "hearing_held", Map.of(), problems);
            populations.put("urgent", new Expression.Named("urgent", LocalizedText.same("加急案件"), heard));
        }
        Expression condition = read(table, written, populations, problems);
        assertThat(problems.all()).isEmpty();
        return new ConditionWords(table, new Phrases(language)).of(condition);
    }

    private static Expression read(Table table, String text, Map<String, Expression> populations, Problems problems) {
        YamlScalar scalar = new YamlScalar(text, false, new SpecFile("test", text).start(), YamlScalar.Style.PLAIN);
        return new ExpressionReader(problems)
                .readCondition(scalar, table.scope(populations))
                .orElseThrow(() -> new AssertionError(text + " → " + problems.all()));
    }
}
