package zhixiao.spec.casenumber;

import java.util.List;
import java.util.function.Function;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.text.Word;

/**
 * The rules on case numbers as expressions of Spark SQL: {@code translate}, {@code rlike}, {@code regexp_extract}
 * and {@code CASE}, nothing that an engine would have to call Java for. They say what {@link CaseNumberParser}
 * says; of a null they say null.
 */
public final class CaseNumberSql {
    private static final List<CaseNumberRule> RULES = CaseNumberRules.shipped();
    private static final String NORMALISED = "case_number_";
    private static final String ONES = "'123456789', '一二三四五六七八九'";

    private CaseNumberSql() {}

    /**
     * The text by which a number is compared with others: {@link CaseNumber#key}.
     *
     * @param text an SQL expression of a text
     */
    public static String key(String text) {
        return choose(text, CaseNumberSql::written, rule -> trimmed(text));
    }

    /** The status: {@code accepted} or {@code refused}. */
    public static String status(String text) {
        return choose(text, (read, rule) -> "'accepted'", rule -> "'refused'");
    }

    /** The form in lower case; null if it was refused. */
    public static String form(String text) {
        return choose(text, (read, rule) -> word(rule.form().orElseThrow()), rule -> "CAST(NULL AS STRING)");
    }

    /** The reason in lower case; null if it was accepted. */
    public static String reason(String text) {
        return choose(
                text,
                (read, rule) -> "CAST(NULL AS STRING)",
                rule -> word(rule.reason().orElseThrow()));
    }

    /** The year, an int; null if it was refused. */
    public static String year(String text) {
        return choose(
                text,
                (read, rule) -> "CAST(" + part(read, rule, CaseNumberRule.YEAR) + " AS INT)",
                rule -> "CAST(NULL AS INT)");
    }

    /** The court code; null if it was refused. */
    public static String court(String text) {
        return part(text, CaseNumberRule.COURT);
    }

    /** The level of the court in lower case; null if it was refused or is from before 2016. */
    public static String level(String text) {
        return choose(
                text,
                (read, rule) -> {
                    if (!rule.form().orElseThrow().since2016()) {
                        return "CAST(NULL AS STRING)";
                    }
                    String court = part(read, rule, CaseNumberRule.COURT);
                    return "CASE WHEN " + court + " RLIKE '[0-9]{4}' THEN 'basic' WHEN " + court
                            + " RLIKE '[0-9]{2}' THEN 'intermediate' WHEN char_length(" + court
                            + ") > 1 THEN 'supreme' ELSE 'high' END";
                },
                rule -> "CAST(NULL AS STRING)");
    }

    /** The specialised mark, empty if there is none; null if it was refused. */
    public static String mark(String text) {
        return part(text, CaseNumberRule.MARK);
    }

    /** The type characters; null if it was refused. */
    public static String type(String text) {
        return part(text, CaseNumberRule.TYPE);
    }

    /** The serial number or numbers; null if it was refused. */
    public static String serial(String text) {
        return choose(text, CaseNumberSql::serial, rule -> "CAST(NULL AS STRING)");
    }

    /** The suffix, empty if there is none; null if it was refused. */
    public static String suffix(String text) {
        return choose(text, CaseNumberSql::suffix, rule -> "CAST(NULL AS STRING)");
    }

    private static String part(String text, int group) {
        return choose(text, (read, rule) -> part(read, rule, group), rule -> "CAST(NULL AS STRING)");
    }

    /**
     * The first rule that fits decides. Those on the text as it is come first; for the others the text is normalised
     * once, as the only element of an array: an expression that names it twenty times would be computed twenty times.
     */
    private static String choose(String text, Accepted accepted, Function<CaseNumberRule, String> refused) {
        StringBuilder first = new StringBuilder("CASE WHEN ").append(text).append(" IS NULL THEN NULL");
        StringBuilder then = new StringBuilder("CASE");
        for (CaseNumberRule rule : RULES) {
            boolean trimmed = rule.on() == CaseNumberRule.On.TRIMMED;
            String read = trimmed ? trimmed(text) : NORMALISED;
            (trimmed ? first : then)
                    .append(" WHEN ")
                    .append(read)
                    .append(" RLIKE ")
                    .append(SparkSql.text(rule.pattern().pattern()))
                    .append(" THEN ")
                    .append(rule.form().isPresent() ? accepted.value(read, rule) : refused.apply(rule));
        }
        String normalised = "translate(" + trimmed(text) + ", " + SparkSql.text(CaseNumberText.FROM) + ", "
                + SparkSql.text(CaseNumberText.TO) + ")";
        return first + " ELSE get(transform(array(" + normalised + "), " + NORMALISED + " -> " + then + " END), 0) END";
    }

    private static String written(String read, CaseNumberRule rule) {
        boolean since2016 = rule.form().orElseThrow().since2016();
        if (rule.on() == CaseNumberRule.On.TRIMMED) {
            // Such a rule accepts what is written by the rule already.
            return read;
        }
        // One expression for the many; parts for those with several numbers or a suffix.
        String plain = "（$1）$2$3$4" + (since2016 ? "" : "字第") + "$5号";
        String suffix = suffix(read, rule);
        return "IF(NOT " + read + " RLIKE '[-、之]', regexp_replace(" + read + ", "
                + SparkSql.text(rule.pattern().pattern()) + ", '" + plain + "'), concat('（', "
                + part(read, rule, CaseNumberRule.YEAR) + ", '）', "
                + part(read, rule, CaseNumberRule.COURT) + ", " + part(read, rule, CaseNumberRule.MARK) + ", "
                + part(read, rule, CaseNumberRule.TYPE) + ", " + (since2016 ? "''" : "'字第'") + ", "
                + serial(read, rule) + ", '号', IF(" + suffix + " = '', '', concat('之', " + suffix + "))))";
    }

    private static String serial(String read, CaseNumberRule rule) {
        return "concat(" + part(read, rule, CaseNumberRule.SERIAL) + ", regexp_replace("
                + part(read, rule, CaseNumberRule.MORE) + ", " + SparkSql.text(CaseNumberParser.PADDING) + ", ''))";
    }

    private static String suffix(String read, CaseNumberRule rule) {
        String written = part(read, rule, CaseNumberRule.SUFFIX);
        String ones = "translate(" + written + ", " + ONES + ")";
        String tens = "IF(" + written + " LIKE '1%', '', translate(left(" + written + ", 1), " + ONES + "))";
        // A zero is no numeral: translate drops it.
        String last = "translate(right(" + written + ", 1), '1234567890', '一二三四五六七八九')";
        return "IF(" + written + " RLIKE '^[0-9]{2}', concat(" + tens + ", '十', " + last + "), " + ones + ")";
    }

    private static String part(String read, CaseNumberRule rule, int group) {
        return "regexp_extract(" + read + ", " + SparkSql.text(rule.pattern().pattern()) + ", " + group + ")";
    }

    private static String trimmed(String text) {
        return "trim(" + text + ")";
    }

    private static String word(Enum<?> word) {
        return "'" + Word.of(word) + "'";
    }

    /** What is said of a text that a rule accepts. */
    @FunctionalInterface
    private interface Accepted {
        String value(String read, CaseNumberRule rule);
    }
}
