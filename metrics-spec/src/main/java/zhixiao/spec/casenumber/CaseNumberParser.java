package zhixiao.spec.casenumber;

import java.util.List;
import java.util.regex.Matcher;

/** Reads case numbers by the shipped rules. Safe for use by many threads. */
public final class CaseNumberParser {
    /** Padding of the numbers behind the first one. */
    static final String PADDING = "(?<![0-9])0+(?=[0-9])";

    private static final String ONES = "一二三四五六七八九";

    private final List<CaseNumberRule> rules = CaseNumberRules.shipped();

    /**
     * Reads one text. It is refused with a reason where it is no case number; nothing is thrown.
     *
     * @param raw the text; null is read as an empty one
     */
    public CaseNumber parse(String raw) {
        String text = raw == null ? "" : raw;
        String trimmed = CaseNumberText.trimmed(text);
        String normalised = null;
        for (CaseNumberRule rule : rules) {
            String read = trimmed;
            if (rule.on() == CaseNumberRule.On.NORMALISED) {
                normalised = normalised == null ? CaseNumberText.normalised(trimmed) : normalised;
                read = normalised;
            }
            Matcher matcher = rule.pattern().matcher(read);
            if (matcher.find()) {
                return rule.form()
                        .map(form -> CaseNumber.accepted(text, form, parts(form, matcher)))
                        .orElseGet(() -> CaseNumber.refused(text, rule.reason().orElseThrow()));
            }
        }
        throw new IllegalStateException("The last rule fits every text.");
    }

    private static CaseNumberParts parts(CaseNumberForm form, Matcher found) {
        return new CaseNumberParts(
                form.since2016(),
                Integer.parseInt(found.group(CaseNumberRule.YEAR)),
                found.group(CaseNumberRule.COURT),
                found.group(CaseNumberRule.MARK),
                found.group(CaseNumberRule.TYPE),
                found.group(CaseNumberRule.SERIAL)
                        + found.group(CaseNumberRule.MORE).replaceAll(PADDING, ""),
                suffix(found.group(CaseNumberRule.SUFFIX)));
    }

    /** The suffix in Chinese numerals: 2 and 12 become 二 and 十二. */
    private static String suffix(String written) {
        if (written == null || written.isEmpty()) {
            return "";
        }
        if (written.charAt(0) > '9') {
            return written;
        }
        int number = Integer.parseInt(written);
        String tens = number < 10 ? "" : (number < 20 ? "" : numeral(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : numeral(number % 10));
    }

    private static String numeral(int digit) {
        return ONES.substring(digit - 1, digit);
    }
}
