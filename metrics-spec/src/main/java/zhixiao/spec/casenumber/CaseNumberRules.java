package zhixiao.spec.casenumber;

import static zhixiao.spec.casenumber.CaseNumberRule.On.NORMALISED;
import static zhixiao.spec.casenumber.CaseNumberRule.On.TRIMMED;
import static zhixiao.spec.casenumber.CaseNumberRule.accepts;
import static zhixiao.spec.casenumber.CaseNumberRule.refuses;

import java.util.List;
import java.util.stream.Collectors;

/** The rules on case numbers, in the order in which they are tried: those on the trimmed text first. The last one fits every text. */
public final class CaseNumberRules {
    /** The length of the longest text, in characters, that is read at all. */
    public static final int LONGEST = 80;

    private static final List<CaseNumberRule> SHIPPED = of(CaseNumberWords.shipped());

    /** From the beginning; a dot is any character, so that {@link #END} is the end also before a line end. */
    private static final String BEGIN = "(?s)^";

    private static final String END = "(?!.)";

    private CaseNumberRules() {}

    /** The rules made of the shipped tables. */
    public static List<CaseNumberRule> shipped() {
        return SHIPPED;
    }

    private static List<CaseNumberRule> of(CaseNumberWords words) {
        String type = "(" + any(words.types()) + ")";
        String mark = "((?:" + any(words.marks()) + ")?)";
        String digits = "(?:[0-9]{2}(?:[0-9]{2})?)?";
        String supreme =
                any(words.courts().stream().filter(word -> word.length() > 1).toList());
        String provinces =
                any(words.courts().stream().filter(word -> word.length() == 1).toList());
        String court = "(" + supreme + "|(?:" + provinces + ")" + digits + ")";
        String since2016 = "(20(?:1[6-9]|[2-9][0-9]))";
        String until2015 = "(19[4-9][0-9]|20(?:0[0-9]|1[0-5]))";
        String anyYear = "((?:19|20)[0-9]{2})";
        // Padding and further numbers: 00145, 2501-2504, 95-3, 12、13.
        String serial = "0{0,7}([1-9][0-9]{0,7})";
        String more = "((?:[-、]0{0,7}[1-9][0-9]{0,7}){0,20})";
        String suffix = "(?:号?[-(]?之([一二三四五六七八九十]{1,3}|[1-9][0-9]?)[)]?号?|号)";
        String number = "字?第?" + serial + more + suffix + END;
        // Round brackets are sometimes missing; a year without them is still a year in front of a court.
        String newYear = "[(]?" + since2016 + "年?[)]?";
        // 申民三(民)初: up to five characters between matter and stage.
        String han = "[一-龥]";
        String oldCourt = "(" + han + "{0,12}?)()";
        String oldType = "((?:(?:" + any(words.oldMatters()) + ")(?:" + han + "|[()]){0,5}?)?(?:"
                + any(words.oldStages()) + ")[一二三四五六七八九十]?)";
        String old = oldCourt + oldType;
        return List.of(
                refuses(TRIMMED, CaseNumberReason.EMPTY, BEGIN + END),
                refuses(TRIMMED, CaseNumberReason.TOO_LONG, BEGIN + ".{" + (LONGEST + 1) + "}"),
                accepts(
                        TRIMMED,
                        CaseNumberForm.NEW_2016,
                        BEGIN + "（" + since2016 + "）" + court + mark + type + "([1-9][0-9]{0,7})()号()" + END),
                // Only for speed: most rows are written by the rule, and are done with after one expression.
                accepts(
                        TRIMMED,
                        CaseNumberForm.NEW_2016_UNLISTED_COURT,
                        BEGIN + "（" + since2016 + "）(" + han + digits + ")" + mark + type + "([1-9][0-9]{0,7})()号()"
                                + END),
                refuses(NORMALISED, CaseNumberReason.EMPTY, BEGIN + END),
                refuses(NORMALISED, CaseNumberReason.CONTROL_CHARACTER, "[\u0000-\u001f\u007f-\u009f]"),
                accepts(NORMALISED, CaseNumberForm.NEW_2016_TOLERANT, BEGIN + newYear + court + mark + type + number),
                accepts(
                        NORMALISED,
                        CaseNumberForm.NEW_2016_UNLISTED_COURT,
                        BEGIN + "[(]" + since2016 + "[)](" + han + digits + ")" + mark + type + number),
                refuses(NORMALISED, CaseNumberReason.MASKED, BEGIN + "[(]?[0-9]{4}年?[)]?.*[xX×✕╳*某?？…_＿]"),
                refuses(NORMALISED, CaseNumberReason.MISSPELT, BEGIN + "[(]?[0-9]{4}年?[)]?.*宇第"),
                refuses(NORMALISED, CaseNumberReason.NOTARY, BEGIN + "[(]?[0-9]{4}年?[)]?.*证"),
                accepts(
                        NORMALISED,
                        CaseNumberForm.OLD,
                        BEGIN + "[(]" + until2015 + "[)]" + old + "字第" + serial + more + "号()" + END),
                accepts(
                        NORMALISED,
                        CaseNumberForm.OLD_TOLERANT,
                        BEGIN + "[(]?" + until2015 + "年?[)]?" + old + "(?:字第?|第)" + serial + more + suffix + END),
                refuses(
                        NORMALISED,
                        CaseNumberReason.OLD_FORM_AFTER_2015,
                        BEGIN + "[(]?" + since2016 + "年?[)]?" + old + "字第?" + serial),
                refuses(
                        NORMALISED,
                        CaseNumberReason.NEW_FORM_BEFORE_2016,
                        BEGIN + "[(]?" + until2015 + "年?[)]?" + court + mark + type + "[0-9]"),
                refuses(
                        NORMALISED,
                        CaseNumberReason.BAD_SERIAL,
                        BEGIN + "[(]?" + anyYear + "年?[)]?(?:" + court + mark + type + "|" + old + "字第)"),
                refuses(
                        NORMALISED,
                        CaseNumberReason.YEAR_NOT_FIRST,
                        BEGIN + "(?![(]?(?:19|20)[0-9]{2})" + han + "{1,12}?" + oldType + "字?第?[0-9]{1,8}号" + END),
                refuses(NORMALISED, CaseNumberReason.PROCURATORATE, "检.{0,12}[诉字抗不批]|检察"),
                refuses(NORMALISED, CaseNumberReason.ARBITRATION, "仲"),
                refuses(NORMALISED, CaseNumberReason.NOTARY, "公证|证.{0,3}字"),
                refuses(
                        NORMALISED,
                        CaseNumberReason.UNKNOWN_TYPE,
                        BEGIN + "[(]?" + anyYear + "年?[)]?" + court + han + "{1,6}?" + "[0-9]{1,8}(?:[-、][0-9]+)*号"),
                refuses(
                        NORMALISED,
                        CaseNumberReason.UNKNOWN_COURT,
                        BEGIN + "[(]?" + anyYear + "年?[)]?.{0,12}(?:" + type + "|" + oldType + ")字?第?[0-9]"),
                refuses(NORMALISED, CaseNumberReason.OTHER_BODY, "[政府发函办令国房地产土登记鉴估价审验批复决罚处函公安工商社保局会规标准]"),
                refuses(NORMALISED, CaseNumberReason.YEAR_NOT_FIRST, BEGIN + "(?![(]?(?:19|20)[0-9]{2})"),
                refuses(NORMALISED, CaseNumberReason.NOT_A_CASE_NUMBER, BEGIN));
    }

    private static String any(List<String> words) {
        return words.stream().map(CaseNumberRules::literal).collect(Collectors.joining("|"));
    }

    /** A word with its brackets as literals; Pattern.quote would need escapes of its own in SQL texts. */
    private static String literal(String word) {
        return word.replace("(", "[(]").replace(")", "[)]");
    }
}
